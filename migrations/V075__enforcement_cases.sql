-- Cases from filing to closure. Natural persons are not named here: their data stay in the paper file.
CREATE SEQUENCE enforcement.case_number;
CREATE TABLE enforcement.case_file (
    id               uuid PRIMARY KEY,
    number           text NOT NULL UNIQUE,  -- AJ-2026-000001
    state            text NOT NULL,
    violation_type   text NOT NULL,
    district_code    text NOT NULL,
    facts            text NOT NULL,
    party_uscc       text,                  -- NULL = a natural person
    party_name       text,
    right_holder     boolean NOT NULL,      -- 矿业权人案件 of the two rates (C.6)
    licence_number   text,
    clue_id          uuid REFERENCES enforcement.clue,
    alert_id         uuid REFERENCES enforcement.alert,
    filed_by         text NOT NULL,
    filed_on         date NOT NULL,
    officers         text[] NOT NULL,
    recused          text[] NOT NULL DEFAULT '{}',
    legal_reviewer   text,
    notified_on      date,
    hearing_on       date,
    decided_on       date,
    outcome          text CHECK (outcome IN ('PENALTY', 'NO_PENALTY', 'NOT_ESTABLISHED')),
    closed_on        date,
    version          integer NOT NULL DEFAULT 0,
    CHECK ((party_uscc IS NULL) = (party_name IS NULL)),
    CHECK ((decided_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX case_file_filed ON enforcement.case_file (filed_on DESC, id);

-- Measures, documents, transfers, supervision: the list of the file, in order, never changed.
CREATE TABLE enforcement.case_item (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  uuid NOT NULL REFERENCES enforcement.case_file,
    kind     text NOT NULL CHECK (kind IN ('MEASURE', 'DOCUMENT', 'TRANSFER', 'SUPERVISION', 'REPORT')),
    type     text NOT NULL,
    number   text NOT NULL DEFAULT '',
    title    text NOT NULL,
    on_day   date NOT NULL,
    amount   numeric,                       -- yuan
    due_on   date,
    added_by text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX case_item_case ON enforcement.case_item (case_id, id);
CREATE TRIGGER case_item_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.case_item
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();

-- 典型案例 (004-R25): the words a person released, not the file.
CREATE TABLE enforcement.typical_case (
    case_id      uuid PRIMARY KEY REFERENCES enforcement.case_file,
    title        text NOT NULL,
    words        text NOT NULL,
    released_by  text NOT NULL,
    released_at  timestamptz NOT NULL,
    withdrawn_at timestamptz,
    why_withdrawn text NOT NULL DEFAULT ''
);
