-- Gazetteer (地名): places people search for and read on the map. No rule of a check asks them.
CREATE TABLE catalogue.place (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    code             text NOT NULL,
    name             text NOT NULL,
    name_en          text,
    kind             text NOT NULL CHECK (kind IN ('区县驻地', '街道', '镇', '乡', '地名')),
    district         text NOT NULL,         -- GB/T 2260 as of the data
    pinyin           text,                  -- syllables without tones, e.g. zhen xi zhen
    other_names      text[] NOT NULL DEFAULT '{}',
    source           text NOT NULL,
    synthetic        boolean NOT NULL,
    -- What is typed without blanks: zhenxizhen and zxz.
    spelling         text GENERATED ALWAYS AS (replace(lower(pinyin), ' ', '')) STORED,
    initials         text GENERATED ALWAYS AS (regexp_replace(lower(pinyin), '(\w)\w*\s*', '\1', 'g')) STORED,
    geom             geometry(Point, 4490), -- NULL: the list of places tells no position
    UNIQUE (layer_version_id, code)
);
CREATE INDEX place_geom ON catalogue.place USING gist (geom);

CREATE VIEW published.places AS
SELECT f.id, f.code, f.name, f.name_en, f.kind, f.district, f.source,
       f.synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom, f.code AS fid
FROM catalogue.place AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'places';

CREATE TRIGGER ogc_note_insert AFTER INSERT ON catalogue.place REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue.note_feature_change();
CREATE TRIGGER ogc_note_update AFTER UPDATE ON catalogue.place REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue.note_feature_change();
CREATE TRIGGER ogc_note_old AFTER UPDATE ON catalogue.place REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue.note_feature_change();
CREATE TRIGGER ogc_note_delete AFTER DELETE ON catalogue.place REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue.note_feature_change();
CREATE TRIGGER ogc_note_truncate AFTER TRUNCATE ON catalogue.place
    FOR EACH STATEMENT EXECUTE FUNCTION ogc.note_change();
ALTER TABLE catalogue.place ENABLE ALWAYS TRIGGER ogc_note_insert, ENABLE ALWAYS TRIGGER ogc_note_update,
    ENABLE ALWAYS TRIGGER ogc_note_old, ENABLE ALWAYS TRIGGER ogc_note_delete, ENABLE ALWAYS TRIGGER ogc_note_truncate;
