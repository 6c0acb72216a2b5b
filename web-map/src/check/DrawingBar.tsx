import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listed, pick } from '../i18n';
import { store } from '../store/store';
import { t as frameWords } from '../ui/i18n';
import { finishDrawing, typeCorner, undoDrawing } from './drawing';
import { t } from './i18n';
import { snappedTo } from './snapping';
import { check } from './state';

/** Above the map while a polygon is drawn or changed. */
export function DrawingBar(): JSX.Element | null {
  const drawing = check.get('drawing');
  if (!drawing) return null;
  const { kind, points, changes } = drawing;
  const cancel = (): void => {
    check.set({ drawing: null });
    store.set({ sheet: 'half' });
  };
  return (
    <div class="drawing-bar" role="group" aria-label={t('fromMap')}>
      <span role="status">{t('drawing', { n: points })}</span>
      <button id="draw-undo" type="button" class="secondary small" disabled={changes === 0} onClick={undoDrawing}>
        {t(kind === 'draw' ? 'drawUndo' : 'editUndo')}
      </button>
      <button id="draw-finish" type="button" class="secondary small" disabled={points < 3} onClick={finishDrawing}>
        {t('drawFinish')}
      </button>
      <button id="draw-cancel" type="button" class="secondary small" onClick={cancel}>
        {frameWords('cancel')}
      </button>
      {kind === 'draw' && <TypedCorner />}
      <span class="hint snapping">{snapWords(snappedTo.value)}</span>
    </div>
  );
}

function snapWords(names: readonly string[] | null): string {
  if (names === null) return t('snapTooFar');
  if (names.length === 0) return t('snapNothing');
  const titles = names.map((name) => pick(store.get('layers').find((layer) => layer.name === name)?.title) || name);
  return t('snapsTo', { layers: listed(titles) });
}

/** For the keyboard: one corner after the other, added by Enter; Enter in the empty field ends it. */
function TypedCorner(): JSX.Element {
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (words.trim() === '') return finishDrawing();
    const added = typeCorner(words);
    setWrong(!added);
    if (added) setWords('');
  };
  return (
    <>
      <input
        id="draw-corner"
        type="text"
        aria-label={t('typeCorner')}
        aria-invalid={wrong}
        placeholder={t('typeCorner')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={enter}
      />
      {wrong && (
        <span class="field-error" role="alert">
          {t('typeCornerWrong')}
        </span>
      )}
    </>
  );
}
