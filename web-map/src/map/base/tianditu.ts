import TileLayer from 'ol/layer/Tile';
import WMTS from 'ol/source/WMTS';
import WMTSTileGrid from 'ol/tilegrid/WMTS';
import type { BaseMap } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { projectionOf } from '../projections';

const HOST = 'https://t{0-7}.tianditu.gov.cn';
/** The names of places that belong to each kind of map. */
const NAMES: Readonly<Record<string, string>> = { vec: 'cva', img: 'cia', ter: 'cta' };
const LEVELS = Array.from({ length: 18 }, (_, index) => index + 1);

/** 天地图: the map and, above it, its names of places, in Mercator (`w`) or in degrees (`c`). */
export function tianditu({ layer, key }: BaseMap, crs: ViewCrs): readonly TileLayer<WMTS>[] {
  return [layer, NAMES[layer] ?? ''].filter(Boolean).map((name) => new TileLayer({ source: sourceOf(name, key, crs) }));
}

function sourceOf(name: string, key: string, crs: ViewCrs): WMTS {
  const matrixSet = crs === 'EPSG:3857' ? 'w' : 'c';
  const projection = projectionOf(crs);
  const width = crs === 'EPSG:3857' ? 2 * Math.PI * 6_378_137 : 360;
  const origin = crs === 'EPSG:3857' ? [-width / 2, width / 2] : [-180, 90];
  return new WMTS({
    url: `${HOST}/${name}_${matrixSet}/wmts?tk=${encodeURIComponent(key)}`,
    layer: name,
    matrixSet,
    format: 'tiles',
    style: 'default',
    projection,
    tileGrid: new WMTSTileGrid({
      origin,
      resolutions: LEVELS.map((level) => width / 256 / 2 ** level),
      matrixIds: LEVELS.map(String),
    }),
    attributions: '天地图',
    crossOrigin: 'anonymous',
  });
}
