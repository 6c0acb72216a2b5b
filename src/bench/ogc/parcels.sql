-- 20 000 made-up parcels (示意) over Chongqing, 60 corners each, the same at every run.
CREATE SCHEMA IF NOT EXISTS bench;
DROP TABLE IF EXISTS bench.parcels;
CREATE TABLE bench.parcels (
    id       integer PRIMARY KEY,
    code     text NOT NULL,
    name     text,
    mineral  text,
    status   text,
    area_ha  double precision,
    granted  timestamptz,
    expires  date,
    geom     geometry(Polygon, 4490)
);
INSERT INTO bench.parcels
WITH seed AS (
    SELECT i, (hashint8(i) & 65535) / 65535.0 AS u, (hashint8(i + 1000003) & 65535) / 65535.0 AS v,
           (hashint8(i + 2000003) & 65535) / 65535.0 AS w
    FROM generate_series(1, 20000) AS i
), corner AS (
    SELECT i, k, 105.32 + 4.86 * u AS x, 28.12 + 4.06 * v AS y, 2 * pi() * k / 60 AS bearing,
           (0.002 + 0.013 * w) * (0.75 + 0.25 * (hashint8(i * 100 + k % 60) & 4095) / 4095.0) AS radius
    FROM seed, generate_series(0, 60) AS k
), outline AS (
    SELECT i, ST_MakeLine(ST_MakePoint(round((x + radius * cos(bearing * (k <> 60)::int) / cos(radians(y)))::numeric, 7),
                                       round((y + radius * sin(bearing * (k <> 60)::int))::numeric, 7)) ORDER BY k) AS ring
    FROM corner GROUP BY i
)
SELECT i, 'D' || to_char(i, 'FM000000'), '示意地块 ' || i,
       (ARRAY['煤', '石灰岩', '页岩气', '岩盐', '锰', '铝土矿', '重晶石', '砂岩'])[1 + i % 8],
       (ARRAY['planned', 'granted', 'active', 'suspended', 'closed'])[1 + (i / 8) % 5],
       round((ST_Area(ST_SetSRID(ST_MakePolygon(ring), 4490)::geography) / 10000)::numeric, 2),
       timestamptz '2005-01-01 00:00Z' + (i % 175200) * interval '1 hour',
       date '2015-01-01' + i % 7300,
       ST_SetSRID(ST_MakePolygon(ring), 4490)
FROM outline;
CREATE INDEX ON bench.parcels USING gist (geom);
ANALYZE bench.parcels;
