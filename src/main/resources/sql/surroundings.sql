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
-- LIMIT 1: see overlay_facts.sql.
feature AS MATERIALIZED (
    SELECT f.id, f.code, f.kind, f.valid_from, f.valid_to, f.restricted, f.attributes
    FROM (SELECT DISTINCT feature_id FROM part) AS near
    CROSS JOIN LATERAL (SELECT * FROM catalogue.overlay_feature AS o WHERE o.id = near.feature_id LIMIT 1) AS f
)
SELECT p.layer_version_id, p.feature_id, f.code, f.kind, f.valid_from, f.valid_to, f.restricted,
       CASE WHEN row_number() OVER (PARTITION BY p.feature_id) = 1 THEN f.attributes::text END AS attributes,
       ST_AsBinary(p.geom) AS geometry
FROM part AS p
JOIN feature AS f ON f.id = p.feature_id
