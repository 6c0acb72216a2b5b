-- All spatial facts of one boundary, one row per feature. Read-only, one statement, one snapshot.
--   :boundary      WKB, EPSG:4490, longitude first, valid
--   :version_ids   bigint[]            the layer versions to read
--   :search_metres double precision[]  search distance of each of them, same order; 0 = only what meets the boundary
--   :as_of         date                features valid on this day
--   :common        boolean             true: return the common part; false: return the feature's parts for overlay elsewhere
-- Overlay is snap-rounded to 1e-12 degrees (about 0.1 micrometre): it does not fail on nearly coincident edges, and
-- an edge that is only shared collapses to nothing instead of leaving a sliver.
WITH boundary AS MATERIALIZED (
    SELECT geom,
           ST_Segmentize(geom, 0.0089)::geography AS geog,   -- edges below 1 km: straight, not bowed
           greatest(abs(ST_YMin(geom)), abs(ST_YMax(geom))) AS latitude
    FROM (SELECT ST_GeomFromWKB(:boundary, 4490) AS geom) AS given
),
-- A box around the boundary that surely holds everything within the search distance: a degree of latitude has at
-- least 110 574 m, one of longitude at least 111 319 m times the cosine of the latitude; 1 % is added.
search AS MATERIALIZED (
    SELECT reach.id, reach.metres, greatest(reach.east, reach.north) AS degrees,
           ST_Expand(b.geom, reach.east, reach.north) AS box
    FROM boundary AS b
    CROSS JOIN LATERAL (
        SELECT wanted.id,
               wanted.metres,
               1.01 * wanted.metres / (111319 * cos(radians(least(89, b.latitude + wanted.metres / 110574)))) AS east,
               1.01 * wanted.metres / 110574 AS north
        FROM unnest(:version_ids::bigint[], :search_metres::double precision[]) AS wanted (id, metres)) AS reach
),
boxed AS MATERIALIZED (
    SELECT p.feature_id, p.geom, s.metres, s.degrees, ST_Intersects(b.geom, p.geom) AS meets
    FROM search AS s
    JOIN catalogue.overlay_ground AS p ON p.layer_version_id = s.id AND p.place && s.box AND p.ground
    CROSS JOIN boundary AS b
),
-- What is in the corners of the box or beside a slanting boundary goes at once: a distance on the ellipsoid costs
-- twenty times as much as one in degrees.
part AS MATERIALIZED (
    SELECT p.feature_id, p.geom, p.metres, p.meets
    FROM boxed AS p
    CROSS JOIN boundary AS b
    WHERE p.meets OR (p.metres > 0 AND ST_DWithin(p.geom, b.geom, p.degrees))
),
-- LIMIT 1 says what the planner cannot know of a view over many tables: one row per id. Without it the estimate is a
-- thousand times too high and the statement is compiled just in time, which takes longer than running it.
feature AS MATERIALIZED (
    SELECT f.layer_version_id, f.id, f.code, f.kind, f.name, f.est_error_m, f.restricted, f.attributes, near.meets
    FROM (SELECT feature_id, bool_or(meets) AS meets
          FROM part
          GROUP BY feature_id) AS near
    CROSS JOIN LATERAL (SELECT * FROM catalogue.overlay_feature AS o WHERE o.id = near.feature_id LIMIT 1) AS f
    WHERE (f.valid_from IS NULL OR f.valid_from <= :as_of::date)
      AND (f.valid_to IS NULL OR f.valid_to >= :as_of::date)
),
-- The common part, seams of the subdivision removed; areas only where the feature is an area.
common AS MATERIALIZED (
    SELECT p.feature_id,
           CASE WHEN :common::boolean
                THEN ST_Union(CASE WHEN ST_CoveredBy(p.geom, b.geom) THEN p.geom
                                   ELSE ST_CollectionExtract(ST_Intersection(p.geom, b.geom, 1e-12),
                                                             ST_Dimension(p.geom) + 1)
                              END, 1e-12)
                ELSE ST_Collect(p.geom)
           END AS geom
    FROM part AS p
    JOIN feature AS f ON f.id = p.feature_id
    CROSS JOIN boundary AS b
    WHERE p.meets
    GROUP BY p.feature_id
),
distance AS MATERIALIZED (
    SELECT p.feature_id, p.metres, min(ST_Distance(p.geom::geography, b.geog)) AS metres_away
    FROM part AS p
    JOIN feature AS f ON f.id = p.feature_id
    CROSS JOIN boundary AS b
    WHERE NOT f.meets
    GROUP BY p.feature_id, p.metres
)
SELECT f.layer_version_id, f.id, f.code, f.kind, f.name, f.est_error_m, f.restricted, false AS unlocated,
       f.attributes::text AS attributes,
       coalesce(d.metres_away, 0) AS distance_m,
       ST_AsBinary(c.geom) AS geometry
FROM feature AS f
LEFT JOIN common AS c ON c.feature_id = f.id
LEFT JOIN distance AS d ON d.feature_id = f.id
WHERE f.meets OR d.metres_away <= d.metres
UNION ALL
-- Zones and blocks the plan names without an outline.
SELECT f.layer_version_id, f.id, f.code, f.kind, f.name, f.est_error_m, f.restricted, true,
       f.attributes::text, NULL, NULL
FROM catalogue.overlay_feature AS f
WHERE f.unlocated AND f.layer_version_id = ANY (:version_ids::bigint[])
ORDER BY layer_version_id, code, id
