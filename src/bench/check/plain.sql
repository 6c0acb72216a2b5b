-- (a) What an analyst would write for the same question: the boundary against every undivided layer, the common area
-- where they meet, and the ellipsoidal distance to what lies within the search distance of its layer.
\set i random(1, :inputs)
WITH given AS (SELECT geom, geom::geography AS geog FROM bench.input WHERE id = :i)
SELECT v.layer, f.code, ST_Area(ST_Intersection(g.geom, f.geom)::geography) AS square_metres, 0 AS metres
FROM given AS g
JOIN (SELECT layer_version_id, code, geom FROM catalogue.control_area
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.district
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.river_corridor
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.river_reach
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.zone
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.planning_block
      UNION ALL SELECT layer_version_id, licence_number, geom FROM catalogue.mining_right) AS f
  ON ST_Intersects(g.geom, f.geom)
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
UNION ALL
SELECT v.layer, near.code, 0, ST_Distance(g.geog, near.geom::geography)
FROM given AS g
CROSS JOIN catalogue.layer_version AS v
JOIN bench.search AS s ON s.layer = v.layer
CROSS JOIN LATERAL (
  SELECT f.code, f.geom
  FROM (SELECT layer_version_id, code, geom FROM catalogue.control_area
        UNION ALL SELECT layer_version_id, code, geom FROM catalogue.river_reach
        UNION ALL SELECT layer_version_id, licence_number, geom FROM catalogue.mining_right) AS f
  WHERE f.layer_version_id = v.id AND f.geom && ST_Expand(g.geom, s.metres / 90000)
  OFFSET 0) AS near -- a fence: else PostgreSQL measures the distance to other layers before it drops them
WHERE v.in_force
  AND ST_DWithin(g.geog, near.geom::geography, s.metres)
  AND NOT ST_Intersects(g.geom, near.geom);
