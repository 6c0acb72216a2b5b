-- Made-up units (示意) with their records: basic information, and good and bad conduct of the last two years.
INSERT INTO credit.clause_table (version, title, source, valid_from, sha256, imported_by, synthetic)
VALUES (1, '示意', 'bench', DATE '2020-01-01', '', 'bench', true) ON CONFLICT DO NOTHING;
INSERT INTO credit.clause (version, code, kind, points, words)
VALUES (1, 'G', 'GOOD', 5, '示意'), (1, 'B', 'BAD', 5, '示意') ON CONFLICT DO NOTHING;

INSERT INTO credit.entity (id, uscc, name, kinds, district_code, home_code, status, valid_from, synthetic)
SELECT gen_random_uuid(), '91500102' || upper(lpad(to_hex(i), 10, '0')), '示意主体' || i, ARRAY['MINE_ENTERPRISE'],
       (ARRAY['500102', '500112', '500230'])[1 + i % 3], '500102', 'ACTIVE', DATE '2020-01-01', true
FROM generate_series(1, :units) AS i;

INSERT INTO credit.record (id, class, state, entity_id, district_code, content, authority, clause, entered_by, entered_on, approved_on,
    points, clause_version, publicised_on, publicity_ends_on, expires_on, synthetic)
SELECT gen_random_uuid(), k.class, CASE k.class WHEN 'BASIC' THEN 'APPROVED' ELSE 'EFFECTIVE' END, e.id, e.district_code,
       '{"name":"示意","address":"示意","business":"示意","title":"示意","ground":"示意","kind":"示意","evidence":"示意","facts":"示意"}',
       CASE k.class WHEN 'BAD' THEN e.district_code ELSE '' END,
       CASE k.class WHEN 'GOOD' THEN 'G' WHEN 'BAD' THEN 'B' END, 'bench', current_date - 800, current_date - 800,
       CASE WHEN k.class <> 'BASIC' THEN 5 END, CASE WHEN k.class <> 'BASIC' THEN 1 END, k.day, k.day + 20,
       CASE k.class WHEN 'GOOD' THEN k.day + 730 WHEN 'BAD' THEN k.day + 365 END, true
FROM credit.entity AS e
CROSS JOIN LATERAL (
    SELECT CASE WHEN n = 1 THEN 'BASIC' WHEN n % 2 = 0 THEN 'GOOD' ELSE 'BAD' END AS class,
           CASE WHEN n > 1 THEN current_date - 30 - (random() * 300)::integer END AS day
    FROM generate_series(1, :records) AS n WHERE e.id IS NOT NULL) AS k;
VACUUM ANALYZE credit.entity;
VACUUM ANALYZE credit.record;
