-- Patrols and inspections (004-R04, R17, R29; E17). Tracks of officers are 行踪轨迹: internal, never published (D.3).
CREATE TABLE enforcement.patrol_area (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('FULL', 'KEY')),  -- 全面巡查, 重点巡查
    district_code text NOT NULL,
    created_by    text NOT NULL,
    closed_at     timestamptz,
    geom          geometry(Geometry, 4490) NOT NULL
);

CREATE TABLE enforcement.patrol_team (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    district_code text NOT NULL,
    members       text[] NOT NULL CHECK (cardinality(members) > 0),
    created_by    text NOT NULL,
    closed_at     timestamptz
);

CREATE TABLE enforcement.patrol_plan (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    district_code text NOT NULL,
    area_id       uuid NOT NULL REFERENCES enforcement.patrol_area,
    team_id       uuid NOT NULL REFERENCES enforcement.patrol_team,
    from_day      date NOT NULL,
    to_day        date NOT NULL CHECK (to_day >= from_day),
    rounds        integer NOT NULL CHECK (rounds > 0),
    created_by    text NOT NULL
);

CREATE TABLE enforcement.patrol_task (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('ALERT', 'AREA', 'INSPECTION')),
    reference     text NOT NULL,            -- id of the alert or area, or licence number
    title         text NOT NULL,
    district_code text NOT NULL,
    assignees     text[] NOT NULL CHECK (cardinality(assignees) > 0),
    due_on        date NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
    outcome       text NOT NULL DEFAULT '',
    created_by    text NOT NULL,
    geom          geometry(Point, 4490) NOT NULL
);
CREATE UNIQUE INDEX patrol_task_open ON enforcement.patrol_task (kind, reference) WHERE state = 'OPEN';

CREATE TABLE enforcement.patrol_track (
    id            uuid PRIMARY KEY,
    officer       text NOT NULL,
    district_code text NOT NULL,
    sha256        text NOT NULL,
    on_day        date NOT NULL,
    length_m      double precision NOT NULL,
    points        integer NOT NULL,
    received_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    geom          geometry(Geometry, 4490) NOT NULL,
    seen          geometry(Geometry, 4490) NOT NULL,  -- ground to both sides that was looked at
    UNIQUE (officer, sha256)
);
CREATE INDEX patrol_track_seen ON enforcement.patrol_track USING gist (seen);

CREATE TABLE enforcement.inspection (
    id             uuid PRIMARY KEY,
    licence_number text NOT NULL,
    district_code  text NOT NULL,
    on_day         date NOT NULL,
    officers       text[] NOT NULL CHECK (cardinality(officers) >= 2),
    sign_plate     text NOT NULL CHECK (sign_plate IN ('PRESENT', 'MISSING', 'INCOMPLETE', 'NOT_REQUIRED')),
    finding        text NOT NULL,
    recorded_by    text NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX inspection_once ON enforcement.inspection (licence_number, on_day);
CREATE TRIGGER inspection_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.inspection
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
