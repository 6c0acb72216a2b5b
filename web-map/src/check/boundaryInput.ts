import type { BoundarySource, Geometry } from '../api/types';
import { FILE_SIZE_LIMIT_BYTES, FILE_TYPES } from '../config/form';
import { t } from '../i18n';
import type { AppState, Store } from '../store/store';
import { h, render } from '../ui/dom';
import { icon } from '../ui/icons';
import { formatBytes } from './format';
import { findPolygons, readPasted } from './pasted';

type Mode = 'file' | 'text' | 'map';
const MODES: readonly Mode[] = ['file', 'text', 'map'];

/** Three ways to give a boundary: a file, pasted text, a polygon drawn on the map. */
export class BoundaryInput {
  readonly element = h('div', { class: 'boundary-input' });
  private mode: Mode = 'file';
  private text = '';
  private problem = '';
  private muted = false;

  constructor(private readonly store: Store) {
    store.watch(['language', 'boundary', 'drawing'], () => this.draw());
  }

  /** Takes a file from the picker or dropped anywhere on the page. */
  async take(file: File): Promise<void> {
    this.mode = 'file';
    this.problem = '';
    if (file.size === 0) this.problem = t('fileEmpty');
    if (file.size > FILE_SIZE_LIMIT_BYTES) this.problem = t('fileTooLarge', { size: formatBytes(file.size) });
    if (this.problem !== '') {
      this.store.set({ boundary: null, preview: null });
      this.draw();
      return;
    }
    const preview = /json$/i.test(file.name) ? findPolygons(await file.text()) : null;
    this.store.set({ boundary: { kind: 'file', file }, preview, drawing: null, focus: preview && { geometry: preview } });
    this.draw();
  }

  /** Takes over the boundary of a check that was made before. */
  reuse(boundary: BoundarySource | null, preview: Geometry | null): void {
    this.mode = 'file';
    this.problem = '';
    this.store.set({ boundary, preview, drawing: null });
    this.draw();
  }

  private draw(): void {
    if (this.muted) return;
    render(
      this.element,
      h('div', { class: 'segments', role: 'group', 'aria-label': t('boundary') }, MODES.map((mode) => this.segment(mode))),
      this.mode === 'file' && this.fileArea(),
      this.mode === 'text' && this.textArea(),
      this.mode === 'map' && this.drawArea(),
    );
  }

  private segment(mode: Mode): HTMLElement {
    const titles = { file: t('fromFile'), text: t('fromText'), map: t('fromMap') };
    return h(
      'button',
      {
        id: `mode-${mode}`,
        type: 'button',
        'aria-pressed': String(mode === this.mode),
        onclick: () => {
          this.mode = mode;
          this.problem = '';
          const boundary = mode === 'text' ? readPasted(this.text) : null;
          this.store.set({ boundary, preview: boundary?.kind === 'geometry' ? boundary.geometry : null, drawing: null });
          this.draw();
        },
      },
      titles[mode],
    );
  }

  private fileArea(): HTMLElement[] {
    const { boundary } = this.store.get();
    const picker = h('input', {
      id: 'boundary-file',
      class: 'visually-hidden',
      type: 'file',
      accept: FILE_TYPES,
      onchange: () => {
        const file = picker.files?.[0];
        if (file) void this.take(file);
      },
    });
    const area = h(
      'label',
      { class: 'dropzone', for: 'boundary-file' },
      icon('upload'),
      boundary?.kind === 'file'
        ? h('strong', {}, t('fileChosen', { name: boundary.file.name, size: formatBytes(boundary.file.size) }))
        : h('strong', {}, t('dropHere')),
      h('span', { class: 'hint' }, t('dropFormats')),
    );
    const problem = h('p', { class: 'field-error', role: 'alert' }, this.problem);
    return this.problem ? [picker, area, problem] : [picker, area];
  }

  private textArea(): HTMLElement {
    const { boundary } = this.store.get();
    const read = h('p', { class: 'hint', role: 'status' }, this.textState(boundary));
    const area = h('textarea', {
      id: 'boundary-text',
      rows: 6,
      spellcheck: 'false',
      placeholder: 'J1 3307812.45 36543210.12\nJ2 …',
      oninput: () => {
        this.text = area.value;
        const source = readPasted(this.text);
        const preview = source?.kind === 'geometry' ? source.geometry : null;
        // Not through draw(): the text area must keep its caret.
        this.quietly(() => this.store.set({ boundary: source, preview, focus: preview && { geometry: preview } }));
        read.textContent = this.textState(source);
      },
    });
    area.value = this.text;
    return h('label', { class: 'field' }, h('span', { class: 'label' }, t('pasteLabel')), area, read);
  }

  private textState(boundary: AppState['boundary']): string {
    if (boundary?.kind === 'geometry') return t('pasteIsGeoJson');
    return boundary?.kind === 'text' ? t('pasteIsText') : t('pasteHint');
  }

  private drawArea(): HTMLElement {
    const { boundary, drawing } = this.store.get();
    const corners = boundary?.kind === 'geometry' && boundary.geometry.type === 'Polygon' ? boundary.geometry.coordinates[0] : undefined;
    const state = corners ? t('drawn', { n: corners.length - 1 }) : '';
    return h(
      'div',
      { class: 'draw-area' },
      this.startButton(corners !== undefined, drawing !== null),
      h('p', { class: 'state', role: 'status' }, state),
      h('p', { class: 'hint' }, t('drawHint')),
    );
  }

  private startButton(again: boolean, running: boolean): HTMLElement {
    const start = (): void =>
      this.store.set({ drawing: { points: 0 }, boundary: null, preview: null, report: null, selected: null, sheet: 'low' });
    return h(
      'button',
      { id: 'draw-start', type: 'button', class: 'secondary', disabled: running, onclick: start },
      again ? t('drawAgain') : t('drawStart'),
    );
  }

  private quietly(action: () => void): void {
    this.muted = true;
    action();
    this.muted = false;
  }
}
