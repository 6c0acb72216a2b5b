-- What offices keep of themselves and of the rates they ask for (004-R16, R22, R31, R35). Lines are added; the newest counts.
CREATE TABLE enforcement.officer_licence (  -- 执法证; account names, no persons
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      text NOT NULL,
    district_code text NOT NULL,               -- '' = the city
    issued_on     date NOT NULL,
    valid_to      date NOT NULL CHECK (valid_to >= issued_on),
    trained_on    date NOT NULL,               -- last training; one every three years
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX officer_licence_newest ON enforcement.officer_licence (username, id DESC);

CREATE TABLE enforcement.responsible (      -- 总责、主要责任人、具体责任人
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district_code text NOT NULL,
    rank          text NOT NULL CHECK (rank IN ('HEAD', 'DEPUTY', 'OFFICER')),
    username      text NOT NULL,
    from_day      date NOT NULL,
    to_day        date CHECK (to_day >= from_day),
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE enforcement.equipment (        -- 巡查车、通讯工具、GPS、照相机、摄像机、计算机、无人机
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district_code text NOT NULL,
    station       text NOT NULL,               -- 所在单位，如乡镇所
    kind          text NOT NULL CHECK (kind IN ('VEHICLE', 'RADIO', 'GPS', 'CAMERA', 'VIDEO', 'COMPUTER', 'DRONE')),
    number        text NOT NULL,
    acquired_on   date NOT NULL,
    retired_on    date CHECK (retired_on >= acquired_on),
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (district_code, kind, number)
);

CREATE TABLE enforcement.recovery_requirement (  -- 三率: empty until the authority states them
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mineral     text NOT NULL,
    rate        text NOT NULL CHECK (rate IN ('mining', 'dressing', 'associated', 'reclaimed')),
    least       numeric(5, 2) NOT NULL CHECK (least BETWEEN 0 AND 100),
    source      text NOT NULL,
    owner       text NOT NULL,
    valid_from  date NOT NULL,
    set_by      text NOT NULL,
    set_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER officer_licence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.officer_licence
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
CREATE TRIGGER recovery_requirement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.recovery_requirement
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
