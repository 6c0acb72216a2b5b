import type { JSX } from 'preact';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { finishDrawing, undoPoint } from './drawing';
import { t } from './i18n';
import { check } from './state';

/** Above the map while a polygon is drawn. */
export function DrawingBar(): JSX.Element | null {
  const drawing = check.get('drawing');
  if (!drawing) return null;
  const cancel = (): void => {
    check.set({ drawing: null });
    store.set({ sheet: 'half' });
  };
  return (
    <div class="drawing-bar" role="group">
      <span role="status">{t('drawing', { n: drawing.points })}</span>
      <button id="draw-undo" type="button" class="secondary small" disabled={drawing.points === 0} onClick={undoPoint}>
        {t('drawUndo')}
      </button>
      <button id="draw-finish" type="button" class="secondary small" disabled={drawing.points < 3} onClick={finishDrawing}>
        {t('drawFinish')}
      </button>
      <button id="draw-cancel" type="button" class="secondary small" onClick={cancel}>
        {frameWords('cancel')}
      </button>
    </div>
  );
}
