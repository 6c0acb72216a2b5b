-- What an analyst would write: what is left of each patch without the mining rights that it meets and that were valid.
SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS bench;
DROP TABLE IF EXISTS bench.outside;
CREATE TABLE bench.outside AS
SELECT o.id, o.geom, ST_Area(o.geom::geography) AS outside_m2
FROM (SELECT p.id, CASE WHEN r.geom IS NULL THEN p.geom ELSE ST_Difference(p.geom, r.geom) END AS geom
      FROM sensing.patch AS p
      LEFT JOIN LATERAL (
          SELECT ST_Union(r.geom) AS geom
          FROM catalogue.mining_right AS r
          WHERE r.layer_version_id = (SELECT id FROM catalogue.layer_version WHERE layer = 'mining_rights' AND in_force)
            AND ST_Intersects(r.geom, p.geom) AND r.right_kind = '采矿权' AND r.status <> '注销'
            AND r.valid_from <= p.image_date AND (r.valid_to IS NULL OR r.valid_to >= p.image_date)) AS r ON true
      OFFSET 0) AS o;
