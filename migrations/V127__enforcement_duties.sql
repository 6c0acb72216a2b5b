-- What holders, districts and the city file of their duties (004). The duties themselves are data of the product
-- (gis-data/reference/duties.csv); who owes what follows from the rights in force.
CREATE TABLE enforcement.duty_filing (
    id            uuid PRIMARY KEY,
    duty          text NOT NULL,
    subject       text NOT NULL,               -- licence number, district code, or 'city'
    district_code text NOT NULL,               -- '' = the city
    period        text NOT NULL,               -- 2026, 2026H1, ONCE, or the day of an event
    year          integer NOT NULL,            -- 0 for ONCE
    state         text NOT NULL CHECK (state IN ('DRAFT', 'FILED', 'RETURNED', 'ACCEPTED', 'FAILED')),
    fields        jsonb NOT NULL,
    findings      jsonb NOT NULL DEFAULT '[]', -- what the server noticed when it was filed
    workings      jsonb,                       -- how plans of workings lie to the licence (004-R08)
    workers       text[] NOT NULL,             -- who wrote it: none of them reviews it
    filed_by      text,
    filed_on      date,
    reviewed_by   text,
    reviewed_on   date,
    passed_on     date,                        -- 开发利用方案 sent to city and county (004-R12)
    version       integer NOT NULL DEFAULT 0,
    synthetic     boolean NOT NULL DEFAULT false,
    UNIQUE (duty, subject, period),
    CHECK (state = 'DRAFT' OR (filed_by IS NOT NULL AND filed_on IS NOT NULL)),
    CHECK ((state IN ('ACCEPTED', 'FAILED')) <= (reviewed_by IS NOT NULL AND reviewed_on IS NOT NULL))
);
CREATE INDEX duty_filing_subject ON enforcement.duty_filing (subject);
CREATE INDEX duty_filing_year ON enforcement.duty_filing (year, district_code);
CREATE INDEX duty_filing_desk ON enforcement.duty_filing (district_code) WHERE state = 'FILED';

CREATE TABLE enforcement.duty_document (
    id           uuid PRIMARY KEY,
    filing_id    uuid NOT NULL REFERENCES enforcement.duty_filing,
    paper        text NOT NULL,
    file_name    text NOT NULL,
    media_type   text NOT NULL,
    bytes        bytea NOT NULL,
    sha256       text NOT NULL,
    added_by     text NOT NULL,
    added_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    withdrawn_at timestamptz                   -- taken out before it was filed; kept all the same
);
CREATE UNIQUE INDEX duty_document_once ON enforcement.duty_document (filing_id, paper, sha256)
    WHERE withdrawn_at IS NULL;

-- From which day a register is kept: what lies before is unknown, not missing. Newest line counts.
CREATE TABLE enforcement.register_kept (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register  text NOT NULL CHECK (register IN ('DUTIES', 'OFFICER_LICENCES')),
    kept_from date,                            -- NULL = not kept any more
    reason    text NOT NULL,
    set_by    text NOT NULL,
    set_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER register_kept_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.register_kept
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
