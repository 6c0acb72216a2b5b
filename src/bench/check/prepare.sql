-- Boundaries to check: mining rights of the sample, shifted by up to 300 m so that they meet what lies around them.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SELECT setseed(0.42);
CREATE TABLE bench.input AS
SELECT row_number() OVER () AS id, geom, ST_AsBinary(geom) AS wkb, ST_AsGeoJSON(geom, 9) AS geojson
FROM (SELECT ST_Translate(r.geom, (random() - 0.5) * 0.006, (random() - 0.5) * 0.006) AS geom
      FROM catalogue.mining_right AS r
      JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
      WHERE r.right_kind = '采矿权'
      ORDER BY random()
      LIMIT 2000) AS drawn;
ALTER TABLE bench.input ADD PRIMARY KEY (id);
-- Filled by run.sh from the settings' documented defaults; every other layer is read only where it meets the boundary.
CREATE TABLE bench.search (layer text PRIMARY KEY, metres double precision NOT NULL);
CREATE VIEW bench.version AS
SELECT v.layer, v.id AS version_id, coalesce(s.metres, 0) AS search_metres, v.feature_count
FROM catalogue.layer_version AS v
LEFT JOIN bench.search AS s ON s.layer = v.layer
WHERE v.in_force;
ANALYZE;
