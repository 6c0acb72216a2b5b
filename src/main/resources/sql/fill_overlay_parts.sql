-- Cuts every feature of one layer version into the parts that overlay_facts.sql reads.
--   :version_id  bigint
--   :sound       boolean, every feature of the version is known to be valid
-- Edges are densified along straight lines in longitude and latitude, 0.0089 degrees being less than 1 km everywhere.
-- A sound single geometry of at most 128 vertices that needed no point more is a part as it stands. A part that the
-- cutting left invalid is repaired, and what is only a point or line of an area is dropped.
INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, whole, geom)
SELECT feature.layer_version_id, feature.id, feature.whole, part.geom
FROM (SELECT layer_version_id, id, dense, ST_Dimension(dense) AS dimension,
             :sound AND ST_NPoints(dense) <= 128 AND ST_NPoints(dense) = ST_NPoints(geom)
               AND ST_NumGeometries(dense) = 1 AS whole
      FROM (SELECT layer_version_id, id, geom, ST_Segmentize(geom, 0.0089) AS dense
            FROM catalogue.overlay_feature
            WHERE layer_version_id = :version_id AND geom IS NOT NULL
            OFFSET 0) AS densified
      OFFSET 0) AS feature
CROSS JOIN LATERAL (
    SELECT ST_GeometryN(feature.dense, 1) AS geom WHERE feature.whole
    UNION ALL
    SELECT sound.geom
    FROM ST_Subdivide(CASE WHEN feature.whole THEN NULL ELSE feature.dense END, 128) AS cut
    CROSS JOIN LATERAL (
        SELECT CASE WHEN ST_IsValid(cut) THEN cut
                    ELSE ST_CollectionExtract(ST_MakeValid(cut), feature.dimension + 1)
               END AS geom) AS sound
    WHERE NOT feature.whole AND ST_Dimension(sound.geom) = feature.dimension
      AND NOT ST_IsEmpty(sound.geom)) AS part
