-- Whom credit is about: units, people, and who worked where and when (000-R08…R10). Personal fields are
-- sealed by the application; their keyed hashes find a row without opening it (D.3).
CREATE SCHEMA credit;

CREATE FUNCTION credit.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TABLE credit.entity (
    id            uuid PRIMARY KEY,
    uscc          text NOT NULL UNIQUE CHECK (uscc ~ '^[0-9A-Z]{18}$'),
    uscc_note     text,                     -- why a code that fails its check was taken; NULL = sound
    name          text NOT NULL CHECK (name <> ''),
    kinds         text[] NOT NULL CHECK (cardinality(kinds) > 0),
    district_code text NOT NULL,            -- supervising district in Chongqing
    home_code     text NOT NULL,            -- where it is registered, any district of China (000-R03)
    status        text NOT NULL CHECK (status IN ('ACTIVE', 'CEASED')),
    valid_from    date NOT NULL,
    valid_to      date CHECK (valid_to >= valid_from),
    contact       text,                     -- sealed
    synthetic     boolean NOT NULL DEFAULT false,
    version       integer NOT NULL DEFAULT 0,
    CHECK ((status = 'CEASED') = (valid_to IS NOT NULL))
);
CREATE INDEX entity_name ON credit.entity (name);
CREATE INDEX entity_district ON credit.entity (district_code, id);
CREATE INDEX entity_kinds ON credit.entity USING gin (kinds);

-- Every state a unit had, for the law of a past day; nothing personal.
CREATE TABLE credit.entity_revision (
    entity_id uuid NOT NULL REFERENCES credit.entity,
    version   integer NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor     text NOT NULL,
    content   jsonb NOT NULL,
    PRIMARY KEY (entity_id, version)
);
CREATE TRIGGER entity_revision_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.entity_revision
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- Accounts that speak for a unit.
CREATE TABLE credit.representative (
    username  text NOT NULL,
    entity_id uuid NOT NULL REFERENCES credit.entity,
    added_by  text NOT NULL,
    added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (username, entity_id)
);

CREATE TABLE credit.person (
    id        uuid PRIMARY KEY,
    name      text NOT NULL,                -- sealed
    name_key  text NOT NULL,                -- keyed hash
    number    text NOT NULL,                -- sealed 居民身份证号码
    number_key text NOT NULL UNIQUE,        -- keyed hash
    contact   text,                         -- sealed
    contact_key text,
    synthetic boolean NOT NULL DEFAULT false,
    added_by  text NOT NULL,
    added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    version   integer NOT NULL DEFAULT 0
);
CREATE INDEX person_name ON credit.person (name_key);

-- Who holds which function in which unit, and when. One function may be held again later.
CREATE TABLE credit.employment (
    id        uuid PRIMARY KEY,
    entity_id uuid NOT NULL REFERENCES credit.entity,
    person_id uuid NOT NULL REFERENCES credit.person,
    duty      text NOT NULL CHECK (duty IN ('LEGAL_REPRESENTATIVE', 'TECHNICAL_LEAD', 'STAFF', 'EXPERT')),
    from_day  date NOT NULL,
    to_day    date CHECK (to_day >= from_day),
    added_by  text NOT NULL,
    EXCLUDE USING gist (
        entity_id WITH =, person_id WITH =, duty WITH =, daterange(from_day, to_day, '[]') WITH &&)
);
CREATE INDEX employment_entity ON credit.employment (entity_id);
CREATE INDEX employment_person ON credit.employment (person_id);
-- A unit has one 法定代表人 and one 技术负责人 at a time.
ALTER TABLE credit.employment ADD CONSTRAINT employment_one_head EXCLUDE USING gist (
    entity_id WITH =, duty WITH =, daterange(from_day, to_day, '[]') WITH &&)
    WHERE (duty IN ('LEGAL_REPRESENTATIVE', 'TECHNICAL_LEAD'));

-- What the documents leave undefined: the value in use, whose it is and since when.
CREATE TABLE credit.open_point (
    code       text PRIMARY KEY,
    source     text NOT NULL,               -- the provision that leaves it open
    title_zh   text NOT NULL,
    title_en   text NOT NULL,
    value      text NOT NULL,
    allowed    text NOT NULL,               -- pattern of what it may be
    owner      text NOT NULL,
    decided_on date NOT NULL,
    version    integer NOT NULL DEFAULT 0
);

INSERT INTO credit.open_point (code, source, title_zh, title_en, value, allowed, owner, decided_on) VALUES
('rectification-days', '渝规资规范〔2023〕6号 第十二条', '责令整改期限（自然日，未定）', 'days to put things right, not set', '30', '[1-9]\d{0,2}', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('restriction', '渝规资规范〔2023〕6号 第十七条', '“限制”的具体含义（未定）', 'what restricted means, not set', '须书面说明理由并经委托单位负责人同意', '.{1,200}', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('several-districts', '渝规资规范〔2023〕6号 第四条', '跨区县单位由谁决定（未定）', 'who decides for a unit of several districts, not set', '由查实或作出处罚的部门列入，全市可见', '.{1,200}', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('removal-objection', '渝规资规范〔2023〕6号 第二十条', '移出公示期间异议的处理（未定）', 'what an objection to a removal leads to, not set', '退回审核，由列入部门人工决定', '.{1,200}', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('three-years-restart', '渝规资规范〔2023〕6号 第十三条', '移出后再次列入，三年是否重新计算（未定）', 'whether the three years start anew after a new listing, not set', 'true', 'true|false', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('escalation-closes', '渝规资规范〔2023〕6号 第十三条', '升级为严重失信后异常名录条目是否结束（未定）', 'whether escalation ends the first entry, not set', 'true', 'true|false', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('continue-disclosure', '渝规资规范〔2023〕6号 第十九条', '披露期满未移出，默认是否继续披露（未定）', 'whether disclosure goes on by default, not set', 'false', 'true|false', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('roll-calendar-terms', '民法典第二百零三条', '自然日期限遇节假日是否顺延', 'whether calendar terms roll to a working day', 'true', 'true|false', '系统默认，待市规划自然资源局确认', '2026-11-30'),
('legal-representative', '渝规资规范〔2023〕6号 第九条', '门户上法定代表人姓名的显示（未定）', 'how the portal shows the legal representative, not set', 'MASKED', 'NAME|MASKED|HIDDEN', '系统默认，待市规划自然资源局确认', '2026-11-30');

-- The key of the hashes personal fields are found by, itself sealed; it outlives a change of the sealing key.
CREATE TABLE credit.hash_key (
    id     integer PRIMARY KEY CHECK (id = 1),
    sealed text NOT NULL
);
