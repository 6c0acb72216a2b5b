import type Map from 'ol/Map';
import Draw from 'ol/interaction/Draw';
import Polygon from 'ol/geom/Polygon';
import { t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { writeGeometry } from './overlay';

/**
 * Drawing a polygon by hand: started and cancelled through the store.
 *
 * @returns the bar shown above the map meanwhile
 */
export function enableDrawing(map: Map, store: Store): HTMLElement {
  let draw: Draw | null = null;

  const stop = (): void => {
    if (draw) map.removeInteraction(draw);
    draw = null;
  };

  const start = (): void => {
    const interaction = new Draw({ type: 'Polygon', minPoints: 3 });
    draw = interaction;
    interaction.on('drawstart', ({ feature }) => {
      const geometry = feature.getGeometry() as Polygon;
      geometry.on('change', () => {
        const points = Math.max(0, (geometry.getCoordinates()[0]?.length ?? 0) - 2);
        if (store.get().drawing && store.get().drawing?.points !== points) store.set({ drawing: { points } });
      });
    });
    interaction.on('drawend', ({ feature }) => {
      const geometry = writeGeometry(feature.getGeometry() as Polygon);
      // After the double click, so that it does not zoom.
      setTimeout(() => store.set({ drawing: null, boundary: { kind: 'geometry', geometry }, preview: geometry, sheet: 'half' }), 0);
    });
    map.addInteraction(interaction);
  };

  store.on(['drawing'], ({ drawing }) => {
    if (drawing && !draw) start();
    if (!drawing && draw) stop();
  });
  addEventListener('keydown', (event) => {
    if (!draw || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'Escape') store.set({ drawing: null });
    if (event.key === 'Backspace') draw.removeLastPoint();
  });
  return drawingBar(store, () => draw?.removeLastPoint(), () => draw?.finishDrawing());
}

function drawingBar(store: Store, undo: () => void, finish: () => void): HTMLElement {
  const bar = h('div', { class: 'drawing-bar', role: 'group' });
  store.watch(['drawing', 'language'], ({ drawing }) => {
    bar.toggleAttribute('hidden', drawing === null);
    if (!drawing) return render(bar);
    const cancel = (): void => store.set({ drawing: null, sheet: 'half' });
    render(
      bar,
      h('span', { role: 'status' }, t('drawing', { n: drawing.points })),
      h('button', { id: 'draw-undo', type: 'button', class: 'secondary small', disabled: drawing.points === 0, onclick: undo }, t('drawUndo')),
      h('button', { id: 'draw-finish', type: 'button', class: 'secondary small', disabled: drawing.points < 3, onclick: finish }, t('drawFinish')),
      h('button', { id: 'draw-cancel', type: 'button', class: 'secondary small', onclick: cancel }, t('drawCancel')),
    );
  });
  return bar;
}
