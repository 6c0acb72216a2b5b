import { batch, effect, untracked } from '@preact/signals';
import { caseClocks, caseHistory, caseItems, getCase, listCases, listGrounds, listTypical, runningClocks } from '../api/cases';
import { ApiError } from '../api/http';
import { listPenalties } from '../api/penalties';
import { store } from '../store/store';
import { cases, type CasesState } from './state';

/** Does it, with `busy` on meanwhile; a refusal is kept as `problem`. Answers whether it was done. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  cases.set({ busy: true, problem: null });
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    cases.set({ problem: failure });
    return false;
  } finally {
    cases.set({ busy: false });
  }
}

/** Reads what is on show, anew whenever another case is opened or somebody else signs in. */
export function keepCases(): void {
  effect(() => {
    const { username } = store.get('session');
    const openId = cases.get('openId');
    const filing = cases.get('filing');
    const shown = store.get('tab') === 'cases';
    if (username === '' || !shown) return;
    untracked(() => void attempt(async () => {
      if (filing !== null) cases.set({ grounds: await listGrounds() });
      else if (openId !== null) await readCase(openId);
      else await readList();
    }));
  });
}

export async function readList(): Promise<void> {
  const [list, running] = await Promise.all([listCases(''), runningClocks()]);
  cases.set({ list: [...list].sort((a, b) => b.number.localeCompare(a.number)), running });
}

export async function readCase(id: string): Promise<void> {
  const [file, clocks, items, penalties, history, typical] = await Promise.all([getCase(id), caseClocks(id), caseItems(id), listPenalties(id), caseHistory(id), listTypical()]);
  if (cases.peek('openId') === id) cases.set({ opened: { file, clocks, items, penalties, history, typical: typical.find(({ caseId }) => caseId === id) ?? null } });
}

/** Does it and reads the open case anew, also when it was refused because somebody was faster. */
export async function attemptAndRead(work: () => Promise<unknown>): Promise<boolean> {
  const id = cases.peek('openId');
  const done = await attempt(async () => void (await work()));
  const problem = cases.peek('problem');
  if (id !== null) await attempt(() => readCase(id));
  if (!done) cases.set({ problem });
  return done;
}

export const show = (patch: Partial<CasesState>): void => batch(() => cases.set({ opened: null, problem: null, ...patch }));
