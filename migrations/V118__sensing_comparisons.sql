-- Whether a delivery was compared of itself. A delivery without a row is compared when somebody asks for it.
CREATE TABLE sensing.delivery_comparison (
    delivery_id bigint PRIMARY KEY REFERENCES sensing.delivery,
    state       text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    begun_at    timestamptz,
    ended_at    timestamptz,
    error_id    text                    -- of the log, when it failed
);
CREATE INDEX patch_delivery ON sensing.patch (delivery_id);
