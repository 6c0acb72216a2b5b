import TileLayer from 'ol/layer/Tile';
import TileWMS from 'ol/source/TileWMS';
import type { BaseMap } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { escapeHtml } from '../../ui/escape';
import { projectionOf } from '../projections';

/** Pictures of another WMS. */
export function foreignWms({ url, layer, attribution }: BaseMap, crs: ViewCrs): TileLayer<TileWMS> {
  const source = new TileWMS({
    url,
    projection: projectionOf(crs),
    params: { LAYERS: layer, VERSION: '1.3.0', FORMAT: 'image/png' },
    attributions: escapeHtml(attribution),
    crossOrigin: 'anonymous',
  });
  return new TileLayer({ source });
}
