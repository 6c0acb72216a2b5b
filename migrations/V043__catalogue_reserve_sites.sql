-- Mineral reserve sites (矿产资源储备地, 002-R26): one more layer of control areas, published like the others.
CREATE VIEW published.reserve_sites AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'reserve_sites'
WHERE NOT f.restricted;
