-- Features somebody works at (WFS LockFeature): nobody else changes them through the services until the lock ends.

CREATE SCHEMA IF NOT EXISTS ogc;

CREATE TABLE ogc.feature_lock (
    layer      text NOT NULL,
    feature_id text NOT NULL,
    lock_id    uuid NOT NULL,
    owner      text NOT NULL,        -- account name
    expires    timestamptz NOT NULL,
    PRIMARY KEY (layer, feature_id)
);
CREATE INDEX feature_lock_id ON ogc.feature_lock (lock_id);
