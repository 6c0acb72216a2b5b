import { effect, signal } from '@preact/signals';
import type { Coordinate } from 'ol/coordinate';
import OlFeature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import { ApiError } from '../api/http';
import { getFeaturesAt } from '../api/identify';
import type { Feature } from '../api/types';
import { store } from '../store/store';
import { readGeometry } from './geometry';
import { theMap } from './mapView';
import { drawOrder } from './order';

/** How far around the click is asked, in pixels; odd, so that there is a middle one. */
const REACH_PIXELS = 7;
const ABOVE_LAYERS = 90;

/** What lies under the last click; null: nothing was asked, or nothing is there. */
export const found = signal<readonly Feature[] | 'asking' | 'failed' | null>(null);
let running: AbortController | null = null;

export function closeCard(): void {
  running?.abort();
  found.value = null;
}

/** Asks the server at each click that no tool has taken, and marks what was found. */
export function enableIdentify(): () => void {
  const map = theMap();
  const marks = new VectorLayer({ source: new VectorSource(), zIndex: ABOVE_LAYERS, style: outline });
  map.addLayer(marks);
  const click = ({ coordinate }: { coordinate: Coordinate }): void => {
    if (store.peek('mapTool') === null) void identifyAt(coordinate);
  };
  const key = ({ key: pressed }: KeyboardEvent): void => {
    if (pressed === 'Escape') closeCard();
  };
  map.on('singleclick', click);
  addEventListener('keydown', key);
  const endMarks = effect(() => {
    const features = Array.isArray(found.value) ? (found.value as readonly Feature[]) : [];
    const source = marks.getSource();
    source?.clear(true);
    // The district fills the whole view: only what lies in it is marked.
    source?.addFeatures(
      features.flatMap(({ id, geometry }) =>
        geometry && !String(id).startsWith('districts.') ? [new OlFeature(readGeometry(geometry))] : [],
      ),
    );
  });
  return () => {
    endMarks();
    map.un('singleclick', click);
    removeEventListener('keydown', key);
    map.removeLayer(marks);
  };
}

const outline = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) }),
  new Style({ stroke: new Stroke({ color: '#b35c00', width: 2.5 }) }),
];

/** Asks what lies at a place of the map. */
export async function identifyAt([x = 0, y = 0]: Coordinate): Promise<void> {
  running?.abort();
  running = new AbortController();
  const mine = running;
  const resolution = theMap().getView().getResolution() ?? 1;
  const reach = (resolution * REACH_PIXELS) / 2;
  const crs = store.peek('crs');
  // EPSG:4490 counts latitude first.
  const [a, b] = crs === 'EPSG:4490' ? [y, x] : [x, y];
  const shown = store.peek('shown');
  const all = store.peek('map').groups.flatMap(({ layers }) => layers);
  const layers = [...drawOrder()].reverse().flatMap((name) => (shown.has(name) ? all.filter((layer) => layer.name === name) : []));
  found.value = 'asking';
  try {
    const features = await getFeaturesAt(
      { layers, crs, box: [a - reach, b - reach, a + reach, b + reach], pixels: REACH_PIXELS, day: store.peek('asOf') },
      mine.signal,
    );
    found.value = features.length === 0 ? null : inOrder(features, layers.map(({ name }) => name));
  } catch (failure) {
    if (mine.signal.aborted) return;
    if (!(failure instanceof ApiError)) throw failure;
    found.value = 'failed';
  }
}

function inOrder(features: readonly Feature[], names: readonly string[]): readonly Feature[] {
  const place = ({ id }: Feature): number => names.indexOf(String(id ?? '').split('.')[0] ?? '');
  return [...features].sort((one, other) => place(one) - place(other));
}
