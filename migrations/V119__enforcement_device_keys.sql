-- Keys of officers' devices and what they signed (F-8). The private part never leaves the device. Rows are added; a key
-- is revoked once and stays, so that what it signed before can still be checked.
CREATE TABLE enforcement.device_key (
    id            text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),  -- SHA-256 of public_key
    username      text NOT NULL,
    label         text NOT NULL,
    public_key    bytea NOT NULL,           -- SubjectPublicKeyInfo, DER
    registered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    revoked_at    timestamptz,
    revoked_by    text,
    revoked_why   text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoked_why IS NULL))
);
CREATE INDEX device_key_username ON enforcement.device_key (username);

ALTER TABLE enforcement.evidence
    ADD COLUMN key_id text REFERENCES enforcement.device_key,  -- null = not signed
    ADD COLUMN signed_record text,          -- as it was signed: hash, time, place, direction, alert
    ADD COLUMN signature bytea,             -- ECDSA P-256 with SHA-256, DER
    ADD CONSTRAINT evidence_signed CHECK ((key_id IS NULL) = (signature IS NULL) AND (key_id IS NULL) = (signed_record IS NULL));
