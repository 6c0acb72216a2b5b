-- Stored queries of the WFS that officials made; GetFeatureById is in the program.
CREATE SCHEMA IF NOT EXISTS ogc;

CREATE TABLE ogc.stored_query (
    id          text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 500),
    definition  text NOT NULL,          -- wfs:StoredQueryDefinition as XML
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
