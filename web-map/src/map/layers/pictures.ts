import TileLayer from 'ol/layer/Tile';
import TileWMS from 'ol/source/TileWMS';
import { WMS } from '../../api/map';
import type { MapLayer } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { projectionOf, tilesOf } from '../projections';

const LABEL_REACH_PIXELS = 32;

/** A layer as the server draws it: by its own style, and as of any day. */
export function pictures(info: MapLayer, crs: ViewCrs, day: string | null): TileLayer<TileWMS> {
  const source = new TileWMS({
    url: WMS,
    projection: projectionOf(crs),
    tileGrid: tilesOf(crs).grid,
    gutter: LABEL_REACH_PIXELS,
    serverType: 'mapserver',
    params: {
      LAYERS: info.wmsName,
      VERSION: '1.3.0',
      FORMAT: 'image/png',
      TRANSPARENT: true,
      ...(day !== null && info.timeValid ? { TIME: day } : {}),
    },
  });
  return new TileLayer({ source, preload: 1 });
}
