-- Plans, administrative units, authorities, minerals: everything with a legal validity in time.
-- valid_from is the first day, valid_to the last day (inclusive); NULL = open. Rows are closed, never overwritten.

CREATE TABLE catalogue.plan (
    code            text PRIMARY KEY,
    version         integer NOT NULL DEFAULT 1,
    parent_code     text REFERENCES catalogue.plan,
    name_zh         text NOT NULL,
    name_en         text NOT NULL,
    document_number text NOT NULL,
    issued_on       date NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date,
    outlook_year    integer,
    source          text NOT NULL,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE catalogue.mineral (
    code    text PRIMARY KEY,               -- canonical Chinese name of the plan, e.g. 建筑石料用灰岩
    name_en text NOT NULL,
    state   text NOT NULL CHECK (state IN ('固体', '液体', '气体')),
    family  text NOT NULL CHECK (family IN ('能源', '金属', '非金属', '水气')),
    note    text
);

CREATE TABLE catalogue.mineral_alias (
    alias   text PRIMARY KEY,
    mineral text NOT NULL REFERENCES catalogue.mineral
);

-- National and house lists of minerals that hold for a time, e.g. STRATEGIC@2016, NEVER_STRATEGIC.
CREATE TABLE catalogue.mineral_list (
    code       text PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('STRATEGIC', 'NEVER_STRATEGIC')),
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    complete   boolean NOT NULL,            -- false: the list exists in law but its names are not loaded
    owner      text NOT NULL,
    source     text NOT NULL
);

CREATE TABLE catalogue.mineral_list_entry (
    list    text NOT NULL REFERENCES catalogue.mineral_list,
    mineral text NOT NULL,                  -- name as the list prints it; matched through mineral and alias
    PRIMARY KEY (list, mineral)
);

-- 优势, 重点开发, 限制开发, 禁止开发, 主攻勘查, 储备: keyed by (mineral, 勘查|开采), A.002.6
CREATE TABLE catalogue.plan_mineral_policy (
    plan       text NOT NULL REFERENCES catalogue.plan,
    mineral    text NOT NULL,
    activity   text NOT NULL CHECK (activity IN ('勘查', '开采')),
    policy     text NOT NULL CHECK (policy IN ('优势', '重点', '限制', '禁止', '主攻', '储备')),
    source     text NOT NULL,
    PRIMARY KEY (plan, mineral, activity, policy)
);

-- 专栏1 and 专栏2
CREATE TABLE catalogue.plan_indicator (
    plan      text NOT NULL REFERENCES catalogue.plan,
    box       integer NOT NULL,             -- number of the 专栏
    seq       integer NOT NULL,
    name      text NOT NULL,
    mineral   text,
    unit      text NOT NULL,
    value_min numeric NOT NULL,
    value_max numeric NOT NULL,
    period    text NOT NULL,
    binding   boolean NOT NULL,             -- 约束性 true, 预期性 false
    PRIMARY KEY (plan, box, seq)
);

-- 专栏5, 8, 11: major projects
CREATE TABLE catalogue.plan_project (
    plan    text NOT NULL REFERENCES catalogue.plan,
    box     integer NOT NULL,
    section text NOT NULL,
    seq     integer NOT NULL,
    name    text NOT NULL,
    PRIMARY KEY (plan, box, section, seq)
);

-- 专栏9 (scale classes and floor) and 专栏10 (floors by regional group and action)
CREATE TABLE catalogue.plan_scale_class (
    plan    text NOT NULL REFERENCES catalogue.plan,
    mineral text NOT NULL,
    unit    text NOT NULL,
    large   numeric NOT NULL,
    medium  numeric NOT NULL,
    small   numeric NOT NULL,
    PRIMARY KEY (plan, mineral)
);

CREATE TABLE catalogue.regional_group (
    code        text PRIMARY KEY,           -- 主城都市区, 中心城区, 主城新区, 渝东北三峡库区城镇群, 渝东南武陵山区城镇群
    parent_code text REFERENCES catalogue.regional_group,
    name_en     text NOT NULL
);

CREATE TABLE catalogue.plan_scale_floor (
    plan           text NOT NULL REFERENCES catalogue.plan,
    mineral        text NOT NULL,
    regional_group text NOT NULL REFERENCES catalogue.regional_group,
    action         text NOT NULL CHECK (action IN ('新设', '整合扩能')),
    unit           text NOT NULL,
    floor          numeric NOT NULL,
    PRIMARY KEY (plan, mineral, regional_group, action)
);

-- A.002.5: tiers of 建筑石料用灰岩
CREATE TABLE catalogue.plan_cap (
    plan         text NOT NULL REFERENCES catalogue.plan,
    tier         text NOT NULL CHECK (tier IN ('集中开采区', '区外大型骨干', '区外中小型', '合计')),
    rights_about integer NOT NULL,
    capacity     numeric NOT NULL,          -- 万吨每年
    hard         boolean NOT NULL DEFAULT false,
    role         text,
    PRIMARY KEY (plan, tier)
);

CREATE TABLE catalogue.plan_regional_balance (
    plan             text NOT NULL REFERENCES catalogue.plan,
    regional_group   text NOT NULL,         -- a group, or 合计
    demand           numeric NOT NULL,
    planned_capacity numeric NOT NULL,
    expected_output  numeric NOT NULL,
    balance          numeric NOT NULL,
    PRIMARY KEY (plan, regional_group)
);

-- A.002.4: numbers of planning blocks the plan grants
CREATE TABLE catalogue.plan_block_quota (
    plan      text NOT NULL REFERENCES catalogue.plan,
    kind      text NOT NULL CHECK (kind IN ('勘查规划区块', '开采规划区块')),
    authority text NOT NULL,
    minerals  text[] NOT NULL,
    count     integer NOT NULL,
    source    text NOT NULL,
    authorities text[] NOT NULL DEFAULT '{}',  -- codes of those who share the sum; authority is the label as printed
    PRIMARY KEY (plan, kind, authority)
);

-- A.002.8: directions by place and outlook by mineral, as searchable text
CREATE TABLE catalogue.plan_direction (
    plan      text NOT NULL REFERENCES catalogue.plan,
    seq       integer NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('方向', '形势')),
    region    text,
    place     text,
    districts text[] NOT NULL DEFAULT '{}',
    minerals  text[] NOT NULL DEFAULT '{}',
    direction text NOT NULL,
    PRIMARY KEY (plan, seq)
);

CREATE TABLE catalogue.authority (
    code       text PRIMARY KEY,            -- e.g. CQ, 500102, LJXQ (两江新区), GXQ (高新区), WSJKQ (万盛经开区)
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    level      text NOT NULL CHECK (level IN ('市级', '区县级', '功能区')),
    valid_from date NOT NULL,
    valid_to   date
);

-- Contradictions and gaps of the document, shown with the plan and not hidden.
CREATE TABLE catalogue.plan_note (
    plan    text NOT NULL REFERENCES catalogue.plan,
    seq     integer NOT NULL,
    topic   text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    PRIMARY KEY (plan, seq)
);

-- Everything that was ever loaded from data files, by subject: reference, plan:<code>, layer:<name>. Append-only:
-- a changed plan replaces its rows above, its former content stays here.
CREATE TABLE catalogue.content_version (
    subject   text NOT NULL,
    version   integer NOT NULL,
    hash      text NOT NULL,                -- SHA-256 of content
    content   jsonb NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    loaded_by text NOT NULL,
    PRIMARY KEY (subject, version)
);
