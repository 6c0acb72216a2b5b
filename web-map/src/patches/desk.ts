import { effect, untracked } from '@preact/signals';
import { ApiError } from '../api/http';
import { getPatch, getReadings, listPatches, listPeriods } from '../api/patches';
import { PAGE } from '../config/enforcement';
import { store } from '../store/store';
import { newest } from './link';
import { type PatchFilter, patches } from './state';

let running = new AbortController();
/** The patch the map goes to as soon as it is read: one that was chosen; a link keeps its own place. */
let awaited: number | null = null;

/** Keeps periods, list and the open patch as the server has them. */
export function keepPatches(): void {
  effect(() => {
    void [patches.get('filter'), store.get('session')];
    untracked(() => void readPatches());
  });
  effect(() => {
    const id = patches.get('chosen');
    void store.get('session');
    untracked(() => void readChosen(id));
  });
}

export function queryOf(filter: PatchFilter, newest: string | undefined): Record<string, string> {
  const [year, period] = (filter.period || newest || '').split('-');
  const { period: _period, ...others } = filter;
  return {
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== '')),
    ...(year && period ? { year, period } : {}),
    limit: String(PAGE),
  };
}

export async function readPatches(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  patches.set({ list: null, next: null });
  await attempt(async () => {
    const periods = await listPeriods();
    const page = await listPatches(queryOf(patches.peek('filter'), newest(periods)), signal);
    if (!signal.aborted) patches.set({ periods, list: page.items, next: page.next ?? null, problem: null });
  }, signal);
}

export async function readMore(): Promise<void> {
  const next = patches.peek('next');
  if (next === null) return;
  const { signal } = running;
  await attempt(async () => {
    const page = await listPatches({ ...queryOf(patches.peek('filter'), newest(patches.peek('periods') ?? [])), after: String(next) }, signal);
    if (!signal.aborted && patches.peek('next') === next) patches.set({ list: [...(patches.peek('list') ?? []), ...page.items], next: page.next ?? null, problem: null });
  }, signal);
}

export async function readChosen(id: number | null): Promise<void> {
  if (id === null) return patches.set({ full: null, readings: null });
  if (patches.peek('full')?.patch.id !== id) patches.set({ full: null, readings: null });
  await attempt(async () => {
    const [full, readings] = await Promise.all([getPatch(id), getReadings(id)]);
    if (patches.peek('chosen') !== id) return;
    patches.set({ full, readings, problem: null });
    if (awaited === id) store.set({ focus: { geometry: full.patch.geometry } });
    awaited = null;
  });
}

export function openPatch(id: number | null): void {
  awaited = id;
  patches.set({ chosen: id, problem: null });
}

/** How far the reading is, in the head of the list, after somebody read. */
export async function readProgress(): Promise<void> {
  await attempt(async () => patches.set({ periods: await listPeriods() }));
}

async function attempt(work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (signal?.aborted) return;
    if (!(failure instanceof ApiError)) throw failure;
    patches.set({ problem: failure });
  }
}

/** The patch so many places further in the list; what follows the last one held is read first. */
export async function goOn(places: number): Promise<void> {
  const at = (patches.peek('list') ?? []).findIndex(({ id }) => id === patches.peek('chosen'));
  if (at < 0) return;
  if (at + places >= (patches.peek('list') ?? []).length) await readMore();
  const there = (patches.peek('list') ?? [])[at + places];
  if (there) openPatch(there.id);
}
