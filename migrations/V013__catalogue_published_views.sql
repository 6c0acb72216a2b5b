-- What outsiders may see: one view per layer, of the version in force only.
-- Never here: holders of rights and their codes, secret features (IF-13), free attributes of control areas.
-- The columns are those of the layer definitions in org.kuangjie.catalogue.publishing; a test compares them.

CREATE VIEW published.districts AS
SELECT f.id, f.code, f.name_zh, f.name_en, f.regional_group, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.district AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'districts';

CREATE VIEW published.zones_key_exploration AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_key_exploration';

CREATE VIEW published.zones_key_mining AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_key_mining';

CREATE VIEW published.zones_concentrated AS
SELECT f.id, f.code, f.name, f.kind, f.region, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.zone AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'zones_concentrated';

CREATE VIEW published.blocks_exploration AS
SELECT f.id, f.code, f.name, f.kind, f.authority, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.planning_block AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'blocks_exploration';

CREATE VIEW published.blocks_mining AS
SELECT f.id, f.code, f.name, f.kind, f.authority, f.districts, f.minerals, f.plan,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.planning_block AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'blocks_mining';

CREATE VIEW published.river_reaches AS
SELECT f.id, f.code, f.river, f.kind, f.est_error_m, f.source,
       v.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.river_reach AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'river_reaches';

CREATE VIEW published.river_corridors AS
SELECT f.id, f.code, f.river, f.width_m, f.est_error_m,
       v.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.river_corridor AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'river_corridors';

CREATE VIEW published.eco_redline AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'eco_redline'
WHERE NOT f.restricted;

CREATE VIEW published.farmland AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'farmland'
WHERE NOT f.restricted;

CREATE VIEW published.cropland AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'cropland'
WHERE NOT f.restricted;

CREATE VIEW published.urban_boundary AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'urban_boundary'
WHERE NOT f.restricted;

CREATE VIEW published.protected_areas AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'protected_areas'
WHERE NOT f.restricted;

CREATE VIEW published.infrastructure AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'infrastructure'
WHERE NOT f.restricted;

CREATE VIEW published.waters AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'waters'
WHERE NOT f.restricted;

CREATE VIEW published.first_ridge AS
SELECT f.id, f.code, f.name, f.kind, f.grade, f.edge, f.est_error_m, f.delimited_on, f.valid_from, f.valid_to,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.control_area AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'first_ridge'
WHERE NOT f.restricted;

CREATE VIEW published.mining_rights AS
SELECT f.id, f.licence_number, f.right_kind, f.project_name, f.mineral, f.co_minerals, f.mining_method,
       f.scale, f.scale_unit, f.scale_class, f.elevation_top, f.elevation_bottom, f.set_on, f.valid_from,
       f.valid_to, f.authority, f.district_code, f.zone_code, f.status,
       f.synthetic AS synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom
FROM catalogue.mining_right AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'mining_rights';
