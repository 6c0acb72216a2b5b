-- Photos that came with a clue (004-R19): as they were sent, never changed. They show what somebody saw; no evidence rests on
-- them alone, so they need neither direction nor accuracy.
CREATE TABLE enforcement.clue_photo (
    id          uuid PRIMARY KEY,
    clue_id     uuid NOT NULL REFERENCES enforcement.clue,
    file_name   text NOT NULL,
    media_type  text NOT NULL,
    bytes       bytea NOT NULL,
    sha256      text NOT NULL,
    sent_by     text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (clue_id, sha256)
);
CREATE TRIGGER clue_photo_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.clue_photo
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
