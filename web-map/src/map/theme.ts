import { effect, untracked } from '@preact/signals';
import type Map from 'ol/Map';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import { getPointResolution } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { LayerInfo } from '../api/types';
import { DRAWN_AS_IMAGE, DRAW_ORDER } from '../config/layers';
import { language } from '../i18n';
import { store } from '../store/store';
import { kindOf } from './kinds';
import { ViewportLoader } from './viewportLoader';

export interface ThemeLayer {
  readonly name: string;
  readonly layer: VectorLayer | VectorImageLayer;
  readonly loader: ViewportLoader;
  readonly remove: () => void;
}

/** A published layer on the map, following its switch and opacity in the store. */
export function addThemeLayer(map: Map, info: LayerInfo): ThemeLayer {
  const { name } = info;
  const source = new VectorSource({ attributions: escapeHtml(info.source ?? '') });
  const kind = kindOf(name);
  const projection = map.getView().getProjection();
  const options = {
    source,
    visible: false,
    zIndex: drawIndex(name),
    properties: { name },
    style: (feature: Parameters<typeof kind.styles>[1], resolution: number) => [
      ...kind.styles(name, feature, getPointResolution(projection, resolution, map.getView().getCenter() ?? [0, 0], 'm')),
    ],
  };
  const layer = DRAWN_AS_IMAGE.includes(name)
    ? new VectorImageLayer({ ...options, imageRatio: 1.6 })
    : new VectorLayer({ ...options, declutter: true, updateWhileInteracting: false });
  map.addLayer(layer);
  const loader = new ViewportLoader(name, source, map, (status) =>
    store.set({ layerStatus: { ...store.peek('layerStatus'), [name]: status } }),
  );
  const endSwitch = effect(() => {
    const on = store.get('shown').has(name);
    layer.setOpacity((store.get('opacity')[name] ?? 100) / 100);
    if (on === layer.getVisible()) return;
    layer.setVisible(on);
    untracked(() => loader.setActive(on));
  });
  const endLabels = effect(() => {
    void language.value;
    layer.changed();
  });
  const remove = (): void => {
    endSwitch();
    endLabels();
    loader.setActive(false);
    map.removeLayer(layer);
  };
  return { name, layer, loader, remove };
}

/** OpenLayers writes attributions as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function drawIndex(name: string): number {
  const index = DRAW_ORDER.indexOf(name);
  return index < 0 ? 1 : index + 1;
}
