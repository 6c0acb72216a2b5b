import { effect, signal } from '@preact/signals';
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import { store } from '../store/store';
import type { Place } from './coordinates';
import { theMap } from './mapView';
import { projectionOf } from './projections';

const NEAR_ENOUGH_ZOOM = 14;
const ABOVE_LAYERS = 120;
const marked = signal<Place | null>(null);
let layer: VectorLayer | undefined;

/** Open in the middle, so that what stands there is still read. */
const ring = [
  new Style({ image: new CircleStyle({ radius: 15, stroke: new Stroke({ color: '#ffffff', width: 6 }) }) }),
  new Style({ image: new CircleStyle({ radius: 15, stroke: new Stroke({ color: '#b35c00', width: 3 }) }) }),
  new Style({ image: new CircleStyle({ radius: 2.5, fill: new Fill({ color: '#b35c00' }) }) }),
];

/** Goes to a place and marks it; `near` is how close at least. */
export function showPlace(place: Place, near = NEAR_ENOUGH_ZOOM): void {
  layer ??= markLayer();
  marked.value = place;
  store.set({ view: { ...place, zoom: Math.max(store.peek('view').zoom, near) } });
}

function markLayer(): VectorLayer {
  const created = new VectorLayer({ source: new VectorSource(), style: ring, zIndex: ABOVE_LAYERS });
  theMap().addLayer(created);
  effect(() => {
    const place = marked.value;
    const projection = projectionOf(store.get('crs'));
    created.getSource()?.clear();
    if (place) created.getSource()?.addFeature(new Feature(new Point(fromLonLat([place.lon, place.lat], projection))));
  });
  return created;
}
