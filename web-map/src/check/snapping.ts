import { signal } from '@preact/signals';
import Feature from 'ol/Feature';
import Snap from 'ol/interaction/Snap';
import { transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { ApiError } from '../api/http';
import { getFeatures } from '../api/layers';
import { SNAP_EXACTNESS, SNAP_FEATURES, SNAP_LAYERS, SNAP_MIN_ZOOM, SNAP_PIXELS } from '../config/snap';
import { readGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';

/** Names of the layers that are kept to now; null while the map shows too much of the ground. */
export const snappedTo = signal<readonly string[] | null>([]);

/**
 * Lets what is drawn or moved keep to the outlines of the layers shown. Call it after the interaction that draws.
 *
 * @returns ends it
 */
export function snapToLayers(): () => void {
  const source = new VectorSource();
  const snap = new Snap({ source, pixelTolerance: SNAP_PIXELS });
  let asking = new AbortController();
  const look = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal: stop } = asking;
    const layers = (theMap().getView().getZoom() ?? 0) < SNAP_MIN_ZOOM ? [] : SNAP_LAYERS.filter((name) => store.peek('shown').has(name));
    const answers = await Promise.all(layers.map((name) => outlines(name, stop)));
    if (stop.aborted) return;
    source.clear(true);
    source.addFeatures(answers.flat());
    snappedTo.value = (theMap().getView().getZoom() ?? 0) < SNAP_MIN_ZOOM ? null : layers.filter((_, index) => (answers[index]?.length ?? 0) > 0);
  };
  const follow = (): void => void look();
  theMap().addInteraction(snap);
  theMap().on('moveend', follow);
  follow();
  return () => {
    asking.abort();
    theMap().un('moveend', follow);
    theMap().removeInteraction(snap);
    snappedTo.value = [];
  };
}

/** A layer that cannot be read now is not kept to; the bar then does not name it. */
async function outlines(layer: string, stop: AbortSignal): Promise<Feature[]> {
  const map = theMap();
  const extent = map.getView().calculateExtent(map.getSize());
  const [west = 0, south = 0, east = 0, north = 0] = transformExtent(extent, map.getView().getProjection(), 'EPSG:4326');
  try {
    const { features } = await getFeatures(layer, { bbox: [west, south, east, north], metresPerPixel: SNAP_EXACTNESS, limit: SNAP_FEATURES }, stop);
    return features.flatMap(({ geometry }) => (geometry ? [new Feature(readGeometry(geometry))] : []));
  } catch (failure) {
    if (failure instanceof ApiError || stop.aborted) return [];
    throw failure;
  }
}
