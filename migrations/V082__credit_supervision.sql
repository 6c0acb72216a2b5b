-- Supervision of technical services (000 art. 6-10): certificates, projects, updates, draws, inspections.
CREATE TABLE credit.certificate (
    id         uuid PRIMARY KEY,
    entity_id  uuid NOT NULL REFERENCES credit.entity,
    person_id  uuid REFERENCES credit.person,   -- NULL = the unit's own 资质
    kind       text NOT NULL CHECK (kind <> ''),
    number     text NOT NULL CHECK (number <> ''),
    issued_by  text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    added_by   text NOT NULL,
    UNIQUE (kind, number)
);
CREATE INDEX certificate_entity ON credit.certificate (entity_id);

CREATE TABLE credit.project (
    id            uuid PRIMARY KEY,
    fid           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    entity_id     uuid NOT NULL REFERENCES credit.entity,
    service_type  text NOT NULL,
    name          text NOT NULL CHECK (name <> ''),
    client        text NOT NULL CHECK (client <> ''),
    contract_on   date NOT NULL,
    from_day      date NOT NULL,
    to_day        date CHECK (to_day >= from_day),
    review_body   text,
    result_title  text,                     -- 成果报告: its title only, the file stays inside (000 matrix)
    public_funds  boolean NOT NULL,
    area          geometry(Geometry, 4490),
    filed_on      date NOT NULL,
    due_on        date NOT NULL,            -- contract + 30 days (000-R14)
    filed_by      text NOT NULL,
    synthetic     boolean NOT NULL DEFAULT false
);
CREATE INDEX project_entity ON credit.project (entity_id);
CREATE INDEX project_area ON credit.project USING gist (area);

CREATE TABLE credit.project_person (
    project_id uuid NOT NULL REFERENCES credit.project,
    person_id  uuid NOT NULL REFERENCES credit.person,
    part       text NOT NULL CHECK (part IN ('STAFF', 'EXPERT')),
    PRIMARY KEY (project_id, person_id, part)
);

-- The unit says its records are true and new: each January and July (000-R15), and once at first (R13).
CREATE TABLE credit.unit_update (
    entity_id uuid NOT NULL REFERENCES credit.entity,
    on_day    date NOT NULL,
    made_by   text NOT NULL,
    PRIMARY KEY (entity_id, on_day)
);

-- Who inspects; published by code, never by name.
CREATE TABLE credit.inspector (
    code          text PRIMARY KEY CHECK (code ~ '^[A-Z0-9-]{3,40}$'),
    username      text NOT NULL UNIQUE,
    person_id     uuid REFERENCES credit.person,
    district_code text NOT NULL,            -- 500000 = of the city
    active        boolean NOT NULL DEFAULT true
);
-- Declared interests of inspectors (回避, 000-R19).
CREATE TABLE credit.interest (
    inspector   text NOT NULL REFERENCES credit.inspector,
    entity_id   uuid NOT NULL REFERENCES credit.entity,
    reason      text NOT NULL CHECK (reason <> ''),
    declared_by text NOT NULL,
    declared_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (inspector, entity_id)
);

CREATE TABLE credit.draw (
    id              uuid PRIMARY KEY,
    number          text NOT NULL UNIQUE,   -- SC-2026-0001
    authority       text NOT NULL,
    title           text NOT NULL,
    state           text NOT NULL CHECK (state IN ('ANNOUNCED', 'DRAWN', 'CANCELLED')),
    population      text NOT NULL,          -- the lines that are hashed
    population_hash text NOT NULL,
    commitment      text NOT NULL,          -- SHA-256 of the secret, published before the draw
    secret          text NOT NULL,          -- sealed until the draw, then as it is
    announced_at    timestamptz NOT NULL,
    announced_by    text NOT NULL,
    witness         text,
    seed            text,
    picks           jsonb,
    drawn_at        timestamptz,
    ended_by        text,
    cancel_reason   text,
    UNIQUE (authority, title)
);
-- One draw per announcement: what was announced stays, what was drawn is final.
CREATE FUNCTION credit.refuse_redraw() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR OLD.state <> 'ANNOUNCED'
     OR (OLD.id, OLD.number, OLD.authority, OLD.title, OLD.population, OLD.population_hash, OLD.commitment)
        IS DISTINCT FROM
        (NEW.id, NEW.number, NEW.authority, NEW.title, NEW.population, NEW.population_hash, NEW.commitment) THEN
    RAISE EXCEPTION 'a draw is announced once and drawn once: % refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER draw_final BEFORE UPDATE OR DELETE ON credit.draw
FOR EACH ROW EXECUTE FUNCTION credit.refuse_redraw();
CREATE TRIGGER draw_no_truncate BEFORE TRUNCATE ON credit.draw
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

CREATE SEQUENCE credit.unit_inspection_number;
CREATE TABLE credit.unit_inspection (
    id           uuid PRIMARY KEY,
    number       text NOT NULL UNIQUE,      -- JC-2026-000001
    draw_id      uuid REFERENCES credit.draw,
    entity_id    uuid NOT NULL REFERENCES credit.entity,
    authority    text NOT NULL,
    inspectors   text[] NOT NULL,
    state        text NOT NULL CHECK (state IN ('OPEN', 'ENDED', 'PUBLISHED')),
    started_on   date NOT NULL,
    ended_on     date,
    result       text,
    published_on date,
    version      integer NOT NULL DEFAULT 0,
    CHECK ((state = 'OPEN') = (ended_on IS NULL)),
    CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
);
CREATE INDEX unit_inspection_entity ON credit.unit_inspection (entity_id);

-- 全过程记录 (000-R20): who, when, what, which evidence.
CREATE TABLE credit.unit_inspection_line (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inspection_id uuid NOT NULL REFERENCES credit.unit_inspection,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor         text NOT NULL,
    words         text NOT NULL,
    evidence      text NOT NULL DEFAULT '',
    evidence_hash text NOT NULL DEFAULT '' CHECK (evidence_hash ~ '^([0-9a-f]{64})?$')
);
CREATE INDEX unit_inspection_line_of ON credit.unit_inspection_line (inspection_id, id);
CREATE TRIGGER unit_inspection_line_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.unit_inspection_line
FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();

-- The portal's three classes of information (000-R16); nothing personal is in any of these views.
CREATE VIEW published.technical_units AS
SELECT e.uscc, e.name, e.district_code, e.home_code, e.status, e.synthetic,
       (SELECT max(u.on_day) FROM credit.unit_update u WHERE u.entity_id = e.id) AS updated_on
FROM credit.entity e WHERE 'TECHNICAL_UNIT' = ANY (e.kinds);

CREATE VIEW published.unit_certificates AS
SELECT e.uscc, c.kind, c.number, c.issued_by, c.valid_from, c.valid_to
FROM credit.certificate c JOIN credit.entity e ON e.id = c.entity_id
WHERE c.person_id IS NULL AND 'TECHNICAL_UNIT' = ANY (e.kinds);

CREATE VIEW published.unit_projects AS
SELECT e.uscc, p.service_type, p.name, p.client, p.from_day, p.to_day, p.review_body, p.result_title,
       p.synthetic
FROM credit.project p JOIN credit.entity e ON e.id = p.entity_id;

CREATE VIEW published.unit_inspections AS
SELECT i.number, e.uscc, i.authority, i.ended_on, i.result, i.published_on, d.number AS draw_number
FROM credit.unit_inspection i JOIN credit.entity e ON e.id = i.entity_id
LEFT JOIN credit.draw d ON d.id = i.draw_id
WHERE i.state = 'PUBLISHED';

CREATE VIEW published.draws AS
SELECT id, number, authority, title, state, population, population_hash, commitment, announced_at,
       CASE WHEN state = 'DRAWN' THEN secret END AS secret, witness, seed, picks, drawn_at, cancel_reason
FROM credit.draw;

-- Project areas for the map; officials only, see the layer.
CREATE VIEW published.technical_projects AS
SELECT p.fid, p.area AS geom, p.name, p.service_type, e.name AS unit_name, e.uscc, p.from_day, p.to_day,
       e.district_code, p.filed_on > p.due_on AS filed_late, p.synthetic
FROM credit.project p JOIN credit.entity e ON e.id = p.entity_id
WHERE p.area IS NOT NULL;
