import { effect, untracked } from '@preact/signals';
import Feature from 'ol/Feature';
import Polygon, { fromExtent } from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import type { Geometry } from '../api/types';
import { readGeometry, writeGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { patrols } from './state';

const ABOVE_THEMES = 106;
const TOOL = 'draw-patrol-area';
const COLOURS = { FULL: '#0b5a7a', KEY: '#9a4400', task: '#5b2a86', route: '#1c2833', outline: '#b35c00' } as const;

function lineStyle(colour: string, words = '', dash?: number[]): Style {
  return new Style({
    stroke: new Stroke({ color: colour, width: 2.5, ...(dash ? { lineDash: dash } : {}) }),
    fill: new Fill({ color: `${colour}1f` }),
    image: new CircleStyle({ radius: 9, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#ffffff', width: 2 }) }),
    ...(words === '' ? {} : { text: new Text({ text: words, fill: new Fill({ color: '#ffffff' }), font: '600 11px sans-serif' }) }),
  });
}

const featureOf = (geometry: Geometry, style: Style): Feature => {
  const feature = new Feature({ geometry: readGeometry(geometry) });
  feature.setStyle(style);
  return feature;
};

/** Draws areas, tasks, the route and a new outline while the tab is open; lets an outline be drawn. */
export function showPatrols(): void {
  const source = new VectorSource();
  theMap().addLayer(new VectorLayer({ source, zIndex: ABOVE_THEMES }));
  effect(() => {
    const features = store.get('tab') === 'patrols' ? [...areas(), ...tasks(), ...route(), ...outline()] : [];
    source.clear(true);
    source.addFeatures(features);
  });
  effect(() => {
    const found = patrols.get('route');
    const line = found && lineOf();
    if (line) untracked(() => store.set({ focus: { geometry: line } }));
  });
  drawWhenAsked();
}

function areas(): readonly Feature[] {
  return (patrols.get('areas') ?? []).flatMap(({ outline: shape, kind }) => (shape ? [featureOf(shape, lineStyle(COLOURS[kind]))] : []));
}

function tasks(): readonly Feature[] {
  const stops = patrols.get('route')?.stops.map(({ task }) => task.id) ?? [];
  const listed = patrols.get('part') === 'tasks' ? (patrols.get('tasks') ?? []) : [];
  return listed.flatMap(({ id, place }) => (place ? [featureOf(place, lineStyle(COLOURS.task, stops.includes(id) ? String(stops.indexOf(id) + 1) : ''))] : []));
}

function lineOf(): Geometry | null {
  const found = patrols.get('route');
  const start = patrols.get('start');
  if (!found || !start || found.stops.length === 0) return null;
  const places = found.stops.flatMap(({ task }) => (task.place ? [task.place.coordinates] : []));
  return { type: 'LineString', coordinates: [[...start], ...places, [...start]] };
}

function route(): readonly Feature[] {
  const line = patrols.get('part') === 'tasks' ? lineOf() : null;
  return line ? [featureOf(line, lineStyle(COLOURS.route, '', [8, 5]))] : [];
}

function outline(): readonly Feature[] {
  const drawn = patrols.get('outline');
  return drawn ? [featureOf(drawn, lineStyle(COLOURS.outline))] : [];
}

/** What the map shows, as an outline: for who has no pointer to draw with. */
export function outlineOfView(): Geometry {
  return writeGeometry(fromExtent(theMap().getView().calculateExtent(theMap().getSize())));
}

function drawWhenAsked(): void {
  let draw: Draw | undefined;
  effect(() => {
    const wanted = patrols.get('drawing') && store.get('tab') === 'patrols';
    untracked(() => {
      if (draw) theMap().removeInteraction(draw);
      draw = wanted ? startDrawing() : undefined;
      if (wanted || store.peek('mapTool') === TOOL) store.set({ mapTool: wanted ? TOOL : null });
    });
  });
}

function startDrawing(): Draw {
  const draw = new Draw({ type: 'Polygon', style: lineStyle(COLOURS.outline) });
  draw.on('drawend', ({ feature }) => {
    const shape = feature.getGeometry();
    if (shape instanceof Polygon) patrols.set({ outline: writeGeometry(shape) });
    patrols.set({ drawing: false });
    store.set({ sheet: 'half' });
  });
  theMap().addInteraction(draw);
  return draw;
}
