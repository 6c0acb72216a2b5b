import { isLoaded, listLayers } from '../api/layers';
import { store } from '../store/store';
import { t } from './i18n';
import { theMap } from './mapView';
import { addThemeLayer, type ThemeLayer } from './theme';

let themes: readonly ThemeLayer[] = [];

/** Asks the server what it publishes for the reader, and puts that on the map. */
export async function loadLayers(): Promise<void> {
  const layers = await listLayers();
  store.set({ layers });
  for (const theme of themes) theme.remove();
  themes = layers.filter(isLoaded).map((layer) => addThemeLayer(theMap(), layer));
  if (!layers.some(isLoaded)) store.set({ notice: t('layersNone') });
}

/** Reads a layer again although the view has not moved. */
export function reloadLayer(name: string): void {
  themes.find((theme) => theme.name === name)?.loader.reload();
}
