import { getAnswer, getJson, post, postJson } from './http';
import type { BoundarySource, CheckRequest, CheckSummary, Report, RulePage, WrittenBoundary } from './types';

/** Sends a boundary with the right's attributes; `crs` only when the user declared one. */
export function createCheck(source: BoundarySource, crs: string, request: CheckRequest): Promise<Report> {
  const declared = crs === '' ? {} : { crs };
  if (source.kind === 'file') {
    const form = new FormData();
    form.append('boundary', source.file, source.file.name);
    form.append('request', new Blob([JSON.stringify(request)], { type: 'application/json' }));
    if (crs !== '') form.append('crs', crs);
    return post<Report>('/api/checks', form);
  }
  const boundary = source.kind === 'text' ? source.text : source.geometry;
  return postJson<Report>('/api/checks', { boundary, ...declared, request });
}

export function getCheck(id: string): Promise<Report> {
  return getJson(`/api/checks/${encodeURIComponent(id)}`);
}

/** Own checks, newest first. */
export async function listChecks(limit: number): Promise<readonly CheckSummary[]> {
  const answer = await getJson<CheckSummary[] | { items?: CheckSummary[]; checks?: CheckSummary[] }>(
    `/api/checks?limit=${limit}`,
  );
  return Array.isArray(answer) ? answer : (answer.items ?? answer.checks ?? []);
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

/** What a rule says of itself. */
export function getRule(rule: string): Promise<RulePage> {
  return getJson(`/api/rules/${encodeURIComponent(rule)}`);
}
