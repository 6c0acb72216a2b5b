import { effect, untracked } from '@preact/signals';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import { findZone } from '../api/balance';
import { ApiError } from '../api/http';
import type { Feature as Found } from '../api/types';
import { readGeometry } from '../map/geometry';
import { found } from '../map/identify';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { plan } from './state';

const ABOVE_THEMES = 101;
const ZONE_LAYER = /^zones_/;

const outlineStyle = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 7 }) }),
  new Style({ stroke: new Stroke({ color: '#b35c00', width: 3.5 }) }),
];

let running = new AbortController();
/** The zone the map is to go to as soon as its outline is read. */
let awaited: string | null = null;

/** Marks a zone in the table, and goes there where its outline may be seen. */
export function showZone(code: string): void {
  const outline = plan.peek('outline');
  if (code === plan.peek('zone') && outline) return store.set({ focus: { geometry: outline } });
  awaited = code;
  plan.set({ zone: code });
}

/** The marked zone on the map; a zone under a click becomes the marked one. */
export function linkZonesWithMap(): void {
  const layer = new VectorLayer({ source: new VectorSource(), style: outlineStyle, zIndex: ABOVE_THEMES });
  theMap().addLayer(layer);
  effect(() => {
    const outline = store.get('tab') === 'plan' ? plan.get('outline') : null;
    layer.getSource()?.clear(true);
    if (outline) layer.getSource()?.addFeature(new Feature(readGeometry(outline)));
  });
  effect(() => {
    const answer = found.value;
    const code = Array.isArray(answer) && store.get('tab') === 'plan' ? zoneIn(answer as readonly Found[]) : undefined;
    if (code !== undefined) plan.set({ zone: code });
  });
  // A link that names a zone marks it; the link's own place of the map stays.
  effect(() => {
    const [zone, balance] = [plan.get('zone'), plan.get('balance')];
    if (zone !== null && balance !== null && !(balance instanceof ApiError)) untracked(() => void readOutline(balance.plan, zone));
  });
}

export function zoneIn(features: readonly Found[]): string | undefined {
  const zone = features.find(({ id }) => ZONE_LAYER.test(String(id ?? '')));
  const code = zone?.properties?.['code'];
  return typeof code === 'string' ? code : undefined;
}

async function readOutline(held: string, code: string): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  plan.set({ outline: null });
  try {
    const outline = (await findZone(held, code, signal))?.geometry ?? null;
    if (signal.aborted) return;
    plan.set({ outline });
    if (outline && awaited === code) store.set({ focus: { geometry: outline } });
    awaited = null;
  } catch (failure) {
    if (!signal.aborted && !(failure instanceof ApiError)) throw failure;
  }
}
