-- Restoration credit (001): archives, records and their terms. Scores are reckoned from here, never entered.
CREATE TABLE credit.clause_table (
    version     integer PRIMARY KEY,
    title       text NOT NULL,
    source      text NOT NULL,              -- the document the points come from
    valid_from  date NOT NULL,
    sha256      text NOT NULL,              -- of the file as imported
    imported_by text NOT NULL,
    imported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    synthetic   boolean NOT NULL
);
CREATE TABLE credit.clause (
    version integer NOT NULL REFERENCES credit.clause_table,
    code    text NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('GOOD', 'BAD')),
    points  numeric(5, 2) NOT NULL CHECK (points > 0),
    words   text NOT NULL,
    PRIMARY KEY (version, code)
);
CREATE TRIGGER clause_table_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.clause_table
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER clause_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.clause
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

CREATE TABLE credit.record (
    id                uuid PRIMARY KEY,
    class             text NOT NULL CHECK (class IN ('BASIC', 'DUTY', 'PROJECT', 'GOOD', 'BAD')),
    state             text NOT NULL,
    entity_id         uuid NOT NULL REFERENCES credit.entity,
    district_code     text NOT NULL,
    content           jsonb NOT NULL,       -- what of it is shown: credit.publication_policy
    authority         text NOT NULL,        -- who entered bad conduct: district, or 500000; '' for the unit's own records
    clause            text,
    supersedes        uuid REFERENCES credit.record,
    case_id           uuid,                 -- enforcement.case_file
    entered_by        text NOT NULL,
    entered_on        date NOT NULL,
    reviewed_by       text,
    approved_on       date,
    points            numeric(5, 2),
    clause_version    integer,
    publicised_on     date,                 -- 公示日期
    publicity_ends_on date,                 -- last day
    expires_on        date,                 -- last day shown
    ended_on          date,                 -- first day it counts no more: corrected, repaired, withdrawn, superseded
    fraud_found_on    date,
    synthetic         boolean NOT NULL,
    version           integer NOT NULL DEFAULT 0,
    FOREIGN KEY (clause_version, clause) REFERENCES credit.clause (version, code),
    CHECK ((publicised_on IS NULL) = (publicity_ends_on IS NULL)),
    CHECK ((points IS NULL) = (publicised_on IS NULL))
);
CREATE INDEX record_entity ON credit.record (entity_id, class);
CREATE INDEX record_desk ON credit.record (state, district_code) WHERE state IN
    ('DRAFT', 'SUBMITTED', 'ENTERED', 'PUBLICISED', 'OBJECTED', 'REPAIR_REQUESTED', 'REPAIR_GRANTED');
-- One draft of a case, however often the decision is told.
CREATE UNIQUE INDEX record_case ON credit.record (case_id) WHERE case_id IS NOT NULL;
-- One open change of a record at a time.
CREATE UNIQUE INDEX record_change ON credit.record (supersedes) WHERE state IN ('DRAFT', 'SUBMITTED');

-- Records whose days bring a change on: looked through every minute.
CREATE INDEX record_days ON credit.record (publicity_ends_on, expires_on) WHERE state IN ('PUBLICISED', 'EFFECTIVE', 'APPROVED');

CREATE TABLE credit.objection (
    id         uuid PRIMARY KEY,
    record_id  uuid NOT NULL REFERENCES credit.record,
    filed_by   text NOT NULL,
    words      text NOT NULL,
    filed_on   date NOT NULL,
    upheld     boolean,
    answer     text,
    decided_by text,
    decided_on date,
    CHECK ((upheld IS NULL) = (decided_on IS NULL))
);
CREATE INDEX objection_record ON credit.objection (record_id);

CREATE TABLE credit.spot_check (
    id              uuid PRIMARY KEY,
    record_id       uuid NOT NULL REFERENCES credit.record,
    asked_by        text NOT NULL,
    words           text NOT NULL,
    asked_on        date NOT NULL,
    answer          text,
    answered_by     text,
    answered_on     date
);
CREATE UNIQUE INDEX spot_check_open ON credit.spot_check (record_id) WHERE answered_on IS NULL;

-- The rating as reckoned last; always the same as reckoned anew, kept for lists.
CREATE TABLE credit.rating (
    entity_id  uuid PRIMARY KEY REFERENCES credit.entity,
    score      numeric(7, 2) NOT NULL,
    band       text NOT NULL CHECK (band IN ('A', 'B', 'C', 'D')),
    good       numeric(7, 2) NOT NULL,
    bad        numeric(7, 2) NOT NULL,
    as_of      date NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX rating_band ON credit.rating (band, score DESC, entity_id);
CREATE INDEX rating_score ON credit.rating (score DESC, entity_id);

CREATE TABLE credit.rating_change (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity_id uuid NOT NULL REFERENCES credit.entity,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    as_of     date NOT NULL,
    score     numeric(7, 2),                -- NULL = no rating
    band      text,
    cause     text NOT NULL
);
CREATE INDEX rating_change_entity ON credit.rating_change (entity_id, id);
CREATE TRIGGER rating_change_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.rating_change
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- The picture of a quarter (003), beside the score of the moment.
CREATE TABLE credit.rating_snapshot (
    quarter   text NOT NULL CHECK (quarter ~ '^\d{4}Q[1-4]$'),
    entity_id uuid NOT NULL REFERENCES credit.entity,
    score     numeric(7, 2) NOT NULL,
    band      text NOT NULL,
    taken_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (quarter, entity_id)
);
CREATE TRIGGER rating_snapshot_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.rating_snapshot
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- Who asked for a rating, for which end (001-R31).
CREATE TABLE credit.rating_use (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor     text NOT NULL,
    entity_id uuid NOT NULL REFERENCES credit.entity,
    purpose   text NOT NULL,
    words     text NOT NULL,
    score     numeric(7, 2),
    band      text
);
CREATE INDEX rating_use_entity ON credit.rating_use (entity_id, id);
CREATE TRIGGER rating_use_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.rating_use
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- What the document leaves undefined.
INSERT INTO credit.open_point (code, source, title_zh, title_en, value, allowed, owner, decided_on) VALUES
    ('001-publicity-days', '001 art 14', '公示期天数（不少于20日）', 'days of publicity (20 at least)', '20', '[2-9]\d|1\d\d', '市局（待定）', DATE '2026-11-30'),
    ('001-deduct-until-expiry', '001 art 15, 16', '不良行为公开期满后不再扣分', 'bad conduct stops deducting when its disclosure ends', 'true', 'true|false', '市局（待定）', DATE '2026-11-30'),
    ('001-score-after-publicity', '001 art 14, 16', '公示期满后才计分（否则自公示日起）', 'points count after the publicity (else from its first day)', 'true', 'true|false', '市局（待定）', DATE '2026-11-30'),
    ('001-repair-after-fraud', '001 art 19', '弄虚作假后可再次申请修复', 'a further repair may be asked for after a fraud', 'false', 'true|false', '市局（待定）', DATE '2026-11-30'),
    ('001-related-any', '001 art 18', '其后任何不良行为都视为“新的相关不良行为”（否则仅同一条款）', 'any later bad conduct is related (else of the same clause)', 'true', 'true|false', '市局（待定）', DATE '2026-11-30'),
    ('001-d-blocks', '001 art 22', 'D级主体在矿业权延续变更中不予办理（否则仅从严）', 'band D blocks renewal and change (else strict only)', 'false', 'true|false', '市局（待定）', DATE '2026-11-30');
