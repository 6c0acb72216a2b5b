-- Features with ground in any of many boxes, one row per part. Read-only, one statement, one snapshot.
--   :west, :south, :east, :north   double precision[]   the boxes, degrees
--   :version_ids                   bigint[]             the layer versions to read
-- Grouping by geometry compares bytes, so that a part that several boxes meet comes once.
WITH search AS MATERIALIZED (
    SELECT version.id, ST_MakeEnvelope(box.west, box.south, box.east, box.north, 4490) AS box
    FROM unnest(:west::double precision[], :south::double precision[], :east::double precision[],
                :north::double precision[]) AS box (west, south, east, north)
    CROSS JOIN unnest(:version_ids::bigint[]) AS version (id)
),
part AS MATERIALIZED (
    SELECT p.layer_version_id, p.feature_id, p.geom
    FROM search AS s
    JOIN catalogue.overlay_ground AS p ON p.layer_version_id = s.id AND p.place && s.box AND p.ground
    GROUP BY p.layer_version_id, p.feature_id, p.geom
),
-- Nobody can guess how many there are: features are looked up by their id, a join of both would compare each with each.
near AS MATERIALIZED (
    SELECT layer_version_id, feature_id, array_agg(geom) AS geoms FROM part GROUP BY layer_version_id, feature_id
)
-- LIMIT 1: see overlay_facts.sql.
SELECT n.layer_version_id, n.feature_id, f.code, f.kind, f.valid_from, f.valid_to, f.restricted,
       CASE WHEN p.number = 1 THEN f.attributes::text END AS attributes,
       ST_AsBinary(p.geom) AS geometry
FROM near AS n
CROSS JOIN LATERAL (SELECT * FROM catalogue.overlay_feature AS o WHERE o.id = n.feature_id LIMIT 1) AS f
CROSS JOIN LATERAL unnest(n.geoms) WITH ORDINALITY AS p (geom, number)
