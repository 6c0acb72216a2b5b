import { effect, signal } from '@preact/signals';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { Geometry } from '../api/types';
import { readGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';

const ABOVE_THEMES = 106;

/** The area of the project whose trail is open. */
export const ground = signal<Geometry | null>(null);

const look = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) }),
  new Style({ stroke: new Stroke({ color: '#5b2a86', width: 2.5, lineDash: [8, 5] }), fill: new Fill({ color: '#5b2a861f' }) }),
];

/** Draws it while the tab is open. */
export function showGround(): void {
  const source = new VectorSource();
  theMap().addLayer(new VectorLayer({ source, style: look, zIndex: ABOVE_THEMES }));
  effect(() => {
    const area = store.get('tab') === 'credit' ? ground.value : null;
    // Read anew in the system of coordinates on show.
    store.get('crs');
    source.clear(true);
    if (area) source.addFeature(new Feature({ geometry: readGeometry(area) }));
  });
}
