-- Photos that show a place: bytes, hash, position, direction and accuracy as they were sent, never changed (E14, F-8).
CREATE TABLE enforcement.evidence (
    id          uuid PRIMARY KEY,
    subject     text NOT NULL,              -- kind:id
    file_name   text NOT NULL,
    media_type  text NOT NULL,
    bytes       bytea NOT NULL,
    sha256      text NOT NULL,
    taken_at    timestamptz NOT NULL,
    taken_by    text NOT NULL,              -- account that sent it
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    device      text NOT NULL,
    azimuth     double precision NOT NULL,  -- degrees from north
    accuracy_m  double precision NOT NULL,
    seen_share  double precision NOT NULL,  -- of the outline's length in the cone of view
    geom        geometry(Point, 4490) NOT NULL,
    UNIQUE (subject, sha256)
);
CREATE TRIGGER evidence_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.evidence
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
