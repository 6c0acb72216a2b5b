-- Cuts every feature of one layer version into the parts that overlay_facts.sql reads.
--   :version_id  bigint
-- Edges are densified along straight lines in longitude and latitude, 0.0089 degrees being less than 1 km everywhere;
-- a part that the cutting left invalid is repaired, and what is only a point or line of an area is dropped.
INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, geom)
SELECT cut.layer_version_id, cut.id, sound.geom
FROM (SELECT layer_version_id, id, ST_Dimension(geom) AS dimension,
             ST_Subdivide(ST_Segmentize(geom, 0.0089), 128) AS geom
      FROM catalogue.overlay_feature
      WHERE layer_version_id = :version_id AND geom IS NOT NULL) AS cut
CROSS JOIN LATERAL (
    SELECT CASE WHEN ST_IsValid(cut.geom) THEN cut.geom
                ELSE ST_CollectionExtract(ST_MakeValid(cut.geom), cut.dimension + 1)
           END AS geom) AS sound
WHERE ST_Dimension(sound.geom) = cut.dimension AND NOT ST_IsEmpty(sound.geom)
