-- Rights by the public band of the unit that has them, for the map. The tie between unit and right is the one the unit's
-- published basic information states (采矿权信息, 001 art. 7 and 15), never the register of holders; where two units claim a right
-- none is shown. Both views below apply policy and terms when they are read, so this one starts and ends with them.
CREATE INDEX record_naming_rights ON credit.record (id) WHERE class = 'BASIC' AND state = 'APPROVED' AND content ? 'right';
CREATE VIEW published.credit_rights AS
WITH named AS MATERIALIZED (
    SELECT number, min(r.uscc) AS uscc
    FROM credit.record AS c
    JOIN published.credit_records AS r ON r.id = c.id
    CROSS JOIN LATERAL regexp_split_to_table(r.content ->> 'right', '[^0-9A-Z]+') AS number
    WHERE c.class = 'BASIC' AND c.state = 'APPROVED' AND c.content ? 'right' AND length(number) BETWEEN 18 AND 23
    GROUP BY number HAVING count(DISTINCT r.uscc) = 1
)
SELECT m.licence_number AS fid, m.geom, m.licence_number, m.project_name, m.right_kind, m.mineral, m.district_code,
       k.unit_name, k.uscc, k.band, k.score, k.as_of, m.synthetic OR k.synthetic AS synthetic
FROM named
JOIN published.credit_ratings AS k ON k.uscc = named.uscc
JOIN published.mining_rights AS m ON m.licence_number = named.number;
