-- Patches whose area outside differs by more than 1 m²; below 1 m² the server says 0. ST_Area on the ellipsoid takes edges
-- as geodesics where ours are straight in longitude and latitude, so edges are cut to about 50 m before areas are compared.
WITH plain AS (
    SELECT id, ST_Area(ST_Segmentize(geom, 0.0005)::geography) AS outside_m2 FROM bench.outside)
SELECT count(*) || ' patches, ' || count(*) FILTER (WHERE abs(a.outside_m2 - o.outside_m2) > 1) || ' differ by more than 1 m², at most '
       || round(max(abs(a.outside_m2 - o.outside_m2))::numeric, 3) || ' m²; outside in all '
       || round(sum(a.outside_m2)::numeric) || ' m² and ' || round(sum(o.outside_m2)::numeric) || ' m²'
FROM bench.ours AS a JOIN plain AS o ON o.id = a.patch_id;
