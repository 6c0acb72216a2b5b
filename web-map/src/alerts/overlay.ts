import { effect, untracked } from '@preact/signals';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { Severity } from '../api/alerts';
import type { Feature as Found, Geometry } from '../api/types';
import { SEVERITY_COLOURS } from '../config/enforcement';
import { readGeometry } from '../map/geometry';
import { found } from '../map/identify';
import { theMap } from '../map/mapView';
import { patches } from '../patches/state';
import { store } from '../store/store';
import { memoised } from '../ui/memoised';
import { choose } from './list';
import { alerts } from './state';

const ABOVE_THEMES = 106;
const ALERT = /^alerts\.([0-9a-f-]{36})$/;

const look = memoised((severity) => {
  const colour = SEVERITY_COLOURS[severity as Severity] ?? '#0b5a7a';
  const fill = new Fill({ color: `${colour}33` });
  return [
    new Style({ stroke: new Stroke({ color: '#ffffff', width: 6 }) }),
    new Style({
      stroke: new Stroke({ color: colour, width: 3 }),
      fill,
      image: new CircleStyle({ radius: 9, stroke: new Stroke({ color: '#ffffff', width: 2 }), fill: new Fill({ color: colour }) }),
    }),
  ];
});

/** The outline of the open alert, clue or patch on the map; an alert under a click opens. */
export function linkAlertsWithMap(): void {
  const source = new VectorSource();
  theMap().addLayer(new VectorLayer({ source, zIndex: ABOVE_THEMES }));
  effect(() => {
    const [place, severity] = shownPlace();
    source.clear(true);
    if (!place) return;
    const feature = new Feature(readGeometry(place));
    feature.setStyle(look(severity));
    source.addFeature(feature);
  });
  effect(() => {
    const answer = found.value;
    if (!Array.isArray(answer) || store.get('tab') !== 'alerts') return;
    const id = (answer as readonly Found[]).map((each) => ALERT.exec(String(each.id ?? ''))?.[1]).find(Boolean);
    if (id !== undefined) untracked(() => openAlert(id));
  });
}

function openAlert(id: string): void {
  alerts.set({ part: 'alerts' });
  choose(id);
}

function shownPlace(): [Geometry | undefined, string] {
  if (store.get('tab') !== 'alerts') return [undefined, ''];
  switch (alerts.get('part')) {
    case 'alerts':
      return [alerts.get('shown')?.geometry, alerts.get('shown')?.severity ?? ''];
    case 'clues':
      return [alerts.get('cluePlace') ?? undefined, 'HIGH'];
    case 'patches':
      return [patches.get('full')?.patch.geometry, 'HIGH'];
    case 'statistics':
      return [undefined, ''];
  }
}
