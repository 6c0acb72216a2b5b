-- Patches whose area outside differs by more than 1 m², or that one side alone has; below 1 m² the server says 0. ST_Area on
-- the ellipsoid takes edges as geodesics where ours are straight in longitude and latitude, so edges are cut to about 50 m
-- before areas are compared. Anything but agreement ends the benchmark.
CREATE TEMP TABLE compared AS
SELECT a.patch_id, o.id, a.outside_m2 AS ours, o.outside_m2 AS plain
FROM bench.ours AS a
FULL JOIN (SELECT id, ST_Area(ST_Segmentize(geom, 0.0005)::geography) AS outside_m2 FROM bench.outside) AS o ON o.id = a.patch_id;
SELECT count(*) || ' patches, ' || count(*) FILTER (WHERE abs(ours - plain) > 1) || ' differ by more than 1 m², at most '
       || round(max(abs(ours - plain))::numeric, 3) || ' m²; ' || count(*) FILTER (WHERE ours IS NULL OR plain IS NULL)
       || ' on one side only; outside in all ' || round(sum(ours)::numeric) || ' m² and ' || round(sum(plain)::numeric) || ' m²'
FROM compared;
DO $$
BEGIN
    IF EXISTS (SELECT FROM compared WHERE ours IS NULL OR plain IS NULL OR abs(ours - plain) > 1)
       OR (SELECT count(*) FROM compared) <> (SELECT count(*) FROM sensing.patch) THEN
        RAISE EXCEPTION 'the areas outside do not agree';
    END IF;
END $$;
