-- An id of its own for every published feature that outlives the version of its layer (id does not): the code the
-- plan, the register or the source gives it. Services name features by it.

CREATE OR REPLACE VIEW published.districts AS
SELECT f.id, f.code, f.name_zh, f.name_en, f.regional_group, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code || '.' || f.valid_from AS fid
FROM catalogue.district AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'districts';

CREATE OR REPLACE VIEW published.zones_key_exploration AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_key_exploration';

CREATE OR REPLACE VIEW published.zones_key_mining AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_key_mining';

CREATE OR REPLACE VIEW published.zones_concentrated AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_concentrated';

CREATE OR REPLACE VIEW published.blocks_exploration AS
SELECT f.id, f.code, f.name, f.kind, f.authority, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.planning_block AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'blocks_exploration';

CREATE OR REPLACE VIEW published.blocks_mining AS
SELECT f.id, f.code, f.name, f.kind, f.authority, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.planning_block AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'blocks_mining';

CREATE OR REPLACE VIEW published.river_reaches AS
SELECT f.id, f.code, f.river, f.kind, f.est_error_m, f.source,
       v.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.river_reach AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'river_reaches';

CREATE OR REPLACE VIEW published.river_corridors AS
SELECT f.id, f.code, f.river, f.width_m, f.est_error_m,
       v.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.river_corridor AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'river_corridors';

CREATE OR REPLACE VIEW published.eco_redline AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'eco_redline'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.farmland AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'farmland'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.cropland AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'cropland'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.urban_boundary AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'urban_boundary'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.protected_areas AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'protected_areas'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.infrastructure AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'infrastructure'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.waters AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'waters'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.first_ridge AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.code AS fid
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'first_ridge'
WHERE NOT f.restricted;

CREATE OR REPLACE VIEW published.mining_rights AS
SELECT f.id, f.licence_number, f.right_kind, f.project_name, f.mineral, f.co_minerals, f.mining_method,
       f.scale, f.scale_unit, f.scale_class, f.elevation_top, f.elevation_bottom, f.set_on, f.valid_from,
       f.valid_to, f.authority, f.district_code, f.zone_code, f.status,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom,
       f.licence_number AS fid
FROM catalogue.mining_right AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'mining_rights';
