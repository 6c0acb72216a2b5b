import { ApiError } from '../api/http';
import { previewImport, submitImport } from '../api/imports';
import { getSession } from '../api/session';
import { store } from '../store/store';
import { guessed, stated } from './mapping';
import { data } from './state';

/** Does it, with `busy` on meanwhile; a refusal is kept as `problem`. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  data.set({ busy: true, problem: null });
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    data.set({ problem: failure });
    // The session may have ended: then the tab is no longer the reader's, and the header offers to sign in.
    if (failure.status === 401 || failure.status === 403) await noticeEnd();
  } finally {
    data.set({ busy: false });
  }
}

async function noticeEnd(): Promise<void> {
  try {
    const session = await getSession();
    if (session.roles.length === 0) store.set({ session });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
  }
}

export function chooseLayer(layer: string): void {
  data.set({ layer });
  const file = data.peek('file');
  if (file) void takeFile(file);
}

/** Looks into a file that was chosen or dropped, once the layer is known. */
export async function takeFile(file: File): Promise<void> {
  data.set({ file, preview: null, columns: {}, constants: {}, problem: null });
  const layer = data.peek('layer');
  if (layer === '') return;
  await attempt(async () => {
    const preview = await previewImport(file, layer);
    if (data.peek('file') === file && data.peek('layer') === layer) data.set({ preview, columns: guessed(preview) });
  });
}

/** Sends the file in; what was entered stays for another try. */
export function submit(dryRun: boolean): Promise<void> {
  return attempt(async () => {
    const file = data.peek('file');
    if (!file) return;
    const job = await submitImport(file, {
      dataset: data.peek('layer'),
      source: data.peek('source').trim(),
      licence: data.peek('licence').trim(),
      date: data.peek('date'),
      synthetic: data.peek('synthetic'),
      dryRun,
      mapping: { columns: stated(data.peek('columns')), constants: stated(data.peek('constants')) },
    });
    data.set({ jobId: job.id });
  });
}
