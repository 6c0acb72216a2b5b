-- Of the two tables with many rows overlay reads small features where they stand. Until now each was copied into
-- overlay_part, and filling a second spatial index row by row took half of the database's work in a large import.
-- A feature is whole when it is valid, in one piece, of at most 128 vertices and without an edge of 1 km or more; the
-- import says so. What is held already keeps its parts.
ALTER TABLE catalogue.control_area ADD COLUMN whole boolean NOT NULL DEFAULT false;
ALTER TABLE catalogue.mining_right ADD COLUMN whole boolean NOT NULL DEFAULT false;

-- Everything overlay compares a boundary with: the parts of features, and whole features, which have none.
-- Search by place, which is indexed, and compare with geom, which is a single geometry. Only rows where ground is true
-- count; that is a column because a condition in here would keep the planner from using the index in a join.
CREATE VIEW catalogue.overlay_ground AS
SELECT layer_version_id, feature_id, true AS ground, geom AS place, geom
FROM catalogue.overlay_part
UNION ALL
SELECT layer_version_id, id, whole, geom, ST_GeometryN(geom, 1)
FROM catalogue.control_area
UNION ALL
SELECT layer_version_id, id, whole, geom, ST_GeometryN(geom, 1)
FROM catalogue.mining_right;
