import { effect, untracked } from '@preact/signals';
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { Severity } from '../api/alerts';
import type { Feature as Found, Geometry } from '../api/types';
import { SEVERITY_COLOURS } from '../config/enforcement';
import { middleOf, readGeometry } from '../map/geometry';
import { found } from '../map/identify';
import { theMap } from '../map/mapView';
import { patches } from '../patches/state';
import { store } from '../store/store';
import { memoised } from '../ui/memoised';
import { choose } from './list';
import { alerts } from './state';

const ABOVE_THEMES = 106;
/** How far from the middle of a dot a click or thumb still means it. */
const REACH_PX = 10;
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

const dot = memoised(
  (severity) =>
    new Style({
      image: new CircleStyle({ radius: 5, stroke: new Stroke({ color: '#ffffff', width: 1.5 }), fill: new Fill({ color: SEVERITY_COLOURS[severity as Severity] ?? '#0b5a7a' }) }),
    }),
);

/** A dot for each alert of the list, because outlines cannot be seen from afar; the urgent ones above. */
function drawDots(): void {
  const source = new VectorSource<Feature<Point>>();
  theMap().addLayer(new VectorLayer({ source, zIndex: ABOVE_THEMES - 1, style: (feature) => dot(String(feature.get('severity'))) }));
  effect(() => {
    const list = store.get('tab') === 'alerts' && alerts.get('part') === 'alerts' ? (alerts.get('list') ?? []) : [];
    // The open one is drawn by its outline.
    const open = alerts.get('chosen');
    const dots = [...list].reverse().flatMap(({ id, severity, geometry }) => (geometry && id !== open ? [new Feature({ geometry: new Point(middleOf(geometry)), severity, alert: id })] : []));
    source.clear(true);
    source.addFeatures(dots);
  });
  theMap().on('singleclick', ({ coordinate }) => {
    if (store.peek('tab') !== 'alerts' || store.peek('mapTool') !== null) return;
    const nearest = source.isEmpty() ? null : source.getClosestFeatureToCoordinate(coordinate);
    const at = nearest?.getGeometry()?.getCoordinates() ?? [];
    const distance = Math.hypot((at[0] ?? Infinity) - (coordinate[0] ?? 0), (at[1] ?? Infinity) - (coordinate[1] ?? 0));
    if (nearest && distance <= REACH_PX * (theMap().getView().getResolution() ?? 1)) openAlert(String(nearest.get('alert')));
  });
}

/** The outline of the open alert, clue or patch on the map; an alert under a click opens. */
export function linkAlertsWithMap(): void {
  drawDots();
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
    case 'deliveries':
    case 'statistics':
      return [undefined, ''];
  }
}
