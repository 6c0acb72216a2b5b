import type Layer from 'ol/layer/Layer';
import VectorTileLayer from 'ol/layer/VectorTile';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { MapDocument } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { extentOf } from '../themes';
import { tileSource } from '../layers/tileSource';

const PAPER = new Style({ fill: new Fill({ color: '#fbfaf6' }), stroke: new Stroke({ color: '#d9d3c5', width: 1 }) });
const WATER = new Style({ fill: new Fill({ color: '#d3e4ed' }), stroke: new Stroke({ color: '#b9d3e0', width: 1.5 }) });

/** The base of the house: the land of the districts and the water of the rivers, without words. */
export function plain(crs: ViewCrs, { groups }: MapDocument): readonly Layer[] {
  const layers = groups.flatMap((group) => group.layers);
  const part = (name: string, style: Style): Layer[] =>
    layers.filter((layer) => layer.name === name).map(({ tiles }) => new VectorTileLayer({ source: tileSource(tiles, crs, extentOf(name)), style, renderMode: 'hybrid', preload: 1 }));
  return [...part('districts', PAPER), ...part('river_reaches', WATER)];
}
