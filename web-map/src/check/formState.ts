import type { BoundarySource, Geometry } from '../api/types';
import { type Choice, FILE_SIZE_LIMIT_BYTES } from '../config/form';
import { Slice } from '../store/slice';
import { store } from '../store/store';
import { type Draft, newDraft } from './draft';
import type { Field } from './fields';
import { formatBytes } from './format';
import { type MessageKey, t } from './i18n';
import { findPolygons } from './pasted';
import { check } from './state';

export type Mode = 'file' | 'text' | 'map';

interface FormState {
  readonly draft: Draft;
  /** How the boundary is given, the text that was pasted, what is wrong with the file. */
  readonly mode: Mode;
  readonly text: string;
  readonly fileProblem: string;
  /** A field that a finding asks for is shown although the case alone does not call for it. */
  readonly wanted: Field | null;
  readonly wrong: Field | null;
  /** Asks the form to go to a field; a new object each time. */
  readonly goTo: { readonly field: Field } | null;
  readonly moreOpen: boolean;
  /** Authorities to choose from; empty until they have come. */
  readonly authorities: readonly Choice[];
  readonly running: boolean;
  readonly message: { readonly title: string; readonly detail: string } | null;
  /** What was taken over from a former check. */
  readonly reused: MessageKey | null;
}

/** What stands in the form; kept while another tab is open and in another language. */
export const form = new Slice<FormState>({
  draft: newDraft(new Date()),
  mode: 'file',
  text: '',
  fileProblem: '',
  wanted: null,
  wrong: null,
  goTo: null,
  moreOpen: false,
  authorities: [],
  running: false,
  message: null,
  reused: null,
});

export function changeDraft(patch: Partial<Draft>): void {
  form.set({ draft: { ...form.peek('draft'), ...patch } });
}

/** Another boundary: what was said of the former one no longer holds. */
export function setBoundary(boundary: BoundarySource | null, preview: Geometry | null): void {
  check.set({ boundary, preview });
  form.set({ message: null, reused: null });
}

/** Takes a file from the picker or dropped anywhere on the page. */
export async function takeFile(file: File): Promise<void> {
  const fileProblem =
    file.size === 0 ? t('fileEmpty') : file.size > FILE_SIZE_LIMIT_BYTES ? t('fileTooLarge', { size: formatBytes(file.size) }) : '';
  form.set({ mode: 'file', fileProblem });
  if (fileProblem !== '') return setBoundary(null, null);
  const preview = /json$/i.test(file.name) ? findPolygons(await file.text()) : null;
  setBoundary({ kind: 'file', file }, preview);
  check.set({ drawing: null });
  store.set({ focus: preview && { geometry: preview } });
}
