import { effect, untracked } from '@preact/signals';
import Feature from 'ol/Feature';
import type { Coordinate } from 'ol/coordinate';
import type MultiPolygon from 'ol/geom/MultiPolygon';
import Polygon from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import Modify from 'ol/interaction/Modify';
import type Interaction from 'ol/interaction/Interaction';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { readPlace } from '../map/coordinates';
import { fromZone } from '../map/gaussKrueger';
import { readGeometry, writeGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { setBoundary } from './formState';
import { History } from './history';
import { snapToLayers } from './snapping';
import { check } from './state';

type Shape = Polygon | MultiPolygon;

/** A polygon being drawn, or a given boundary whose corners are moved. */
interface Hand {
  readonly undo: () => void;
  readonly finish: () => void;
  readonly end: () => void;
  /** Adds a typed corner; absent where corners are only moved. */
  readonly add?: (corner: Coordinate) => void;
}

let hand: Hand | null = null;
const ABOVE_BOUNDARY = 104;

/** Drawing and changing by hand: started and cancelled through `check.drawing`. */
export function enableDrawing(): void {
  effect(() => {
    const kind = check.get('drawing')?.kind ?? null;
    untracked(() => {
      if (kind !== null && !hand) start(kind);
      if (kind === null && hand) stop(hand);
    });
  });
  addEventListener('keydown', (event) => {
    if (!hand || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'Escape') check.set({ drawing: null });
    if (event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      hand.undo();
    }
  });
}

export function undoDrawing(): void {
  hand?.undo();
}

export function finishDrawing(): void {
  hand?.finish();
}

/** Adds a corner as typed, in degrees or in metres of a zone; false when the words are no place. */
export function typeCorner(words: string): boolean {
  const typed = readPlace(words);
  if (!typed || !hand?.add) return false;
  const { lon, lat } = typed.kind === 'degrees' ? typed.place : fromZone(typed.zone, typed.x, typed.y);
  hand.add(fromLonLat([lon, lat], theMap().getView().getProjection()));
  return true;
}

/** Corners of all rings, without the repeated ones. */
export function cornersOf(shape: Shape): number {
  const polygons = shape instanceof Polygon ? [shape.getCoordinates()] : shape.getCoordinates();
  return polygons.flat().reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
}

function start(kind: 'draw' | 'edit'): void {
  const drawn = kind === 'draw' ? drawNew() : changeGiven();
  if (!drawn) return check.set({ drawing: null });
  const endSnapping = snapToLayers();
  hand = {
    ...drawn,
    end: () => {
      endSnapping();
      drawn.end();
    },
  };
  store.set({ mapTool: 'draw-boundary' });
}

function stop(ended: Hand): void {
  hand = null;
  ended.end();
  store.set({ mapTool: null });
}

function say(points: number, changes: number): void {
  const drawing = check.peek('drawing');
  if (drawing && (drawing.points !== points || drawing.changes !== changes)) check.set({ drawing: { ...drawing, points, changes } });
}

function take(shape: Shape): void {
  const geometry = writeGeometry(shape);
  setBoundary({ kind: 'geometry', geometry }, geometry);
  check.set({ drawing: null });
  store.set({ sheet: 'half' });
}

function drawNew(): Hand {
  const draw = new Draw({ type: 'Polygon', minPoints: 3 });
  draw.on('drawstart', ({ feature }) => {
    const geometry = feature.getGeometry() as Polygon;
    say(1, 1);
    // The corner under the pointer and the repeated first one do not count.
    geometry.on('change', () => {
      const points = Math.max(1, (geometry.getCoordinates()[0]?.length ?? 0) - 2);
      say(points, points);
    });
  });
  draw.on('drawabort', () => say(0, 0));
  // After the double click, so that it does not zoom.
  draw.on('drawend', ({ feature }) => void setTimeout(() => take(feature.getGeometry() as Polygon), 0));
  theMap().addInteraction(draw);
  return {
    undo: () => draw.removeLastPoint(),
    finish: () => void draw.finishDrawing(),
    add: (corner) => {
      draw.appendCoordinates([corner]);
      theMap().getView().setCenter(corner);
    },
    end: () => void theMap().removeInteraction(draw),
  };
}

/** Corners are dragged; a click on an edge puts one in, with Alt held it is taken out. */
function changeGiven(): Hand | null {
  const given = check.peek('boundary');
  if (given?.kind !== 'geometry') return null;
  const feature = new Feature(readGeometry(given.geometry) as Shape);
  const source = new VectorSource({ features: [feature] });
  const layer = new VectorLayer({ source, zIndex: ABOVE_BOUNDARY });
  const shape = (): Shape => feature.getGeometry() as Shape;
  const modify = new Modify({ source });
  const history = new History<Shape>();
  let before = shape().clone() as Shape;
  const tell = (): void => say(cornersOf(shape()), history.steps.peek().length);
  modify.on('modifystart', () => (before = shape().clone() as Shape));
  modify.on('modifyend', () => {
    history.keep(before);
    tell();
  });
  theMap().addLayer(layer);
  theMap().addInteraction(modify as Interaction);
  tell();
  return {
    undo: () => {
      const former = history.undo();
      if (former) feature.setGeometry(former);
      tell();
    },
    finish: () => take(shape()),
    end: () => {
      theMap().removeInteraction(modify as Interaction);
      theMap().removeLayer(layer);
    },
  };
}
