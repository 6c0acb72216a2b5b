import { getJson, patchJson, post, postJson, putJson, remove } from './http';
import type { FieldMapping, ImportIssue, ImportJob, ImportOrder, ImportPreview, LayerDifference, LayerVersion, ReadWish, RejectedRow, SavedMapping } from './types';

const REJECTED_PER_PAGE = 50;

const at = (id: string): string => `/api/imports/${encodeURIComponent(id)}`;
const versionsOf = (layer: string): string => `/api/layers/${encodeURIComponent(layer)}/versions`;

/**
 * How the file would be read; nothing is kept.
 *
 * @param sourceName whose saved mapping is wanted; empty = none
 */
export function previewImport(file: File, dataset: string, wish: ReadWish, sourceName: string): Promise<ImportPreview> {
  const form = new FormData();
  form.append('file', file, file.name);
  const wanted = Object.entries({ dataset, ...wish, sourceName }).filter(([, value]) => value !== '');
  return post(`/api/imports/preview?${new URLSearchParams(wanted)}`, form);
}

export function submitImport(file: File, order: ImportOrder): Promise<ImportJob> {
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('request', new Blob([JSON.stringify(order)], { type: 'application/json' }));
  return post('/api/imports', form);
}

const mappingAt = (dataset: string, sourceName: string): string => `/api/imports/mappings/${encodeURIComponent(dataset)}/${encodeURIComponent(sourceName)}`;

/** By layer and source. */
export async function listMappings(): Promise<readonly SavedMapping[]> {
  return (await getJson<{ items: SavedMapping[] }>('/api/imports/mappings')).items;
}

export const renameMapping = (dataset: string, sourceName: string, newName: string): Promise<unknown> =>
  patchJson(mappingAt(dataset, sourceName), { source: newName });

export const deleteMapping = (dataset: string, sourceName: string): Promise<void> => remove(mappingAt(dataset, sourceName));

/** Keeps, or replaces, how the files of a source are meant. */
export const saveMapping = (dataset: string, sourceName: string, mapping: FieldMapping): Promise<unknown> =>
  putJson(mappingAt(dataset, sourceName), mapping);

/** Newest first. */
export async function listImports(limit: number): Promise<readonly ImportJob[]> {
  return (await getJson<{ items: ImportJob[] }>(`/api/imports?limit=${limit}`)).items;
}

export const getImport = (id: string): Promise<ImportJob> => getJson(at(id));
export const cancelImport = (id: string): Promise<void> => remove(at(id));

/**
 * Tells how an import stands, now and at each change, until it is over.
 *
 * @param lost called when the connection breaks; the browser tries again by itself
 * @returns ends it
 */
export function followImport(id: string, tell: (job: ImportJob) => void, lost: () => void): () => void {
  const events = new EventSource(`${at(id)}/events`);
  const read = (event: MessageEvent<string>): void => tell(JSON.parse(event.data) as ImportJob);
  events.addEventListener('progress', read);
  events.addEventListener('done', (event) => {
    events.close();
    read(event);
  });
  events.addEventListener('error', lost);
  return () => events.close();
}

export function listIssues(id: string, after: number): Promise<{ readonly items: readonly ImportIssue[]; readonly found: number; readonly next?: number | null }> {
  return getJson(`${at(id)}/issues?limit=100&after=${after}`);
}

export const issuesFile = (id: string, ending: 'geojson' | 'xlsx'): string => `${at(id)}/issues.${ending}`;

/** A page of the quarantine; `after` is the `next` of the page before. */
export function listRejected(id: string, after: number): Promise<{ readonly items: readonly RejectedRow[]; readonly next?: number | null }> {
  return getJson(`${at(id)}/rejected?limit=${REJECTED_PER_PAGE}&after=${after}`);
}

/** Corrects a row of the quarantine; answers with what is still wrong with it. */
export function fixRow(id: string, row: number, change: { readonly properties: Readonly<Record<string, string | null>>; readonly geometry?: string }): Promise<{ readonly issues: readonly ImportIssue[] }> {
  return patchJson(`${at(id)}/rejected/${row}`, change);
}

export const resubmitImport = (id: string, dryRun: boolean): Promise<ImportJob> => postJson(`${at(id)}/resubmit`, { dryRun });

/** Newest first. */
export async function listVersions(layer: string): Promise<readonly LayerVersion[]> {
  return (await getJson<{ items: LayerVersion[] }>(versionsOf(layer))).items;
}

/** What `to` has otherwise than `from`, the first thousand with their outlines. */
export const getDifference = (layer: string, from: number, to: number): Promise<LayerDifference> =>
  getJson(`${versionsOf(layer)}/${from}/difference/${to}?f=geojson&limit=1000`);

export const versionFile = (layer: string, version: number, format: string): string => `${versionsOf(layer)}/${version}/download?format=${format}`;

export const returnTo = (layer: string, version: number): Promise<unknown> => postJson(`${versionsOf(layer)}/${version}/return`, {});
