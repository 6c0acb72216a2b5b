import { effect, untracked } from '@preact/signals';
import { dutyMatrix, filingFigures, filingHistory, getFiling, keepFields, listAnswerable, listAssessment, listBudgets, listDue, listDuties, listEquipment, listLicences, listRegisters, listReleased, listSpotChecks, listToReview, startFiling, takeStep, type DutyCell, type DutyFiling } from '../api/duties';
import { ApiError } from '../api/http';
import { store } from '../store/store';
import { isKept } from './Figures';
import { DUE_LIMIT, duties, PAGE, PARTS, type Part } from './state';

const READERS = ['CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ADMINISTRATOR', 'ENTITY'];
const FILERS = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ENTITY'];

/** Signed in, and for its own rights only. */
export const isHolder = (): boolean => isReader() && store.get('session').roles.every((role) => role === 'ENTITY');
const isReader = (): boolean => store.get('session').roles.some((role) => READERS.includes(role));

/** What the reader may open: who is not concerned with duties reads what is published. */
export function offeredParts(): readonly Part[] {
  if (!isReader()) return ['public'];
  return isHolder() ? ['matrix', 'due', 'public'] : PARTS;
}

/** The part on show: the one asked for, if it is offered. */
export function shownPart(): Part {
  const [first = 'public', ...others] = offeredParts();
  const part = duties.get('part');
  return others.includes(part) ? part : first;
}
export const mayFile = (): boolean => store.get('session').roles.some((role) => FILERS.includes(role));

/** Does it, with `busy` on meanwhile; a refusal is kept as `problem`. Answers whether it was done. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  duties.set({ busy: true, problem: null });
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    duties.set({ problem: failure });
    return false;
  } finally {
    duties.set({ busy: false });
  }
}

const READ: Readonly<Record<Part, () => Promise<void>>> = {
  matrix: async () => {
    const [year, group, state, duty, text, offset] = [duties.peek('year'), duties.peek('group'), duties.peek('stateFilter'), duties.peek('duty'), duties.peek('text'), duties.peek('offset')];
    duties.set({ matrix: await dutyMatrix({ year, group, state, duty, text, offset, limit: PAGE }) });
  },
  due: async () => {
    const [overdue, soon] = await Promise.all([listDue('OVERDUE', DUE_LIMIT), listDue('SOON', DUE_LIMIT)]);
    duties.set({ overdue, soon, count: overdue.total });
  },
  review: async () => duties.set({ review: await listToReview() }),
  registers: async () => {
    const [kept, licences, assessment] = await Promise.all([listRegisters(), listLicences(), listAssessment(duties.peek('year'))]);
    duties.set({ registers: { kept, licences, assessment } });
  },
  checks: async () => duties.set({ checks: await listSpotChecks() }),
  offices: async () => {
    const year = duties.peek('year');
    const [answerable, assessment, equipment, budgets] = await Promise.all([listAnswerable(), listAssessment(year), listEquipment(), listBudgets(year)]);
    duties.set({ offices: { answerable, assessment, equipment, budgets } });
  },
  public: async () => duties.set({ released: await listReleased() }),
};

/** Reads what is on show, anew when what was asked for changes. */
export function keepDuties(): void {
  effect(() => {
    const part = shownPart();
    const openId = duties.get('openId');
    for (const asked of ['year', 'group', 'stateFilter', 'duty', 'text', 'offset'] as const) duties.get(asked);
    if (store.get('tab') !== 'duties') return;
    untracked(() => void attempt(async () => readAll(part, openId)));
  });
}

async function readAll(part: Part, openId: string | null): Promise<void> {
  if (part === 'public') return READ.public();
  if (duties.peek('rules').length === 0) duties.set({ rules: await listDuties() });
  if (openId === null) await READ[part]();
  else await readFiling(openId);
}

async function readFiling(id: string): Promise<void> {
  const [filing, history, figures] = await Promise.all([getFiling(id), filingHistory(id), filingFigures(id)]);
  duties.set({ filing, history, figures });
}

/** Changes what a part shows and reads it anew. */
export async function change(part: Part, work: () => Promise<unknown>, said: string): Promise<boolean> {
  duties.set({ said: '' });
  const done = await attempt(async () => void (await work()));
  if (done && (await attempt(READ[part]))) duties.set({ said });
  return done;
}

/** Reads what is published again; while the server cannot be reached, the former list stays. */
export const readPublic = (): void => void READ.public().catch((failure: unknown) => {
  if (!(failure instanceof ApiError)) throw failure;
});

/** For the badge: what is overdue, from the moment somebody signs in. */
export function keepCount(): void {
  effect(() => {
    const { roles } = store.get('session');
    if (!roles.some((role) => READERS.includes(role))) {
      duties.set({ count: 0 });
      return;
    }
    untracked(() => void listDue('OVERDUE', 0).then(({ total }) => duties.set({ count: total }), () => undefined));
  });
}

/** Opens what was filed, or begins it where the reader may. */
export async function openCell(subject: string, cell: DutyCell): Promise<void> {
  if (cell.filing) return open(cell.filing);
  if (!mayFile()) return;
  await attempt(async () => open((await startFiling(cell.duty, subject, cell.period)).id));
}

export function open(id: string): void {
  duties.set({ openId: id, filing: null, history: [], figures: [], entered: null, problem: null, said: '' });
}

export function close(): void {
  duties.set({ openId: null, filing: null, history: [], figures: [], entered: null, problem: null, said: '' });
}

/** Changes the open filing and reads its history anew; what the reader wrote stays when it is refused. */
export function changeFiling(work: (filing: DutyFiling) => Promise<DutyFiling>, said: (filing: DutyFiling) => string): Promise<boolean> {
  const filing = duties.peek('filing');
  if (filing === null) return Promise.resolve(false);
  return attempt(async () => {
    const after = await work(filing);
    const [history, figures] = await Promise.all([filingHistory(after.id), filingFigures(after.id)]);
    duties.set({ filing: after, said: said(after), history, figures });
  });
}

/** Keeps what the form holds, where it is not kept yet, and files it; what was kept stays when filing is refused. */
export async function submitFiling(filing: DutyFiling): Promise<DutyFiling> {
  const entered = duties.peek('entered');
  const kept = entered === null || isKept(entered, filing) ? filing : await keepFields(filing.id, filing.version, entered.fields, entered.reasons);
  duties.set({ filing: kept });
  return takeStep(kept.id, kept.version, 'SUBMIT', '');
}
