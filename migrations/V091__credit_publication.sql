-- The publication guard (001 art. 15, 000 art. 16, F-9): one row per kind of record and field. What is not PUBLIC here
-- leaves the house nowhere: everything outsiders read, page or export, reads the views below and nothing else.
CREATE TABLE credit.publication_policy (
    kind       text NOT NULL,
    field      text NOT NULL,
    disclosure text NOT NULL CHECK (disclosure IN ('PUBLIC', 'INTERNAL', 'PERSONAL', 'SECRET')),
    basis      text NOT NULL,
    PRIMARY KEY (kind, field)
);
CREATE TABLE credit.publication_term (
    kind      text PRIMARY KEY,
    disclosed boolean NOT NULL,
    starts    text NOT NULL,
    ends      text NOT NULL,
    basis     text NOT NULL
);
INSERT INTO credit.publication_term VALUES
    ('BASIC', true, '审核通过 approval', '长期；主体灭失即止 as long as the unit lives', '渝规资规范〔2024〕4号第十五条（一）'),
    ('DUTY', true, '审核通过 approval (OURS)', '1年 one year', '第十五条（二）'),
    ('PROJECT', true, '审核通过 approval', '项目验收 acceptance', '第十五条（三）'),
    ('GOOD', true, '公示日期 day of publicity', '2年 two years', '第十五条（四）'),
    ('BAD', true, '公示日期 day of publicity', '1年，修复、纠正、撤回即止 one year, or its repair, correction, withdrawal', '第十五条（四）、第十九条'),
    ('RATING', true, '评级 rating', '长期；主体灭失即止 as long as the unit lives', '第十七条');
INSERT INTO credit.publication_policy VALUES
    ('BASIC', 'name', 'PUBLIC', '第七条、第十五条（一）'),
    ('BASIC', 'address', 'PUBLIC', '第七条、第十五条（一）'),
    ('BASIC', 'business', 'PUBLIC', '第七条、第十五条（一）'),
    ('BASIC', 'right', 'PUBLIC', '第七条、第十五条（一）'),
    ('BASIC', 'qualification', 'PUBLIC', '第七条、第十五条（一）'),
    ('BASIC', 'achievements', 'INTERNAL', '第十五条（商业信息，OURS）'),
    ('BASIC', 'staff', 'PERSONAL', '第十五条、个人信息保护法'),
    ('BASIC', 'contact', 'PERSONAL', '第十五条、个人信息保护法'),
    ('BASIC', 'phone', 'PERSONAL', '第十五条、个人信息保护法'),
    ('BASIC', 'evidence', 'INTERNAL', 'OURS'),
    ('DUTY', 'year', 'PUBLIC', '第八条、第十五条（二）'),
    ('DUTY', 'plan', 'PUBLIC', '第八条、第十五条（二）'),
    ('DUTY', 'fund', 'PUBLIC', '第八条、第十五条（二）'),
    ('DUTY', 'reclamation', 'PUBLIC', '第八条、第十五条（二）'),
    ('DUTY', 'archive', 'PUBLIC', '第八条、第十五条（二）'),
    ('DUTY', 'fundDetails', 'SECRET', '第十五条（商业机密）'),
    ('DUTY', 'evidence', 'INTERNAL', 'OURS'),
    ('PROJECT', 'name', 'PUBLIC', '第九条、第十五条（三）'),
    ('PROJECT', 'type', 'PUBLIC', '第九条、第十五条（三）'),
    ('PROJECT', 'contractSignedOn', 'PUBLIC', '第九条、第十五条（三）'),
    ('PROJECT', 'dueOn', 'PUBLIC', '第九条、第十五条（三）'),
    ('PROJECT', 'progress', 'PUBLIC', '第九条、第十五条（三）'),
    ('PROJECT', 'leader', 'PERSONAL', '第十五条、个人信息保护法'),
    ('PROJECT', 'technicalLeader', 'PERSONAL', '第十五条、个人信息保护法'),
    ('PROJECT', 'members', 'PERSONAL', '第十五条、个人信息保护法'),
    ('PROJECT', 'contract', 'SECRET', '第十五条（商业机密）'),
    ('PROJECT', 'price', 'SECRET', '第十五条（商业机密）'),
    ('PROJECT', 'evidence', 'INTERNAL', 'OURS'),
    ('GOOD', 'title', 'PUBLIC', '第十条、第十五条（四）'),
    ('GOOD', 'kind', 'PUBLIC', '第十条、第十五条（四）'),
    ('GOOD', 'grantedOn', 'PUBLIC', '第十条、第十五条（四）'),
    ('GOOD', 'grantedBy', 'PUBLIC', '第十条、第十五条（四）'),
    ('GOOD', 'remark', 'INTERNAL', 'OURS'),
    ('GOOD', 'evidence', 'INTERNAL', 'OURS'),
    ('BAD', 'title', 'PUBLIC', '第十一条、第十五条（四）'),
    ('BAD', 'ground', 'PUBLIC', '第十一条、第十五条（四）'),
    ('BAD', 'foundOn', 'PUBLIC', '第十一条、第十五条（四）'),
    ('BAD', 'decisionNumber', 'PUBLIC', '第十一条、第十五条（四）'),
    ('BAD', 'licence', 'PUBLIC', '第十一条、第十五条（四）'),
    ('BAD', 'responsible', 'PERSONAL', '第十五条、个人信息保护法'),
    ('BAD', 'facts', 'INTERNAL', 'OURS：案情文字可能含个人信息'),
    ('BAD', 'evidence', 'INTERNAL', 'OURS');

CREATE FUNCTION credit.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date $$;

-- Dates are compared when it is read, so start, end and retraction need nobody's doing.
CREATE VIEW published.credit_records AS
SELECT r.id, e.uscc, e.name AS unit_name, r.district_code, r.class, r.approved_on, r.publicised_on, r.publicity_ends_on, r.expires_on,
       r.points, r.clause, r.clause_version, r.synthetic,
       coalesce(r.publicity_ends_on >= credit.today(), false) OR r.state = 'OBJECTED' AS under_publicity,
       (SELECT coalesce(jsonb_object_agg(p.field, r.content -> p.field), '{}')
        FROM credit.publication_policy AS p
        WHERE p.kind = r.class AND p.disclosure = 'PUBLIC' AND r.content ? p.field) AS content
FROM credit.record AS r
JOIN credit.entity AS e ON e.id = r.entity_id AND e.status = 'ACTIVE'
JOIN credit.publication_term AS t ON t.kind = r.class AND t.disclosed
WHERE CASE
    WHEN r.class IN ('BASIC', 'PROJECT') THEN r.state = 'APPROVED'
    WHEN r.class = 'DUTY' THEN r.state = 'APPROVED' AND r.expires_on >= credit.today()
    ELSE r.state IN ('PUBLICISED', 'OBJECTED', 'EFFECTIVE', 'REPAIR_REQUESTED', 'REPAIR_GRANTED')
         AND r.publicised_on <= credit.today() AND r.expires_on >= credit.today()
         AND (r.ended_on IS NULL OR credit.today() < r.ended_on)
END;

CREATE VIEW published.credit_ratings AS
SELECT e.id AS entity_id, e.uscc, e.name AS unit_name, e.kinds, e.district_code, k.score, k.band, k.as_of, k.changed_at, e.synthetic
FROM credit.rating AS k
JOIN credit.entity AS e ON e.id = k.entity_id AND e.status = 'ACTIVE'
JOIN credit.publication_term AS t ON t.kind = 'RATING' AND t.disclosed;
