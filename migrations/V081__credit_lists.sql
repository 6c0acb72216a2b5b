-- The two lists (000 art. 11-22). One row is one matter of one unit, from the clue to its end.
CREATE SEQUENCE credit.list_number;
CREATE TABLE credit.list_entry (
    id              uuid PRIMARY KEY,
    number          text NOT NULL UNIQUE,   -- JG-2026-000001
    entity_id       uuid NOT NULL REFERENCES credit.entity,
    authority       text NOT NULL,          -- district code, or 500000 for the city bureau
    state           text NOT NULL,
    list            text CHECK (list IN ('ABNORMAL', 'SERIOUS')),
    ground          text,
    decided_on      date,
    disclosure      text NOT NULL CHECK (disclosure IN ('NONE', 'DISCLOSED', 'CONTINUED', 'STOPPED')),
    disclosed_until date,
    course          jsonb NOT NULL,         -- matter, papers, disclosure as the record has them
    version         integer NOT NULL DEFAULT 0,
    CHECK ((disclosure = 'NONE') = (decided_on IS NULL))
);
CREATE INDEX list_entry_entity ON credit.list_entry (entity_id);
CREATE INDEX list_entry_authority ON credit.list_entry (authority, state);
-- A unit stands in a list once, whoever decides at the same time (000-R21).
CREATE UNIQUE INDEX list_entry_once ON credit.list_entry (entity_id, list)
    WHERE state IN ('ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY');

-- Asked before publicly funded work is given away (art. 17); a restricted unit needs a reason.
CREATE TABLE credit.gate_check (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor     text NOT NULL,
    uscc      text NOT NULL,
    project   text NOT NULL,
    answer    text NOT NULL CHECK (answer IN ('ADMITTED', 'RESTRICTED', 'REFUSED', 'UNKNOWN')),
    entry_id  uuid REFERENCES credit.list_entry,
    reason    text NOT NULL
);
CREATE INDEX gate_check_uscc ON credit.gate_check (uscc, id);
CREATE TRIGGER gate_check_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.gate_check
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- Complaints about supervision go to the city bureau (art. 22).
CREATE TABLE credit.complaint (
    id          uuid PRIMARY KEY,
    entity_id   uuid NOT NULL REFERENCES credit.entity,
    entry_id    uuid REFERENCES credit.list_entry,
    made_by     text NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    words       text NOT NULL,
    answer      text,
    document    text,
    answered_by text,
    answered_at timestamptz
);
CREATE INDEX complaint_entity ON credit.complaint (entity_id);

-- What the public sees: an entry while it is disclosed. The date is that of Chongqing, so an entry
-- goes at midnight without anybody's doing; a revoked one goes with its decision (000-R31, R42).
CREATE VIEW published.supervision_lists AS
SELECT e.number, e.list, e.ground, e.decided_on, e.disclosed_until, e.disclosure, e.authority, u.uscc,
       u.name, u.district_code, u.synthetic,
       CASE WHEN e.state = 'REMOVAL_PUBLICITY' THEN e.course #>> '{papers,removal,publishedOn}' END
           AS removal_published_on,
       CASE WHEN e.state = 'REMOVAL_PUBLICITY' THEN e.course #>> '{papers,removal,publicityUntil}' END
           AS removal_publicity_until
FROM credit.list_entry e JOIN credit.entity u ON u.id = e.entity_id
WHERE e.state IN ('ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY')
  AND (e.disclosure = 'CONTINUED'
       OR (e.disclosure = 'DISCLOSED'
           AND e.disclosed_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date));
