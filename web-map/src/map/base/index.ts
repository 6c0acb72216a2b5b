import { effect } from '@preact/signals';
import type Layer from 'ol/layer/Layer';
import type { BaseMap } from '../../api/types';
import { store } from '../../store/store';
import { theMap } from '../mapView';
import { plain } from './plain';
import { tianditu } from './tianditu';
import { foreignWms } from './wms';
import { xyz } from './xyz';

const BELOW_ALL = -10;

/** Keeps the base map of the reader's choice below the layers. */
export function keepBaseMap(): void {
  let onMap: readonly Layer[] = [];
  effect(() => {
    const layers = baseLayers();
    onMap.forEach((layer) => theMap().removeLayer(layer));
    onMap = layers;
    layers.forEach((layer, index) => {
      layer.setZIndex(BELOW_ALL + index);
      theMap().addLayer(layer);
    });
  });
}

/** The base map of the reader's choice, made anew. */
export function baseLayers(): readonly Layer[] {
  const chosen = store.get('map').baseMaps.find(({ id }) => id === store.get('base'));
  return chosen ? foreign(chosen) : plain(store.get('crs'), store.get('map'));
}

function foreign(base: BaseMap): readonly Layer[] {
  switch (base.kind) {
    case 'XYZ':
    case 'WMTS':
      return [xyz(base.url, base.attribution)];
    case 'WMS':
      return [foreignWms(base, store.get('crs'))];
    case 'TIANDITU':
      return tianditu(base, store.get('crs'));
  }
}
