-- 定期公开矿业权人履行义务情况 (004-R30): released by a person for a year and a district, as it stood that day; holders are not named.
CREATE TABLE enforcement.duty_publication (
    id            uuid PRIMARY KEY,
    year          integer NOT NULL,
    district_code text NOT NULL,
    as_of         date NOT NULL,
    released_by   text NOT NULL,
    released_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    withdrawn_at  timestamptz,
    why_withdrawn text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX duty_publication_one ON enforcement.duty_publication (year, district_code)
    WHERE withdrawn_at IS NULL;

CREATE TABLE enforcement.duty_publication_row (
    publication_id uuid NOT NULL REFERENCES enforcement.duty_publication,
    licence_number text NOT NULL,
    duty           text NOT NULL,
    period         text NOT NULL,
    due_on         date NOT NULL,
    state          text NOT NULL CHECK (state IN ('FULFILLED', 'LATE', 'IN_REVIEW', 'OVERDUE', 'FAILED')),
    synthetic      boolean NOT NULL,
    PRIMARY KEY (publication_id, licence_number, duty, period)
);

CREATE VIEW published.duty_fulfilment AS
SELECT p.year, p.district_code, p.as_of, r.licence_number, r.duty, r.period, r.due_on, r.state, r.synthetic
FROM enforcement.duty_publication AS p
JOIN enforcement.duty_publication_row AS r ON r.publication_id = p.id
WHERE p.withdrawn_at IS NULL;
