-- What services show of patches: to officials, those of a district only its own. 特殊用地 is in no service.
CREATE VIEW published.patches AS
SELECT p.id, p.code, p.monitoring_code, p.issuer, p.year, p.period, p.image_date, p.before_date, p.sensor,
       p.resolution_m, p.image_type, p.mineral, p.mining_method, p.area_m2, p.delivered_area_m2,
       coalesce(a.main_district, p.district_code) AS district_code,
       coalesce(a.finding, 'NOT_COMPARED') AS finding, a.certainty, a.inside_m2, a.outside_m2, a.certain_m2,
       a.possible_m2, a.max_distance_m, a.sigma_m, h.disturbance_id, h.growth_m2, h.metres_per_day,
       (a.result -> 'approach' ->> 'metresLeft')::double precision AS metres_left,
       p.synthetic, p.geom, p.id::text AS fid
FROM sensing.patch AS p
LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id
LEFT JOIN sensing.history AS h ON h.patch_id = p.id
WHERE NOT p.special_use;
