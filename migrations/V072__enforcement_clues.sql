-- Clues from every source in one register (004-R18), and the history of everything enforcement does.
CREATE SCHEMA enforcement;

CREATE FUNCTION enforcement.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Who did what, when and why; one line per step of a clue, alert, case …
CREATE TABLE enforcement.history (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    text NOT NULL,               -- kind:id
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL,
    step       text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    reason     text NOT NULL,
    details    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX history_subject ON enforcement.history (subject, id);
CREATE TRIGGER history_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.history
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();

CREATE SEQUENCE enforcement.clue_number;
CREATE TABLE enforcement.clue (
    id             uuid PRIMARY KEY,
    number         text NOT NULL UNIQUE,    -- XS-2026-000001
    source         text NOT NULL,
    state          text NOT NULL,
    reported_by    text NOT NULL,
    reported_at    timestamptz NOT NULL,
    description    text NOT NULL,
    district_code  text NOT NULL,
    licence_number text,
    verifiers      text[] NOT NULL DEFAULT '{}',
    recused        text[] NOT NULL DEFAULT '{}',
    outcome        text NOT NULL DEFAULT '',
    reward_note    text NOT NULL DEFAULT '',
    duplicate_of   uuid REFERENCES enforcement.clue,
    case_id        uuid,
    version        integer NOT NULL DEFAULT 0,
    geom           geometry(Point, 4490)
);
CREATE INDEX clue_list ON enforcement.clue (reported_at DESC, id);
CREATE INDEX clue_reporter ON enforcement.clue (reported_by);
