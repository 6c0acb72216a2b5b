import { ApiError } from '../api/http';
import { previewImport, saveMapping, submitImport } from '../api/imports';
import { getSession } from '../api/session';
import type { FieldMapping, ImportPreview, ReadWish } from '../api/types';
import { store } from '../store/store';
import { guessed, keptChoices, readTranslations, savedChoices, stated } from './mapping';
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
  data.set({ file, preview: null, columns: {}, constants: {}, translations: {}, crs: '', encoding: '', layerInFile: '', mappingSaid: null, problem: null });
  await look('', (preview) => data.set({ columns: guessed(preview) }));
}

/** Reads the file otherwise; what was chosen stays as far as the fields are still there. */
export async function readAs(wish: Partial<ReadWish>): Promise<void> {
  data.set({ ...wish, preview: null });
  await look('', (preview) => data.set({ columns: keptChoices(preview, data.peek('columns')) }));
}

/** Takes over the mapping saved for the source that was named. */
export function useSavedMapping(): Promise<void> {
  return look(data.peek('sourceName').trim(), ({ saved }) => {
    data.set(saved ? { ...savedChoices(saved), mappingSaid: 'used' } : { mappingSaid: 'none' });
  });
}

export function keepMapping(): Promise<void> {
  return attempt(async () => {
    await saveMapping(data.peek('layer'), data.peek('sourceName').trim(), mappingNow());
    data.set({ mappingSaid: 'saved' });
  });
}

/** Asks how the file would be read; an answer that came too late is thrown away. */
async function look(sourceName: string, take: (preview: ImportPreview) => void): Promise<void> {
  const [file, layer] = [data.peek('file'), data.peek('layer')];
  if (!file || layer === '') return;
  const wish = { crs: data.peek('crs'), encoding: data.peek('encoding'), layerInFile: data.peek('layerInFile').trim() };
  await attempt(async () => {
    const preview = await previewImport(file, layer, wish, sourceName);
    const stale = data.peek('file') !== file || data.peek('layer') !== layer || data.peek('crs') !== wish.crs || data.peek('encoding') !== wish.encoding;
    if (stale) return;
    data.set({ preview });
    take(preview);
  });
}

function mappingNow(): FieldMapping {
  const translations = Object.entries(stated(data.peek('translations'))).map(([column, text]) => [column, readTranslations(text).pairs] as const);
  return { columns: stated(data.peek('columns')), constants: stated(data.peek('constants')), translations: Object.fromEntries(translations) };
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
      mapping: mappingNow(),
      ...stated({ crs: data.peek('crs'), encoding: data.peek('encoding'), layerInFile: data.peek('layerInFile') }),
    });
    data.set({ jobId: job.id });
  });
}
