-- Fines of decided cases held against the penalty table of the day (002-R27). Lines are added, the newest counts.
CREATE TABLE enforcement.case_penalty (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES enforcement.case_file,
    fine       numeric(15, 2) NOT NULL CHECK (fine >= 0),  -- yuan, as the decision has it
    act_on     date,                       -- last day of the act; NULL = not known
    value      numeric(15, 2) CHECK (value >= 0),  -- yuan, product or cost of restoration; NULL = not known
    law        text,                       -- chosen by a person where two come into question
    standing   text NOT NULL CHECK (standing IN ('WITHIN', 'BELOW', 'ABOVE', 'UNKNOWN', 'NOT_LAID_DOWN')),
    ranges     jsonb NOT NULL,             -- the lines of the table that were held against it
    table_hash text NOT NULL,              -- SHA-256 of the table
    reason     text NOT NULL,
    added_by   text NOT NULL,
    added_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX case_penalty_case ON enforcement.case_penalty (case_id, id DESC);
CREATE TRIGGER case_penalty_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.case_penalty
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
