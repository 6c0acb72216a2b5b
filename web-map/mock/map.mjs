// The mock's map: layer tree, vector tiles, styles, and what lies at a place.
import { existsSync, readFileSync } from 'node:fs';
import GeoJSONVT from 'geojson-vt';
import vtpbf from 'vt-pbf';
import { boxOf } from './data.mjs';

const TREE = [
  ['rights', '矿业权', 'Mining rights', ['mining_rights']],
  ['plan', '矿产资源规划', 'Mineral plan', ['blocks_mining', 'zones_concentrated', 'zones_key_mining', 'zones_key_exploration']],
  ['control', '控制线与保护区', 'Control lines', ['eco_redline', 'farmland']],
  ['water', '江河与岸线', 'Rivers and banks', ['river_corridors', 'river_reaches', 'first_ridge']],
  ['ground', '地名与行政区划', 'Places and districts', ['places', 'districts']],
];

export function mapOf(layers) {
  const groups = TREE.map(([id, zh, en, names]) => ({
    id,
    title: { zh, en },
    layers: names.flatMap((name) => layers.filter(({ info }) => info.name === name)).map(layerOf),
  }));
  return { groups, baseMaps: [] };
}

function layerOf({ info: { name, title, attributes = [] } }) {
  return {
    name,
    title,
    summary: title,
    wmsName: `kj:${name}`,
    timeValid: name === 'mining_rights',
    legend: `/legend/${name}.svg`,
    style: `/ogcapi/collections/${name}/styles/${name}`,
    tiles: `/ogcapi/collections/${name}/tiles/{set}/{z}/{y}/{x}`,
    attributes,
  };
}

/** The published style of the server itself. */
export function styleOf(name) {
  const file = new URL(`../../sld-styles/${name}.sld`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function legendOf(name) {
  const colour = /name="stroke">(#[0-9a-f]{6})</.exec(styleOf(name) ?? '')?.[1] ?? '#808080';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="16"><rect x="1" y="1" width="26" height="14" fill="none" stroke="${colour}"/></svg>`;
}

const indexes = new Map();

export function tileOf(layer, z, y, x) {
  const { name } = layer.info;
  if (!indexes.has(name)) indexes.set(name, new GeoJSONVT({ type: 'FeatureCollection', features: layer.features }, { maxZoom: 20, indexMaxZoom: 6, tolerance: 1 }));
  const tile = indexes.get(name).getTile(z, x, y);
  return tile ? Buffer.from(vtpbf.fromGeojsonVt({ [name]: tile })) : Buffer.alloc(0);
}

/** By box, not by outline: enough to try the card. The box is in metres of EPSG:3857. */
export function featuresAt(layers, query) {
  const [x1, y1, x2, y2] = query.get('BBOX').split(',').map(Number);
  const [lon, lat] = degrees((x1 + x2) / 2, (y1 + y2) / 2);
  const names = query.get('QUERY_LAYERS').split(',').map((name) => name.replace('kj:', ''));
  const features = names.flatMap((name) =>
    (layers.find(({ info }) => info.name === name)?.features ?? [])
      .filter(({ geometry }) => holds(boxOf(geometry), lon, lat))
      .map((feature, index) => ({ ...feature, id: `${name}.${feature.id ?? index}` })),
  );
  return { type: 'FeatureCollection', features };
}

const holds = ([minLon, minLat, maxLon, maxLat], lon, lat) => lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
const degrees = (x, y) => [(x / 6378137) * (180 / Math.PI), (Math.atan(Math.exp(y / 6378137)) * 360) / Math.PI - 90];
