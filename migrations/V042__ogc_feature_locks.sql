-- Features somebody works at (WFS LockFeature): nobody else changes them through the services until the lock ends.
-- A lock that has expired is kept for a day, so that whoever held it is told so.

CREATE SCHEMA IF NOT EXISTS ogc;

CREATE TABLE ogc.feature_lock (
    id      uuid PRIMARY KEY,
    owner   text NOT NULL,           -- account name
    expires timestamptz NOT NULL
);

CREATE TABLE ogc.locked_feature (
    layer      text NOT NULL,
    feature_id text NOT NULL,
    lock_id    uuid NOT NULL REFERENCES ogc.feature_lock ON DELETE CASCADE,
    PRIMARY KEY (layer, feature_id)
);
CREATE INDEX locked_feature_lock ON ogc.locked_feature (lock_id);
