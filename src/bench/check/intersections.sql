-- (a) What an analyst would write first: the boundary against every undivided layer, and the common area where they
-- meet. It answers less than a check: nothing about what lies near.
\set i random(1, :inputs)
WITH given AS (SELECT geom FROM bench.input WHERE id = :i)
SELECT v.layer, f.code, ST_Area(ST_Intersection(g.geom, f.geom)::geography) AS square_metres
FROM given AS g
JOIN (SELECT layer_version_id, code, geom FROM catalogue.control_area
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.district
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.river_corridor
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.river_reach
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.zone
      UNION ALL SELECT layer_version_id, code, geom FROM catalogue.planning_block
      UNION ALL SELECT layer_version_id, licence_number, geom FROM catalogue.mining_right) AS f
  ON ST_Intersects(g.geom, f.geom)
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force;
