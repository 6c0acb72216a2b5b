import { getAnswer, getJson, post, postJson } from './http';
import type { BoundaryReading, BoundarySource, CheckRequest, CheckSummary, LawOfTwoDays, RepairProposal, Report, RulePage, WrittenBoundary } from './types';

/** Sends a boundary with the right's attributes; `crs` only when the user declared one. */
export function createCheck(source: BoundarySource, crs: string, request: CheckRequest): Promise<Report> {
  if (source.kind !== 'file') return postJson<Report>('/api/checks', { ...bodyOf(source, crs), request });
  const form = formOf(source, crs);
  form.append('request', new Blob([JSON.stringify(request)], { type: 'application/json' }));
  return post<Report>('/api/checks', form);
}

/** How a check would read the boundary; nothing is judged and nothing is kept. */
export function readBoundary(source: BoundarySource, crs: string): Promise<BoundaryReading> {
  const path = '/api/checks/boundary';
  return source.kind === 'file' ? post(path, formOf(source, crs)) : postJson(path, bodyOf(source, crs));
}

function formOf(source: Extract<BoundarySource, { kind: 'file' }>, crs: string): FormData {
  const form = new FormData();
  form.append('boundary', source.file, source.file.name);
  if (crs !== '') form.append('crs', crs);
  return form;
}

function bodyOf(source: Exclude<BoundarySource, { kind: 'file' }>, crs: string): Readonly<Record<string, unknown>> {
  const boundary = source.kind === 'text' ? source.text : source.geometry;
  return crs === '' ? { boundary } : { boundary, crs };
}

export function getCheck(id: string): Promise<Report> {
  return getJson(`/api/checks/${encodeURIComponent(id)}`);
}

/** A page of the own checks, newest first; `after` is the `next` of the page before. */
export async function listChecks(limit: number, after: string | null = null): Promise<{ readonly items: readonly CheckSummary[]; readonly next: string | null }> {
  const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) });
  const { items, next } = await getJson<{ items: CheckSummary[]; next?: string | null }>(`/api/checks?${query}`);
  return { items, next: next ?? null };
}

export const reportUrl = (id: string): string => `/api/checks/${encodeURIComponent(id)}`;
export const findingsUrl = (id: string): string => `/api/checks/${encodeURIComponent(id)}/findings.geojson`;

/** The boundary of a check as a file; `crs` empty: the one that fits. */
export async function getBoundary(id: string, format: string, crs: string): Promise<WrittenBoundary> {
  const query = new URLSearchParams(crs === '' ? { format } : { format, crs });
  const answer = await getAnswer(`/api/checks/${encodeURIComponent(id)}/boundary?${query}`);
  return {
    content: await answer.blob(),
    crs: answer.headers.get('X-Boundary-Crs') ?? '',
    note: answer.headers.get('X-Boundary-Note') ?? '',
  };
}

/** The smallest cut after which no rule forbids the boundary by its place. */
export function getRepair(id: string): Promise<RepairProposal> {
  return getJson(`/api/checks/${encodeURIComponent(id)}/repair`);
}

/** What a rule says of itself. */
export function getRule(rule: string): Promise<RulePage> {
  return getJson(`/api/rules/${encodeURIComponent(rule)}`);
}

/** Rules that are law on one of two days only. */
export function lawOfTwoDays(from: string, to: string): Promise<LawOfTwoDays> {
  return getJson(`/api/rules/changes?${new URLSearchParams({ from, to })}`);
}
