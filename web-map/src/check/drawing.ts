import { effect } from '@preact/signals';
import Draw from 'ol/interaction/Draw';
import type Polygon from 'ol/geom/Polygon';
import { writeGeometry } from '../map/geometry';
import { theMap } from '../map/mapView';
import { store } from '../store/store';
import { setBoundary } from './formState';
import { check } from './state';

let draw: Draw | null = null;

/** Drawing a polygon by hand: started and cancelled through `check.drawing`. */
export function enableDrawing(): void {
  effect(() => {
    const drawing = check.get('drawing') !== null;
    if (drawing && !draw) start();
    if (!drawing && draw) stop(draw);
  });
  addEventListener('keydown', (event) => {
    if (!draw || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'Escape') check.set({ drawing: null });
    if (event.key === 'Backspace') draw.removeLastPoint();
  });
}

export function undoPoint(): void {
  draw?.removeLastPoint();
}

export function finishDrawing(): void {
  draw?.finishDrawing();
}

function start(): void {
  const interaction = new Draw({ type: 'Polygon', minPoints: 3 });
  draw = interaction;
  interaction.on('drawstart', ({ feature }) => {
    const geometry = feature.getGeometry() as Polygon;
    geometry.on('change', () => {
      const points = Math.max(0, (geometry.getCoordinates()[0]?.length ?? 0) - 2);
      const drawing = check.peek('drawing');
      if (drawing && drawing.points !== points) check.set({ drawing: { points } });
    });
  });
  interaction.on('drawend', ({ feature }) => {
    const geometry = writeGeometry(feature.getGeometry() as Polygon);
    // After the double click, so that it does not zoom.
    setTimeout(() => {
      setBoundary({ kind: 'geometry', geometry }, geometry);
      check.set({ drawing: null });
      store.set({ sheet: 'half' });
    }, 0);
  });
  theMap().addInteraction(interaction);
  store.set({ mapTool: 'draw-boundary' });
}

function stop(interaction: Draw): void {
  theMap().removeInteraction(interaction);
  draw = null;
  store.set({ mapTool: null });
}
