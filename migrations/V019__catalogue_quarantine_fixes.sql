-- A corrected row stands beside the rejected one, which stays as it came.
ALTER TABLE catalogue.quarantine_row
    ADD COLUMN fixed_content jsonb,
    ADD COLUMN fixed_by text,
    ADD COLUMN fixed_at timestamptz;
CREATE INDEX quarantine_row_place ON catalogue.quarantine_row (import_id, row_number);

-- The version this one repeats, where somebody returned to it.
ALTER TABLE catalogue.layer_version ADD COLUMN returns_to integer;
