-- Alerts: one open per disturbance, what was seen of it, and how people were told.
CREATE SEQUENCE enforcement.alert_number;
CREATE TABLE enforcement.alert (
    id             uuid PRIMARY KEY,
    number         text NOT NULL UNIQUE,    -- YJ-2026-000001
    disturbance    text NOT NULL,           -- sensing:17, clue:…
    state          text NOT NULL,
    severity       text NOT NULL CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
    score          integer NOT NULL,
    reasons        jsonb NOT NULL,          -- [{"rule":…, "points":…, "text":{"zh":…,"en":…}}]
    rules_version  integer NOT NULL,
    title_zh       text NOT NULL,
    title_en       text NOT NULL,
    area_m2        double precision NOT NULL,
    observed_on    date NOT NULL,
    raised_at      timestamptz NOT NULL,
    district_code  text NOT NULL,
    authority_code text NOT NULL,
    zone_codes     text[] NOT NULL,
    licences       text[] NOT NULL,
    responsible    text[] NOT NULL,         -- account names; empty = whoever is on duty in the district
    escalations    integer NOT NULL DEFAULT 0,
    taken_by       text,
    judgement      text,
    judged_by      text,
    officers       text[] NOT NULL DEFAULT '{}',
    recused        text[] NOT NULL DEFAULT '{}',
    reviewed_by    text,
    case_id        uuid,
    special_use    boolean NOT NULL,        -- 特殊用地: for the restricted role only
    synthetic      boolean NOT NULL,
    is_open        boolean NOT NULL,
    version        integer NOT NULL DEFAULT 0,
    geom           geometry(Geometry, 4490) NOT NULL
);
CREATE UNIQUE INDEX alert_open ON enforcement.alert (disturbance) WHERE is_open;
CREATE INDEX alert_geom ON enforcement.alert USING gist (geom);
CREATE INDEX alert_list ON enforcement.alert (is_open, score DESC, id);

-- Each observation counts once, however often it is told.
CREATE TABLE enforcement.sighting (
    alert_id    uuid NOT NULL REFERENCES enforcement.alert,
    source      text NOT NULL,              -- patch, clue
    reference   text NOT NULL,
    observed_on date NOT NULL,
    area_m2     double precision NOT NULL,
    seen_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, reference)
);
CREATE INDEX sighting_alert ON enforcement.sighting (alert_id);

-- Points and thresholds of the alert rules; the newest row counts.
CREATE TABLE enforcement.alert_tuning (
    version  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    points   jsonb NOT NULL,
    reason   text NOT NULL,
    set_by   text NOT NULL,
    set_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER alert_tuning_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.alert_tuning
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();

-- 任务到矿、责任到人 (004-R29): who answers for a mine, a zone, or a whole district.
CREATE TABLE enforcement.responsibility (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('LICENCE', 'ZONE', 'DISTRICT')),
    code          text NOT NULL,
    district_code text NOT NULL,
    username      text NOT NULL,
    set_by        text NOT NULL,
    set_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at      timestamptz
);
CREATE UNIQUE INDEX responsibility_now ON enforcement.responsibility (kind, code, username) WHERE ended_at IS NULL;

-- What was told, in the order it became true: whoever adds holds one lock, so ids follow the commits.
CREATE TABLE enforcement.alert_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id      uuid NOT NULL REFERENCES enforcement.alert,
    kind          text NOT NULL CHECK (kind IN ('RAISED', 'GREW', 'ESCALATED', 'CHANGED')),
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    district_code text NOT NULL,
    severity      text NOT NULL,
    special_use   boolean NOT NULL,
    body          text NOT NULL             -- JSON as it is sent
);
CREATE TRIGGER alert_event_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.alert_event
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();

CREATE TABLE enforcement.subscription (
    id             uuid PRIMARY KEY,
    channel        text NOT NULL CHECK (channel IN ('WEBHOOK', 'EMAIL')),
    target         text NOT NULL,
    secret         text NOT NULL,           -- of a webhook's signature; never answered again
    district_codes text[] NOT NULL,         -- empty = all
    least_severity text NOT NULL,
    enabled        boolean NOT NULL DEFAULT true,
    created_by     text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE enforcement.delivery (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES enforcement.subscription,
    event_id        bigint NOT NULL REFERENCES enforcement.alert_event,
    state           text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        integer NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_error      text NOT NULL DEFAULT '',
    ended_at        timestamptz,
    UNIQUE (subscription_id, event_id)
);
CREATE INDEX delivery_due ON enforcement.delivery (due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_dead ON enforcement.delivery (id) WHERE state = 'DEAD';

-- What officials see of alerts on the map: open ones, never what lies on land of special use.
CREATE VIEW published.alerts AS
SELECT a.id::text AS fid, a.number, a.state, a.severity, a.score, a.title_zh AS title, a.title_en, a.area_m2,
       a.observed_on, a.raised_at::date AS raised_on, a.district_code, a.authority_code, a.escalations,
       a.judgement, a.synthetic, a.geom
FROM enforcement.alert AS a
WHERE a.is_open AND NOT a.special_use;
