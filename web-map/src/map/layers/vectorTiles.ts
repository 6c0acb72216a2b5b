import type VectorLayer from 'ol/layer/Vector';
import VectorTileLayer from 'ol/layer/VectorTile';
import type { FeatureLike } from 'ol/Feature';
import { getStyle } from '../../api/map';
import type { MapLayer } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { memoised } from '../../ui/memoised';
import { projectionOf } from '../projections';
import { scaleAt } from '../scale';
import { labelsOf } from './labels';
import { type RuleStyle, styleOf } from '../style/olStyle';
import { readSld } from '../style/sld';
import { extentOf } from '../themes';
import { tileSource } from './tileSource';

/** Styles by address; one that cannot be drawn here is a rejected promise, one that could not be fetched is asked for again. */
const styles = memoised((address) => fetchStyle(address));

async function fetchStyle(address: string): Promise<RuleStyle> {
  return styleOf(readSld(await getStyle(address)));
}

/**
 * A layer of the server's vector tiles, drawn by its published style, and its labels above.
 *
 * @throws BeyondTheReader when only the server can draw the style
 */
export async function vectorTiles(info: MapLayer, crs: ViewCrs): Promise<readonly [VectorTileLayer, VectorLayer]> {
  const style = await styles(info.style);
  const projection = projectionOf(crs);
  const source = tileSource(info.tiles, crs, extentOf(info.name));
  const tiles = new VectorTileLayer({
    source,
    // Rendered once per tile and moved as a picture while panning.
    renderMode: 'hybrid',
    preload: 1,
    style: (feature: FeatureLike, resolution: number) => style.shapes(feature, scaleAt(resolution, projection)),
  });
  return [tiles, labelsOf(tiles, style, crs)];
}
