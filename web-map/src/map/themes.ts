import { getMap } from '../api/map';
import { isLoaded, listLayers } from '../api/layers';
import { store } from '../store/store';
import { t } from './i18n';
import { readLegend } from './legends';
import { keepOnMap } from './layers/shown';

let takeOff: readonly (() => void)[] = [];

/** Asks the server what it publishes for the reader, and puts that on the map. */
export async function loadLayers(): Promise<void> {
  const [map, layers] = await Promise.all([getMap(), listLayers()]);
  await Promise.all(map.groups.flatMap((group) => group.layers).filter(({ name }) => store.peek('shown').has(name)).map(readLegend));
  takeOff.forEach((end) => end());
  store.set({ map, layers, layerStatus: {} });
  takeOff = map.groups.flatMap((group) => group.layers).filter(({ name }) => isShowable(name)).map(keepOnMap);
  if (!layers.some(isLoaded)) store.set({ notice: t('layersNone') });
}

/** Published by a file, or loaded: of such a layer there is something to draw. */
export function isShowable(name: string): boolean {
  const info = store.peek('layers').find((layer) => layer.name === name);
  return info === undefined || isLoaded(info);
}

/** Of layers without versions the server does not say where they lie, and it refuses tiles beyond that: it draws them itself. */
export function isDrawnByServer(name: string): boolean {
  const info = store.peek('layers').find((layer) => layer.name === name);
  return info !== undefined && typeof info.version !== 'number';
}

/** Where the features of a layer lie, in degrees; undefined where the server does not say. */
export function extentOf(name: string): readonly number[] | undefined {
  return store.peek('layers').find((layer) => layer.name === name)?.extent;
}
