import { effect } from '@preact/signals';
import type Layer from 'ol/layer/Layer';
import type ImageLayer from 'ol/layer/Image';
import VectorLayer from 'ol/layer/Vector';
import type VectorTileLayer from 'ol/layer/VectorTile';
import type ImageSource from 'ol/source/Image';
import { ApiError } from '../../api/http';
import type { MapLayer } from '../../api/types';
import type { ViewCrs } from '../../config/map';
import { language } from '../../i18n';
import { type LayerStatus, store } from '../../store/store';
import { drawIndex } from '../order';
import { theMap } from '../mapView';
import { BeyondTheReader } from '../style/sld';
import { clipToLeft, clipToRight } from '../swipe';
import { isDrawnByServer } from '../themes';
import { pictures } from './pictures';
import { vectorTiles } from './vectorTiles';

/**
 * Keeps one layer of the tree on the map while it is switched on: as vectors what is valid now, as pictures
 * another day, both sides of a comparison, and a style that only the server can draw.
 *
 * @returns takes it off
 */
export function keepOnMap(info: MapLayer): () => void {
  let onMap: readonly Layer[] = [];
  let round = 0;
  const clear = (): void => {
    onMap.forEach((layer) => theMap().removeLayer(layer));
    onMap = [];
    setStatus(info.name, 'shown');
  };
  const endDrawing = effect(() => {
    const mine = ++round;
    const wanted = wantedOf(info);
    if (!wanted) return clear();
    void build(info, wanted).then((layers) => {
      if (mine !== round) return;
      clear();
      onMap = layers;
      layers.forEach((layer) => {
        if (!(layer instanceof VectorLayer)) follow(layer, info.name);
        theMap().addLayer(layer);
      });
      arrange(onMap, info.name);
    });
  });
  const endLook = effect(() => {
    void [store.get('opacity'), store.get('order'), store.get('map')];
    arrange(onMap, info.name);
  });
  const endWords = effect(() => {
    void language.value;
    onMap.forEach((layer) => layer.changed());
  });
  return () => {
    round++;
    endDrawing();
    endLook();
    endWords();
    clear();
  };
}

interface Wanted {
  readonly crs: ViewCrs;
  readonly asOf: string | null;
  /** The day of the right side, where another layer or day is compared. */
  readonly right: { readonly day: string | null } | null;
  readonly onlyRight: boolean;
}

function wantedOf({ name, timeValid }: MapLayer): Wanted | null {
  const comparison = store.get('comparison');
  const onlyRight = comparison?.kind === 'layer' && comparison.layer === name;
  if (!store.get('shown').has(name) && !onlyRight) return null;
  const asOf = timeValid ? store.get('asOf') : null;
  const right = comparison?.kind === 'day' && timeValid ? { day: comparison.day } : null;
  return { crs: store.get('crs'), asOf, right, onlyRight };
}

async function build(info: MapLayer, { crs, asOf, right, onlyRight }: Wanted): Promise<readonly Layer[]> {
  if (right) return [clipToLeft(pictures(info, crs, asOf)), clipToRight(pictures(info, crs, right.day))];
  if (onlyRight) return [clipToRight(pictures(info, crs, asOf))];
  if (asOf !== null || isDrawnByServer(info.name)) return [pictures(info, crs, asOf)];
  try {
    return await vectorTiles(info, crs);
  } catch (failure) {
    if (failure instanceof BeyondTheReader || failure instanceof ApiError) return [pictures(info, crs, null)];
    throw failure;
  }
}

function arrange(layers: readonly Layer[], name: string): void {
  for (const layer of layers) {
    layer.setOpacity((store.peek('opacity')[name] ?? 100) / 100);
    layer.setZIndex(drawIndex(name));
  }
}

/** Says in the layer list what becomes of the layer's tiles or pictures. */
function follow(layer: Layer, name: string): void {
  const source = (layer as ImageLayer<ImageSource> | VectorTileLayer).getSource();
  layer.set('name', name);
  let waiting = 0;
  let failed = 0;
  const say = (): void => {
    // What comes late for a layer that was taken off says nothing of the one that took its place.
    if (theMap().getAllLayers().includes(layer)) setStatus(name, failed > 0 ? 'failed' : waiting > 0 ? 'loading' : 'shown');
  };
  for (const part of ['tile', 'image']) {
    source?.on(`${part}loadstart` as never, () => {
      // A picture takes the place of the one before.
      if (part === 'image') failed = 0;
      waiting++;
      say();
    });
    source?.on(`${part}loadend` as never, () => {
      waiting--;
      say();
    });
    source?.on(`${part}loaderror` as never, () => {
      waiting--;
      failed++;
      say();
    });
  }
  source?.on('change', () => {
    if (source.getState() !== 'ready' || !source.get('refreshed')) return;
    source.unset('refreshed', true);
    waiting = 0;
    failed = 0;
    say();
  });
}

function setStatus(name: string, status: LayerStatus): void {
  if (store.peek('layerStatus')[name] !== status) store.set({ layerStatus: { ...store.peek('layerStatus'), [name]: status } });
}

/** Asks again for the tiles or the picture of a layer. */
export function reloadLayer(name: string): void {
  for (const layer of theMap().getAllLayers()) {
    if (layer.get('name') !== name) continue;
    layer.getSource()?.set('refreshed', true, true);
    layer.getSource()?.refresh();
  }
}
