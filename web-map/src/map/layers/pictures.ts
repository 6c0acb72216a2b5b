import ImageLayer from 'ol/layer/Image';
import ImageWMS from 'ol/source/ImageWMS';
import { WMS } from '../../api/map';
import type { MapLayer } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { projectionOf } from '../projections';

/** A layer as the server draws it, by its own style and as of any day: one picture, since words would be cut at the edges of tiles. */
export function pictures(info: MapLayer, crs: ViewCrs, day: string | null): ImageLayer<ImageWMS> {
  const source = new ImageWMS({
    url: WMS,
    projection: projectionOf(crs),
    ratio: 1,
    serverType: 'mapserver',
    params: {
      LAYERS: info.wmsName,
      VERSION: '1.3.0',
      FORMAT: 'image/png',
      TRANSPARENT: true,
      ...(day !== null && info.timeValid ? { TIME: day } : {}),
    },
  });
  return new ImageLayer({ source });
}
