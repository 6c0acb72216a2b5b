-- Cuts features into the parts that overlay reads; table and condition in the middle say which features.
-- Edges are densified along straight lines in longitude and latitude, 0.0089 degrees being less than 1 km everywhere.
-- A part that the cutting left invalid is repaired, and what is only a point or line of an area is dropped.
INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, geom)
SELECT feature.layer_version_id, feature.id, sound.geom
FROM (SELECT layer_version_id, id, ST_Segmentize(geom, 0.0089) AS dense
      FROM catalogue.%s
      WHERE %s AND geom IS NOT NULL
      OFFSET 0) AS feature
CROSS JOIN LATERAL ST_Subdivide(feature.dense, 128) AS cut
CROSS JOIN LATERAL (
    SELECT CASE WHEN ST_IsValid(cut) THEN cut
                ELSE ST_CollectionExtract(ST_MakeValid(cut), ST_Dimension(feature.dense) + 1)
           END AS geom) AS sound
WHERE ST_Dimension(sound.geom) = ST_Dimension(feature.dense) AND NOT ST_IsEmpty(sound.geom)
