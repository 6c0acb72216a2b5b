-- One face for every typed feature table, so that overlay reads all layers in one statement.
-- attributes: all columns beyond code, kind, name and geometry; the free jsonb of control areas is merged in, columns win.
-- geom is the whole outline, NULL where the plan was published without coordinates.
-- unlocated repeats that as a constant for tables that always have one, so that the planner skips them.
-- valid_from and valid_to are NULL where the table has no validity of its own (zones, blocks and rivers live as long as their version).
CREATE VIEW catalogue.overlay_feature AS
SELECT id, layer_version_id, code, '行政区划' AS kind, name_zh AS name, valid_from, valid_to,
       false AS restricted, NULL::double precision AS est_error_m, geom, false AS unlocated,
       jsonb_build_object('name_en', name_en, 'regional_group', regional_group, 'valid_from', valid_from,
                          'valid_to', valid_to, 'synthetic', synthetic, 'note', note) AS attributes
FROM catalogue.district
UNION ALL
SELECT id, layer_version_id, code, kind, name, NULL, NULL, false, NULL, geom, geom IS NULL,
       jsonb_build_object('plan', plan, 'region', region, 'districts', districts, 'minerals', minerals,
                          'synthetic', synthetic)
FROM catalogue.zone
UNION ALL
SELECT id, layer_version_id, code, kind, name, NULL, NULL, false, NULL, geom, geom IS NULL,
       jsonb_build_object('plan', plan, 'authority', authority, 'minerals', minerals, 'districts', districts,
                          'project', project, 'synthetic', synthetic)
FROM catalogue.planning_block
UNION ALL
SELECT id, layer_version_id, code, kind, river, NULL, NULL, false, est_error_m, geom, false,
       jsonb_build_object('river', river, 'est_error_m', est_error_m, 'source', source)
FROM catalogue.river_reach
UNION ALL
SELECT id, layer_version_id, code, '管控走廊', river, NULL, NULL, false, est_error_m, geom, false,
       jsonb_build_object('river', river, 'width_m', width_m, 'est_error_m', est_error_m,
                          'reach_version_id', reach_version_id)
FROM catalogue.river_corridor
UNION ALL
SELECT id, layer_version_id, code, kind, name, valid_from, valid_to, restricted, est_error_m, geom, false,
       attributes || jsonb_build_object('grade', grade, 'edge', edge, 'est_error_m', est_error_m,
                                        'delimited_on', delimited_on, 'valid_from', valid_from,
                                        'valid_to', valid_to, 'restricted', restricted, 'synthetic', synthetic)
FROM catalogue.control_area
UNION ALL
SELECT id, layer_version_id, licence_number, right_kind, project_name, valid_from, valid_to, false, NULL, geom, false,
       jsonb_build_object('licence_number', licence_number, 'right_kind', right_kind,
                          'holder_uscc', holder_uscc, 'holder_name', holder_name, 'mineral', mineral,
                          'co_minerals', co_minerals, 'mining_method', mining_method, 'scale', scale,
                          'scale_unit', scale_unit, 'scale_class', scale_class,
                          'elevation_top', elevation_top, 'elevation_bottom', elevation_bottom,
                          'elevation_bands', elevation_bands, 'set_on', set_on, 'valid_from', valid_from,
                          'valid_to', valid_to, 'authority', authority, 'district_code', district_code,
                          'zone_code', zone_code, 'status', status, 'source_corners', source_corners,
                          'synthetic', synthetic)
FROM catalogue.mining_right;

-- Overlay of an invalid part can give a wrong area without any error, so none may be stored (E9).
ALTER TABLE catalogue.overlay_part ADD CONSTRAINT overlay_part_valid CHECK (ST_IsValid(geom));
