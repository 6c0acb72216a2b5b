-- Patches whose area outside differs by more than 1 m²; below 1 m² the server says 0.
SELECT count(*) || ' patches, ' || count(*) FILTER (WHERE abs(a.outside_m2 - o.outside_m2) > 1) || ' differ by more than 1 m², at most '
       || round(max(abs(a.outside_m2 - o.outside_m2))::numeric, 3) || ' m²; outside in all '
       || round(sum(a.outside_m2)::numeric) || ' m² and ' || round(sum(o.outside_m2)::numeric) || ' m²'
FROM sensing.assessment AS a JOIN bench.outside AS o ON o.id = a.patch_id;
