-- Patches (图斑) as delivered, what they were compared with, and their history. Geometry is EPSG:4490, longitude first.
CREATE SCHEMA sensing;

-- One row per file or run that brought patches.
CREATE TABLE sensing.delivery (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      text NOT NULL,
    licence     text NOT NULL,
    data_date   date NOT NULL,
    accuracy_m  double precision,
    synthetic   boolean NOT NULL,
    received_by text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    added       integer NOT NULL DEFAULT 0,
    updated     integer NOT NULL DEFAULT 0,
    unchanged   integer NOT NULL DEFAULT 0,
    hash        text NOT NULL DEFAULT ''
);

-- An image, or a mosaic of one day: what a patch was seen in.
CREATE TABLE sensing.scene (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text NOT NULL UNIQUE,      -- as delivered, else sensor and day
    sensor       text NOT NULL,             -- empty = not stated
    resolution_m double precision,
    taken_on     date NOT NULL
);

CREATE TABLE sensing.patch (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id        bigint NOT NULL REFERENCES sensing.delivery,  -- the last one that changed it
    revision           integer NOT NULL DEFAULT 1,
    code               text NOT NULL,       -- 图斑编号 (tbbh)
    monitoring_code    text,                -- 监测编号 (jcbh), as delivered
    issuer             text NOT NULL,       -- 下发来源
    year               integer NOT NULL,
    period             integer NOT NULL CHECK (period BETWEEN 1 AND 4),
    scene_id           bigint NOT NULL REFERENCES sensing.scene,
    image_date         date NOT NULL,       -- 后时相
    sensor             text,
    resolution_m       double precision CHECK (resolution_m > 0),
    before_date        date,                -- 前时相
    before_sensor      text,
    before_resolution_m double precision CHECK (before_resolution_m > 0),
    district_code      text,                -- as delivered
    district_name      text,
    authority_code     text,                -- 管辖单位
    image_type         text,                -- 图斑类型
    mineral            text,
    mining_method      text,
    elevation_m        double precision,    -- lowest ground, where known
    delivered_area_m2  double precision,
    issuer_hint        text,                -- what the issuer thinks of it
    hint_area_m2       double precision,
    licence_number     text,
    mark               text,
    special_use        boolean NOT NULL,    -- 特殊用地: for the restricted role only
    synthetic          boolean NOT NULL,
    attributes         jsonb NOT NULL,      -- what else was delivered
    area_m2            double precision NOT NULL,  -- ellipsoidal
    geom               geometry(MultiPolygon, 4490) NOT NULL,
    UNIQUE (year, period, issuer, code)
);
CREATE INDEX patch_monitoring ON sensing.patch (year, period, issuer, monitoring_code);
CREATE INDEX patch_geom ON sensing.patch USING gist (geom);

-- A patch as it was before a later delivery changed it.
CREATE TABLE sensing.patch_revision (
    patch_id    bigint NOT NULL REFERENCES sensing.patch,
    revision    integer NOT NULL,
    content     jsonb NOT NULL,             -- the columns of the patch, geometry excepted
    geom        geometry(MultiPolygon, 4490) NOT NULL,
    replaced_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (patch_id, revision)
);

-- The former patch of the same disturbance. The first patch of a disturbance has none and gives it its number.
CREATE TABLE sensing.history (
    patch_id         bigint PRIMARY KEY REFERENCES sensing.patch,
    disturbance_id   bigint NOT NULL REFERENCES sensing.patch,
    former_id        bigint REFERENCES sensing.patch,
    iou              double precision,
    growth_m2        double precision,      -- new ground
    direction        double precision,      -- degrees from north, from the former patch to the new ground
    metres_per_day   double precision
);
CREATE INDEX history_disturbance ON sensing.history (disturbance_id);
CREATE INDEX history_former ON sensing.history (former_id);

-- The last comparison of a patch with rights and control areas.
CREATE TABLE sensing.assessment (
    patch_id           bigint PRIMARY KEY REFERENCES sensing.patch,
    revision           integer NOT NULL,    -- of the patch that was compared
    assessed_at        timestamptz NOT NULL DEFAULT now(),
    finding            text NOT NULL,
    certainty          text NOT NULL,
    inside_m2          double precision NOT NULL,
    outside_m2         double precision NOT NULL,
    certain_m2         double precision NOT NULL,
    possible_m2        double precision NOT NULL,
    ended_m2           double precision NOT NULL,
    exploration_m2     double precision NOT NULL,
    max_distance_m     double precision NOT NULL,
    sigma_m            double precision NOT NULL,
    main_district      text,
    result             jsonb NOT NULL,      -- all of it, as other modules heard of it
    details            jsonb NOT NULL,      -- versions read, tolerance, explanation
    hash               text NOT NULL        -- SHA-256 of result as it was written
);
CREATE INDEX assessment_finding ON sensing.assessment (finding, patch_id);
CREATE INDEX assessment_district ON sensing.assessment (main_district, patch_id);
