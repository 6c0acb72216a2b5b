-- (a) What an analyst would write: one right against every undivided control layer.
\set i random(1, :inputs)
SELECT 'control' AS what, c.layer, c.code, ST_Area(ST_Intersection(r.geom, c.geom)::geography) AS square_metres
FROM bench.input AS r
JOIN catalogue.control_area AS c ON ST_Intersects(r.geom, c.geom)
JOIN catalogue.layer_version AS v ON v.id = c.layer_version_id AND v.in_force
WHERE r.id = :i
UNION ALL
SELECT 'zone', z.kind, z.code, ST_Area(ST_Intersection(r.geom, z.geom)::geography)
FROM bench.input AS r
JOIN catalogue.zone AS z ON ST_Intersects(r.geom, z.geom)
JOIN catalogue.layer_version AS v ON v.id = z.layer_version_id AND v.in_force
WHERE r.id = :i
UNION ALL
SELECT 'right', m.right_kind, m.licence_number, ST_Area(ST_Intersection(r.geom, m.geom)::geography)
FROM bench.input AS r
JOIN catalogue.mining_right AS m ON ST_Intersects(r.geom, m.geom)
JOIN catalogue.layer_version AS v ON v.id = m.layer_version_id AND v.in_force
WHERE r.id = :i;
