// The mock's layers: three files, and synthetic (示意) shapes made the same way at every start.
import { readFileSync } from 'node:fs';

const file = (name) => JSON.parse(readFileSync(new URL(`data/${name}.geojson`, import.meta.url), 'utf8')).features;

/** Same numbers at every start. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** A closed ring of irregular radius around a point; sizes in kilometres. */
function blob(lon, lat, kmX, kmY, seed, corners = 14) {
  const next = random(seed + 1);
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const size = 0.75 + next() * 0.4;
    return [round(lon + (Math.cos(angle) * kmX * size) / 96), round(lat + (Math.sin(angle) * kmY * size) / 111)];
  });
  return [...ring, ring[0]];
}

const round = (value) => Number(value.toFixed(6));
const feature = (id, properties, ring) => ({ type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [ring] } });

const CONCENTRATED = [
  ['JZ01', '涪陵珍溪集中开采区', 107.455, 29.89, '500102'],
  ['JZ02', '合川双凤—狮滩集中开采区', 106.455, 30.01, '500117'],
  ['JZ05', '南川南平集中开采区', 106.985, 29.075, '500119'],
  ['JZ06', '綦江安稳集中开采区', 106.77, 28.64, '500110'],
  ['JZ11', '万州走马—茨竹集中开采区', 108.54, 30.525, '500101'],
  ['JZ14', '丰都包鸾集中开采区', 107.76, 29.72, '500230'],
  ['JZ18', '奉节长凼集中开采区', 109.45, 31.1, '500236'],
  ['JZ26', '石柱西沱集中开采区', 108.205, 30.405, '500240'],
];
const KEY_MINING = [
  ['KF03', '南川铝土矿重点开采区', 107.33, 29.18],
  ['KF05', '城口毒重石重点开采区', 108.42, 32.0],
];
const KEY_EXPLORATION = [
  ['KC01', '黔江二坪—石家河铝土矿重点勘查区', 108.68, 29.56],
  ['KC03', '城口锰矿重点勘查区', 108.64, 31.9],
];

const zone = (kmX, kmY) => ([code, name, lon, lat], i) => feature(code, { code, name, synthetic: true }, blob(lon, lat, kmX, kmY, i + 7));

/** Rights tile a grid in and around the zones. */
function rights(count) {
  const next = random(4711);
  return Array.from({ length: count }, (_, i) => {
    const [code, , lon, lat, district] = CONCENTRATED[i % CONCENTRATED.length];
    const cell = Math.floor(i / CONCENTRATED.length);
    const side = Math.ceil(Math.sqrt(count / CONCENTRATED.length));
    const x = lon + ((cell % side) - side / 2) * 0.011;
    const y = lat + (Math.floor(cell / side) - side / 2) * 0.009;
    const [w, h] = [0.006 + next() * 0.004, 0.005 + next() * 0.003];
    const ring = [[x, y], [x + w * 0.8, y + h * 0.1], [x + w, y + h * 0.7], [x + w * 0.4, y + h], [x, y + h * 0.6], [x, y]];
    const exploration = i % 9 === 0;
    return feature(
      `C5000002021017120${String(i).padStart(6, '0')}`,
      {
        licence_number: `C5000002021017120${String(i).padStart(6, '0')}`,
        project_name: `示意矿山 ${i + 1}`,
        right_kind: exploration ? '探矿权' : '采矿权',
        mineral: exploration ? '铝土矿' : '建筑石料用灰岩',
        scale: exploration ? null : 50 + (i % 5) * 30,
        scale_unit: '万吨',
        zone_code: code,
        district_code: district,
        status: '有效',
        synthetic: true,
      },
      ring.map(([a, b]) => [round(a), round(b)]),
    );
  });
}

const layer = (name, zh, en, features, more = {}) => ({
  // The published styles tell 示意 by this column.
  features: features.map((one) => ({ ...one, properties: { ...one.properties, synthetic: more.synthetic ?? true } })),
  info: {
    name,
    title: { zh, en },
    version: 1,
    date: '2025-12-31',
    synthetic: true,
    source: '示意数据（mock）',
    licence: 'CC0',
    accuracyMetres: null,
    hash: 'c0ffee'.padEnd(64, '0'),
    attributes: [{ name: 'layer_version', title: { zh: '图层版本', en: 'Layer version' } }],
    ...more,
  },
});

/** The towns of 涪陵 from the project's own gazetteer. */
const places = () => JSON.parse(readFileSync(new URL('../../gis-data/places.geojson', import.meta.url), 'utf8')).features.filter(({ geometry, properties: { district, kind } }) => geometry && (kind === '区县驻地' || district === '500102'));

const OSM = 'OpenStreetMap contributors (ODbL 1.0); WDBII in GSHHG (LGPL-3.0)';

export function loadLayers(rightCount) {
  const ridge = (i) => feature(`ER${i}`, { code: `ER${i}`, kind: 'general', synthetic: true }, blob(106.2 + i * 0.46, 29.1 + (i % 4) * 0.62, 9, 16, i + 31, 40));
  const plot = (i) => feature(`FL${i}`, { code: `FL${i}`, synthetic: true }, blob(105.7 + (i % 24) * 0.16, 29.0 + Math.floor(i / 24) * 0.27, 3.2, 2.4, i + 77));
  return [
    layer('districts', '区县', 'Districts', file('districts'), { source: 'echarts 4.9.0 map data', licence: 'Apache-2.0', accuracyMetres: 1000 }),
    layer('places', '地名', 'Places', places(), { source: 'GeoNames', licence: 'CC-BY-4.0', synthetic: false }),
    layer('river_reaches', '干流河段', 'Main river reaches', file('river_reaches'), { source: OSM, licence: 'ODbL 1.0', synthetic: false, accuracyMetres: 300 }),
    layer('river_corridors', '干流五公里范围', 'River corridors', file('river_corridors'), { source: OSM, licence: 'ODbL 1.0', synthetic: false }),
    layer('zones_concentrated', '集中开采区', 'Concentrated mining zones', CONCENTRATED.map(zone(6, 4.5))),
    layer('zones_key_mining', '重点开采区', 'Key mining zones', KEY_MINING.map(zone(14, 9))),
    layer('zones_key_exploration', '重点勘查区', 'Key exploration zones', KEY_EXPLORATION.map(zone(16, 11))),
    layer('blocks_mining', '开采规划区块', 'Mining planning blocks', CONCENTRATED.map(([, name, lon, lat], i) => zone(2, 1.5)([`KQ0${i + 1}`, name, lon, lat], i))),
    layer('eco_redline', '生态保护红线', 'Ecological red line', Array.from({ length: 8 }, (_, i) => ridge(i))),
    layer('farmland', '永久基本农田', 'Permanent basic farmland', Array.from({ length: 140 }, (_, i) => plot(i))),
    layer('first_ridge', '第一山脊可视范围', 'First-ridge visible range', [], { version: null, date: null, synthetic: null, source: null, licence: null, hash: null }),
    layer('mining_rights', '矿业权', 'Mining rights', rights(rightCount), {
      attributes: [
        { name: 'licence_number', title: { zh: '许可证号', en: 'Licence number' } },
        { name: 'right_kind', title: { zh: '种类', en: 'Kind' } },
        { name: 'mineral', title: { zh: '矿种', en: 'Mineral' } },
        { name: 'scale', title: { zh: '生产规模', en: 'Yearly output' } },
        { name: 'status', title: { zh: '状态', en: 'Status' } },
      ],
    }),
  ];
}

/** Box of all positions, for the bbox filter. */
export function boxOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part) => {
    if (typeof part[0] !== 'number') return part.forEach(visit);
    box[0] = Math.min(box[0], part[0]);
    box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]);
    box[3] = Math.max(box[3], part[1]);
  };
  visit(geometry.coordinates);
  return box;
}

export const PLANS = [
  {
    code: 'CQ-MRP-2021',
    version: 1,
    validFrom: '2021-01-01',
    name: { zh: '重庆市矿产资源总体规划（2021—2025年）', en: 'Mineral resources plan of Chongqing 2021–2025' },
    scaleClasses: [
      { mineral: '地热', unit: '万立方米', large: 20, medium: 10, small: 5 },
      { mineral: '锶', unit: '矿石 万吨', large: 100, medium: 30, small: 6 },
      { mineral: '水泥用灰岩', unit: '矿石 万吨', large: 100, medium: 50, small: 30 },
      { mineral: '建筑石料用灰岩', unit: '矿石 万吨', large: 100, medium: 50, small: 20 },
      { mineral: '页岩', unit: '矿石 万吨', large: 30, medium: 6, small: 3 },
    ],
    policies: [{ mineral: '铝土矿', activity: '开采', policy: '重点', source: '专栏' }],
  },
];
export const MINERALS = [
  { code: '建筑石料用灰岩', nameEn: 'Limestone for aggregate', state: '固体', family: '非金属' },
  { code: '水泥用灰岩', nameEn: 'Limestone for cement', state: '固体', family: '非金属' },
  { code: '铝土矿', nameEn: 'Bauxite', state: '固体', family: '金属' },
  { code: '锶', nameEn: 'Strontium', state: '固体', family: '非金属' },
  { code: '地热', nameEn: 'Geothermal water', state: '液体', family: '水气' },
  { code: '页岩', nameEn: 'Shale', state: '固体', family: '非金属' },
];
