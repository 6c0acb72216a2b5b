-- What no list tells the position of is found by its name (/api/places), but is nothing to draw or to filter by place.
CREATE OR REPLACE VIEW published.places AS
SELECT f.id, f.code, f.name, f.name_en, f.kind, f.district, f.source,
       f.synthetic, v.version AS layer_version, v.data_date AS layer_date, f.geom, f.code AS fid
FROM catalogue.place AS f
JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force AND v.layer = 'places'
WHERE f.geom IS NOT NULL;
