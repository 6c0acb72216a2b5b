-- What a phone sent, by the key it gave it: the same item sent again is answered as the first time and done once (E13).
CREATE TABLE enforcement.sent_once (
    username     text NOT NULL,
    key          uuid NOT NULL,
    request_hash text NOT NULL,             -- SHA-256 of what was asked: a key stands for one request
    answer       text,                      -- JSON as it was answered; written in the transaction that did the work
    received_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (username, key)
);
