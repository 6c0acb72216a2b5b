-- Time limits by law: notices of days off, and the register of running clocks of all modules.
CREATE SCHEMA deadlines;

-- Notices somebody loaded; those of the product's own file need no row. The newest of a year counts.
CREATE TABLE deadlines.holiday_notice (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year      integer NOT NULL,
    source    text NOT NULL,
    days      jsonb NOT NULL,               -- [{"date":…, "name":…, "off":…}]
    loaded_by text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE deadlines.deadline (
    id            uuid PRIMARY KEY,
    subject       text NOT NULL,            -- kind:id of the thing, e.g. case:0190…
    clock         text NOT NULL,            -- code of the clock, e.g. case-decision
    title_zh      text NOT NULL,
    title_en      text NOT NULL,
    legal_basis   text NOT NULL,
    term          text,                     -- 20wd, 30d, 3m; NULL = due on a fixed day
    fixed_day     date,
    roll          text NOT NULL CHECK (roll IN ('NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
    remind_days   integer NOT NULL CHECK (remind_days >= 0),
    district_code text NOT NULL DEFAULT '', -- '' = of the whole city
    started_on    date NOT NULL,
    due_on        date,                     -- NULL while paused
    due_state     text NOT NULL CHECK (due_state IN ('FIRM', 'PROVISIONAL', 'PAUSED')),
    remind_on     date,
    ended_on      date,
    outcome       text CHECK (outcome IN ('MET', 'CANCELLED')),
    CHECK ((term IS NULL) <> (fixed_day IS NULL)),
    CHECK ((due_on IS NULL) = (due_state = 'PAUSED')),
    CHECK ((ended_on IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX deadline_running ON deadlines.deadline (subject, clock) WHERE ended_on IS NULL;
CREATE INDEX deadline_subject ON deadlines.deadline (subject);
CREATE INDEX deadline_due ON deadlines.deadline (due_on) WHERE ended_on IS NULL;

CREATE TABLE deadlines.pause (
    deadline_id uuid NOT NULL REFERENCES deadlines.deadline,
    from_day    date NOT NULL,
    to_day      date CHECK (to_day >= from_day),
    legal_basis text NOT NULL CHECK (legal_basis <> ''),
    PRIMARY KEY (deadline_id, from_day)
);

-- What happened to each clock: written once, each entry sealed with the hash of the one before.
CREATE TABLE deadlines.entry (
    deadline_id uuid NOT NULL REFERENCES deadlines.deadline,
    seq         integer NOT NULL,
    at          timestamptz NOT NULL,
    actor       text NOT NULL,
    action      text NOT NULL CHECK (action IN ('START', 'PAUSE', 'RESUME', 'MOVE', 'MEET', 'CANCEL')),
    details     text NOT NULL,
    hash        text NOT NULL,              -- SHA-256 over the hash before and this entry
    PRIMARY KEY (deadline_id, seq)
);

CREATE FUNCTION deadlines.refuse_entry_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of deadlines is append-only: % refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER entry_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON deadlines.entry
FOR EACH STATEMENT EXECUTE FUNCTION deadlines.refuse_entry_change();
