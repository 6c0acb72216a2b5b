-- Surveyed workings of mines (采掘工程, 004-R08, MR-14): one more layer of control areas. Attributes: licence_number,
-- elevation_top and elevation_bottom in metres.
CREATE VIEW published.workings AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'workings'
WHERE NOT f.restricted;

CREATE INDEX control_area_licence ON catalogue.control_area (layer_version_id, (attributes ->> 'licence_number'))
WHERE layer = 'workings';
