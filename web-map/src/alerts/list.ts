import { effect, untracked } from '@preact/signals';
import { type Alert, getAlert, listAlerts } from '../api/alerts';
import { ApiError } from '../api/http';
import { LONGEST_LIST, PAGE } from '../config/enforcement';
import { store } from '../store/store';
import { onNews } from './live';
import { type AlertFilter, alerts } from './state';

/** Land of special use stands in no other list. */
export const SPECIAL = 'SPECIAL';

let running = new AbortController();
/** The alert the map goes to as soon as it is read: one that was chosen; a link keeps its own place. */
let awaited: string | null = null;

/** Keeps list and open alert as the server has them: when the filter, the reader or the alerts change. */
export function keepAlerts(): void {
  effect(() => {
    void [alerts.get('filter'), store.get('session')];
    untracked(() => {
      alerts.set({ list: null, more: false });
      void readList();
    });
  });
  effect(() => {
    const id = alerts.get('chosen');
    void store.get('session');
    untracked(() => void readChosen(id));
  });
  onNews(() => {
    void readList();
    void readChosen(alerts.peek('chosen'));
  });
}

export function queryOf(filter: AlertFilter): Record<string, string> {
  const { state, leastSeverity, district, source, who } = filter;
  const query: Record<string, string> = { open: String(state !== '' && state !== 'CONCLUDED') };
  if (state !== '' && state !== 'open') query['state'] = state;
  if (leastSeverity !== '') query['leastSeverity'] = leastSeverity;
  if (district !== '') query['district'] = district;
  if (source === SPECIAL) query['special'] = 'true';
  else if (source !== '') query['source'] = source;
  if (who === 'mine') query['mine'] = 'true';
  else if (who !== '') query['takenBy'] = who;
  return query;
}

/** As many as are shown already, so that a list that was paged on stays where it is. */
export async function readList(): Promise<void> {
  running.abort();
  running = new AbortController();
  const limit = Math.min(LONGEST_LIST, Math.max(PAGE, alerts.peek('list')?.length ?? 0));
  await attempt(running.signal, async (signal) => {
    const list = await listAlerts({ ...queryOf(alerts.peek('filter')), limit: String(limit) }, signal);
    alerts.set({ list, more: list.length === limit, problem: null });
  });
}

/** The next page; what stands in the list already does not come twice. */
export async function readMore(): Promise<void> {
  const held = alerts.peek('list') ?? [];
  const last = held.at(-1);
  if (!last) return;
  running.abort();
  running = new AbortController();
  await attempt(running.signal, async (signal) => {
    const page = await listAlerts({ ...queryOf(alerts.peek('filter')), limit: String(PAGE), after: last.id }, signal);
    const known = new Set(held.map(({ id }) => id));
    alerts.set({ list: [...held, ...page.filter(({ id }) => !known.has(id))], more: page.length === PAGE, problem: null });
  });
}

async function attempt(signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  try {
    await work(signal);
  } catch (failure) {
    if (signal.aborted) return;
    if (!(failure instanceof ApiError)) throw failure;
    alerts.set({ problem: failure });
  }
}

export function choose(id: string | null): void {
  awaited = id;
  const fresh = new Set(alerts.peek('fresh'));
  if (id !== null) fresh.delete(id);
  alerts.set({ chosen: id, fresh, shownProblem: null, ...(id === alerts.peek('shown')?.id ? {} : { shown: null }) });
}

export async function readChosen(id: string | null): Promise<void> {
  if (id === null) return alerts.set({ shown: null });
  try {
    const alert = await getAlert(id);
    if (alerts.peek('chosen') !== id) return;
    show(alert);
    if (awaited === id && alert.geometry) store.set({ focus: { geometry: alert.geometry } });
    awaited = null;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    if (alerts.peek('chosen') === id) alerts.set({ shownProblem: failure });
  }
}

/** The alert as it stands after a step or a reading. */
export function show(alert: Alert): void {
  alerts.set({ shown: alert, shownProblem: null });
}
