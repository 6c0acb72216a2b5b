-- Bounding box of each layer version, EPSG:4490, longitude first: services state it without reading the features.
ALTER TABLE catalogue.layer_version ADD COLUMN extent box2d;

UPDATE catalogue.layer_version AS v
SET extent = (SELECT ST_Extent(p.geom) FROM catalogue.overlay_part AS p WHERE p.layer_version_id = v.id);
