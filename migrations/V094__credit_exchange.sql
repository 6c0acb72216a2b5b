-- Exchange with outer credit systems (001 art. 17, 003 § 三(三), 五(三)): what was told to whom, and whether they took it.
CREATE TABLE credit.outer_system (
    id         uuid PRIMARY KEY,
    name       text NOT NULL UNIQUE,
    channel    text NOT NULL CHECK (channel IN ('FILE', 'WEBHOOK')),
    target     text NOT NULL,               -- address of the webhook; '' for files
    secret     text NOT NULL,               -- sealed; '' for files
    enabled    boolean NOT NULL DEFAULT true,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Units whose public data may have changed since they were last told of.
CREATE TABLE credit.exchange_due (
    entity_id uuid PRIMARY KEY REFERENCES credit.entity
);

-- One message says all that is public of a unit, or that nothing is any more; the newest of a unit counts.
CREATE TABLE credit.exchange_message (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system_id  uuid NOT NULL REFERENCES credit.outer_system,
    uscc       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('PUBLISH', 'RETRACT')),
    body       text NOT NULL,               -- JSON as it is sent
    hash       text NOT NULL,               -- SHA-256 of the body: the same is not told twice in a row
    state      text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts   integer NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_error text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at   timestamptz
);
CREATE INDEX exchange_message_unit ON credit.exchange_message (system_id, uscc, id DESC);
CREATE INDEX exchange_message_due ON credit.exchange_message (due_at) WHERE state = 'PENDING';

-- The Zhejiang model (003) leaves grades and lists open.
INSERT INTO credit.open_point (code, source, title_zh, title_en, value, allowed, owner, decided_on) VALUES
    ('003-honour-band', '003 二(三)', '诚信名单的最低评级（且没有计入的不良行为）', 'lowest band of the honour list (without bad conduct that counts)', 'A', '[AB]', '市局（待定）', DATE '2026-11-30'),
    ('003-black-band', '003 二(三)', '黑名单除严重失信主体外是否包括D级', 'whether band D stands on the black list beside serious breaches', 'false', 'true|false', '市局（待定）', DATE '2026-11-30');
