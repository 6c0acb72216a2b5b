-- The image of a scene, where the server holds it: a GeoTIFF in the folder of scenes.
ALTER TABLE sensing.scene
    ADD COLUMN file      text UNIQUE,                      -- name within the folder; null = not held
    ADD COLUMN footprint geometry(Polygon, 4490),          -- of the image, longitude first
    ADD COLUMN synthetic boolean NOT NULL DEFAULT false,   -- 示意
    ADD CONSTRAINT scene_image_has_footprint CHECK ((file IS NULL) = (footprint IS NULL));

CREATE INDEX scene_footprint ON sensing.scene USING gist (footprint);

-- What services show of scenes: those with an image, each from its day on; the later one lies on top.
CREATE VIEW published.scenes AS
SELECT s.code, s.taken_on AS valid_from, NULL::date AS valid_to, s.sensor, s.resolution_m, s.file, s.synthetic,
       s.footprint AS geom, s.id::text AS fid
FROM sensing.scene AS s
WHERE s.file IS NOT NULL;
