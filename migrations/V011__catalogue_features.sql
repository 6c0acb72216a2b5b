-- Layers with versions, and the geometric features of each version. Geometry is EPSG:4490, longitude first.

CREATE SEQUENCE catalogue.feature_id;

-- One row per imported version of a layer; exactly one version of a layer is in force.
CREATE TABLE catalogue.layer_version (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    layer         text NOT NULL,
    version       integer NOT NULL,
    source        text NOT NULL,
    licence       text NOT NULL,
    data_date     date NOT NULL,
    accuracy_m    double precision,         -- horizontal standard error, NULL = not stated
    synthetic     boolean NOT NULL,         -- 示意
    feature_count integer NOT NULL,
    hash          text NOT NULL,            -- SHA-256 over the features as imported
    loaded_at     timestamptz NOT NULL DEFAULT now(),
    loaded_by     text NOT NULL,
    in_force      boolean NOT NULL,
    UNIQUE (layer, version)
);
CREATE UNIQUE INDEX layer_version_in_force ON catalogue.layer_version (layer) WHERE in_force;

CREATE TABLE catalogue.district (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    code             text NOT NULL,         -- GB/T 2260, or a provisional code marked in note
    name_zh          text NOT NULL,
    name_en          text NOT NULL,
    regional_group   text NOT NULL REFERENCES catalogue.regional_group,
    valid_from       date NOT NULL,
    valid_to         date,
    synthetic        boolean NOT NULL,
    note             text,
    geom             geometry(MultiPolygon, 4490) NOT NULL,
    UNIQUE (layer_version_id, code, valid_from)
);

-- Which authority answers for which district, many to many and in time; share says whether all or part of it.
CREATE TABLE catalogue.jurisdiction (
    authority     text NOT NULL REFERENCES catalogue.authority,
    district_code text NOT NULL,
    partial       boolean NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    note          text,
    PRIMARY KEY (authority, district_code, valid_from)
);

-- The 45 zones. geom may be NULL: the plan was published without coordinates; a check then answers 待判.
CREATE TABLE catalogue.zone (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    plan             text NOT NULL REFERENCES catalogue.plan,
    code             text NOT NULL,         -- KC01…, KF01…, JZ01…
    kind             text NOT NULL CHECK (kind IN ('重点勘查区', '重点开采区', '集中开采区')),
    name             text NOT NULL,
    region           text NOT NULL,         -- group as the plan prints it
    districts        text[] NOT NULL,       -- district codes
    minerals         text[] NOT NULL,
    synthetic        boolean NOT NULL,
    geom             geometry(MultiPolygon, 4490),
    UNIQUE (layer_version_id, code)
);

CREATE TABLE catalogue.planning_block (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    plan             text NOT NULL REFERENCES catalogue.plan,
    code             text NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('勘查规划区块', '开采规划区块')),
    name             text NOT NULL,
    authority        text NOT NULL REFERENCES catalogue.authority,
    minerals         text[] NOT NULL,
    districts        text[] NOT NULL,
    project          text,                  -- the project it was released for; one block, one project (002-R44)
    synthetic        boolean NOT NULL,
    geom             geometry(MultiPolygon, 4490),
    UNIQUE (layer_version_id, code)
);

CREATE TABLE catalogue.river_reach (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    code             text NOT NULL,
    river            text NOT NULL,         -- 长江, 嘉陵江, 乌江
    kind             text NOT NULL CHECK (kind IN ('bank', 'centreline')),
    est_error_m      double precision NOT NULL CHECK (est_error_m >= 0),
    source           text NOT NULL,
    geom             geometry(Geometry, 4490) NOT NULL,
    UNIQUE (layer_version_id, code)
);

-- 5 km corridors derived from river_reach by geodesic buffering; derived again whenever a reach changes.
CREATE TABLE catalogue.river_corridor (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    reach_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    code             text NOT NULL,
    river            text NOT NULL,
    width_m          double precision NOT NULL,
    est_error_m      double precision NOT NULL,
    geom             geometry(MultiPolygon, 4490) NOT NULL
);

-- eco_redline, farmland, cropland, urban_boundary, protected_areas, infrastructure, waters, first_ridge.
-- kind is a code of the layer's own list (src/docs/dictionary.md), e.g. core|general, 国家公园, 铁路, 乡道.
CREATE TABLE catalogue.control_area (
    id               bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    layer            text NOT NULL,
    code             text NOT NULL,
    kind             text NOT NULL,
    name             text NOT NULL,
    grade            text,                  -- protection or traffic grade where the kind has one
    edge             text NOT NULL DEFAULT 'area' CHECK (edge IN ('area', 'edge', 'centreline')),
    est_error_m      double precision,      -- own error of this feature, else the layer's accuracy
    delimited_on     date,                  -- 划定日期 (farmland, red line)
    valid_from       date NOT NULL,
    valid_to         date,
    restricted       boolean NOT NULL DEFAULT false,  -- secret: answer only 受限
    synthetic        boolean NOT NULL,
    attributes       jsonb NOT NULL DEFAULT '{}',
    geom             geometry(Geometry, 4490) NOT NULL,
    UNIQUE (layer_version_id, code)
);

CREATE TABLE catalogue.mining_right (
    id                 bigint PRIMARY KEY DEFAULT nextval('catalogue.feature_id'),
    layer_version_id   bigint NOT NULL REFERENCES catalogue.layer_version,
    right_kind         text NOT NULL CHECK (right_kind IN ('探矿权', '采矿权')),
    licence_number     text NOT NULL,       -- 18 or 23 characters
    project_name       text NOT NULL,
    holder_uscc        text NOT NULL,
    holder_name        text NOT NULL,
    mineral            text NOT NULL REFERENCES catalogue.mineral,
    co_minerals        text[] NOT NULL DEFAULT '{}',
    mining_method      text CHECK (mining_method IN ('露天', '地下', '露天+地下', '钻井')),
    scale              numeric,             -- in the mineral's unit of 专栏9, per year
    scale_unit         text,
    scale_class        text CHECK (scale_class IN ('大型', '中型', '小型')),
    elevation_top      double precision,    -- m, 1985 国家高程基准
    elevation_bottom   double precision,
    elevation_bands    jsonb NOT NULL DEFAULT '[]',  -- [[top, bottom], …] where several
    set_on             date NOT NULL,       -- 首次设立日期
    valid_from         date NOT NULL,
    valid_to           date,
    authority          text NOT NULL REFERENCES catalogue.authority,
    district_code      text NOT NULL,
    zone_code          text,
    status             text NOT NULL CHECK (status IN ('有效', '过期', '注销', '暂停')),
    source_corners     text,                -- coordinate table as delivered
    synthetic          boolean NOT NULL,
    geom               geometry(MultiPolygon, 4490) NOT NULL,
    UNIQUE (layer_version_id, licence_number)
);

-- Every feature of every layer cut into small parts, densified to edges of at most 1 km: the one index overlay reads.
CREATE TABLE catalogue.overlay_part (
    layer_version_id bigint NOT NULL REFERENCES catalogue.layer_version,
    feature_id       bigint NOT NULL,
    geom             geometry(Geometry, 4490) NOT NULL
);
CREATE INDEX overlay_part_geom ON catalogue.overlay_part USING gist (layer_version_id, geom);

CREATE INDEX district_geom ON catalogue.district USING gist (geom);
CREATE INDEX zone_geom ON catalogue.zone USING gist (geom);
CREATE INDEX planning_block_geom ON catalogue.planning_block USING gist (geom);
CREATE INDEX river_reach_geom ON catalogue.river_reach USING gist (geom);
CREATE INDEX river_corridor_geom ON catalogue.river_corridor USING gist (geom);
CREATE INDEX control_area_geom ON catalogue.control_area USING gist (layer_version_id, geom);
CREATE INDEX mining_right_geom ON catalogue.mining_right USING gist (layer_version_id, geom);
CREATE INDEX mining_right_holder ON catalogue.mining_right (holder_uscc);
CREATE INDEX mining_right_licence ON catalogue.mining_right (licence_number);

-- Rows an import could not take: kept whole, with every reason, until fixed.
CREATE TABLE catalogue.quarantine_row (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id   uuid NOT NULL,
    layer       text NOT NULL,
    row_number  integer NOT NULL,
    issues      jsonb NOT NULL,
    row_content jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX quarantine_row_import ON catalogue.quarantine_row (import_id);
