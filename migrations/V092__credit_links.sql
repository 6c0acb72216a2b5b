-- Decisions of cases as they were told (004 → 001): each once, with what became of it here.
CREATE TABLE credit.violation (
    case_id        uuid PRIMARY KEY,        -- enforcement.case_file
    case_number    text NOT NULL,
    uscc           text,                    -- NULL = a natural person, or told of its withdrawal only
    violation_type text,
    district_code  text,
    licence_number text,
    decided_on     date,
    withdrawn_on   date,
    record_id      uuid REFERENCES credit.record,
    told_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX violation_uscc ON credit.violation (uscc) WHERE record_id IS NULL AND withdrawn_on IS NULL;
CREATE INDEX violation_licence ON credit.violation (licence_number);
