import type { JSX } from 'preact';
import type { BoundarySource } from '../api/types';
import { FILE_TYPES } from '../config/form';
import { store } from '../store/store';
import { Icon } from '../ui/icons';
import { formatBytes } from './format';
import { form, type Mode, setBoundary, takeFile } from './formState';
import { t } from './i18n';
import { readPasted } from './pasted';
import { check } from './state';

const MODES: readonly Mode[] = ['file', 'text', 'map'];

/** Three ways to give a boundary: a file, pasted text, a polygon drawn on the map. */
export function BoundaryInput(): JSX.Element {
  const mode = form.get('mode');
  const titles = { file: t('fromFile'), text: t('fromText'), map: t('fromMap') };
  return (
    <div class="boundary-input">
      <div class="segments" role="group" aria-label={t('boundary')}>
        {MODES.map((offered) => (
          <button key={offered} id={`mode-${offered}`} type="button" aria-pressed={offered === mode} onClick={() => choose(offered)}>
            {titles[offered]}
          </button>
        ))}
      </div>
      {mode === 'file' && <FileArea />}
      {mode === 'text' && <TextArea />}
      {mode === 'map' && <DrawArea />}
    </div>
  );
}

function choose(mode: Mode): void {
  form.set({ mode, fileProblem: '' });
  const held = check.peek('boundary');
  const boundary = mode === 'text' ? readPasted(form.peek('text')) : mode === 'map' && held?.kind === 'geometry' ? held : null;
  setBoundary(boundary, boundary?.kind === 'geometry' ? boundary.geometry : null);
  check.set({ drawing: null });
}

function FileArea(): JSX.Element {
  const boundary = check.get('boundary');
  const problem = form.get('fileProblem');
  const pick = (file: File | undefined): void => void (file && takeFile(file));
  return (
    <>
      <input
        id="boundary-file"
        class="visually-hidden"
        type="file"
        accept={FILE_TYPES}
        onChange={({ currentTarget }) => pick(currentTarget.files?.[0])}
      />
      <label class="dropzone" for="boundary-file">
        <Icon name="upload" />
        <strong>
          {boundary?.kind === 'file' ? t('fileChosen', { name: boundary.file.name, size: formatBytes(boundary.file.size) }) : t('dropHere')}
        </strong>
        <span class="hint">{t('dropFormats')}</span>
      </label>
      {problem !== '' && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function TextArea(): JSX.Element {
  const read = (text: string): void => {
    const source = readPasted(text);
    const preview = source?.kind === 'geometry' ? source.geometry : null;
    form.set({ text });
    setBoundary(source, preview);
    store.set({ focus: preview && { geometry: preview } });
  };
  return (
    <label class="field">
      <span class="label">{t('pasteLabel')}</span>
      <textarea
        id="boundary-text"
        rows={6}
        spellcheck={false}
        placeholder={'J1 3307812.45 36543210.12\nJ2 …'}
        value={form.get('text')}
        onInput={({ currentTarget }) => read(currentTarget.value)}
      />
      <p class="hint" role="status">
        {textState(check.get('boundary'))}
      </p>
    </label>
  );
}

function textState(boundary: BoundarySource | null): string {
  if (boundary?.kind === 'geometry') return t('pasteIsGeoJson');
  return boundary?.kind === 'text' ? t('pasteIsText') : t('pasteHint');
}

function DrawArea(): JSX.Element {
  const boundary = check.get('boundary');
  const corners = boundary?.kind === 'geometry' && boundary.geometry.type === 'Polygon' ? boundary.geometry.coordinates[0] : undefined;
  const busy = check.get('drawing') !== null;
  const start = (kind: 'draw' | 'edit'): void => {
    if (kind === 'draw') setBoundary(null, null);
    check.set({ drawing: { kind, points: 0, changes: 0 }, report: null, selected: null });
    store.set({ sheet: 'low' });
  };
  return (
    <div class="draw-area">
      <div class="row">
        <button id="draw-start" type="button" class="secondary" disabled={busy} onClick={() => start('draw')}>
          {corners ? t('drawAgain') : t('drawStart')}
        </button>
        {corners && (
          <button id="draw-edit" type="button" class="secondary" disabled={busy} onClick={() => start('edit')}>
            {t('drawEdit')}
          </button>
        )}
      </div>
      <p class="state" role="status">
        {corners ? t('drawn', { n: corners.length - 1 }) : ''}
      </p>
      <p class="hint">{t(corners ? 'editHint' : 'drawHint')}</p>
    </div>
  );
}
