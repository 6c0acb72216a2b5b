-- Where a decided case happened, as enforcement says: links projects of technical services to later violations on the same
-- ground. NULL = not asked yet, or not known.
ALTER TABLE credit.violation ADD COLUMN place geometry(Geometry, 4490), ADD COLUMN place_asked_at timestamptz;
CREATE INDEX violation_place ON credit.violation USING gist (place);
CREATE INDEX violation_unplaced ON credit.violation (told_at) WHERE place_asked_at IS NULL;

-- What everybody may know of it: decisions in force whose record is public, and of it what the policy lets through.
CREATE VIEW published.project_violations AS
SELECT e.uscc, p.name AS project_name, p.service_type, p.from_day, r.id AS record_id, r.uscc AS party_uscc,
       r.unit_name AS party_name, r.content ->> 'title' AS title, r.content ->> 'decisionNumber' AS decision_number,
       v.decided_on, r.publicised_on, r.expires_on, p.synthetic OR r.synthetic AS synthetic
FROM credit.project AS p
JOIN credit.entity AS e ON e.id = p.entity_id AND e.status = 'ACTIVE' AND 'TECHNICAL_UNIT' = ANY (e.kinds)
JOIN credit.violation AS v ON v.withdrawn_on IS NULL AND v.decided_on >= p.from_day
    AND ST_Intersects(p.area, v.place) AND NOT ST_Touches(p.area, v.place)
JOIN published.credit_records AS r ON r.id = v.record_id;
