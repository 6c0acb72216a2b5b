-- Boundary checks: the request and the report as they were given, append-only.
CREATE TABLE compliance.boundary_check (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text NOT NULL,
    district_codes text[] NOT NULL,         -- districts the boundary touches, for district scope
    overall        text NOT NULL,
    request        jsonb NOT NULL,          -- everything a replay needs, boundary text included
    report         jsonb NOT NULL,
    hash           text NOT NULL            -- SHA-256 over the canonical form (RFC 8785) of the report
);
CREATE INDEX boundary_check_owner ON compliance.boundary_check (created_by, created_at DESC);
CREATE INDEX boundary_check_districts ON compliance.boundary_check USING gin (district_codes);
