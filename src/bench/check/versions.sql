-- Fails when a search distance is stated for a layer that is not loaded; prints the sizes.
DO $$ BEGIN
  IF EXISTS (SELECT FROM bench.search WHERE layer NOT IN (SELECT layer FROM bench.version)) THEN
    RAISE EXCEPTION 'a search distance names a layer that is not loaded';
  END IF;
END $$;
SELECT sum(feature_count) || ' features in ' || count(*) || ' layers, '
       || (SELECT count(*) FROM catalogue.overlay_ground AS p JOIN bench.version AS b ON b.version_id = p.layer_version_id
           WHERE p.ground)
       || ' parts, ' || (SELECT count(*) FROM bench.input) || ' boundaries; red line: '
       || (SELECT count(*) || ' features, ' || sum(ST_NPoints(a.geom)) || ' vertices, at most ' || max(ST_NPoints(a.geom))
           FROM catalogue.control_area AS a JOIN bench.version AS b ON b.version_id = a.layer_version_id
           WHERE b.layer = 'eco_redline')
FROM bench.version;
