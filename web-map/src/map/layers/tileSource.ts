import MVT from 'ol/format/MVT';
import VectorTileSource from 'ol/source/VectorTile';
import { intersects } from 'ol/extent';
import { transformExtent } from 'ol/proj';
import { tileAddress } from '../../api/map';
import type { ViewCrs } from '../../config/map';
import { projectionOf, tilesOf } from '../projections';

/**
 * The server's vector tiles of a layer, in the matrix set of the view.
 *
 * @param extent degrees; a tile outside is not asked for
 */
export function tileSource(template: string, crs: ViewCrs, extent: readonly number[] | undefined): VectorTileSource {
  const { set, firstMatrix, grid } = tilesOf(crs);
  const within = extent && transformExtent([...extent], 'EPSG:4326', projectionOf(crs));
  const address = tileAddress(template, set);
  return new VectorTileSource({
    format: new MVT(),
    projection: projectionOf(crs),
    tileGrid: grid,
    tileUrlFunction: ([z = 0, x = 0, y = 0]) => {
      if (within && !intersects(within, grid.getTileCoordExtent([z, x, y]))) return undefined;
      return address.replace('{z}', String(z + firstMatrix)).replace('{x}', String(x)).replace('{y}', String(y));
    },
  });
}
