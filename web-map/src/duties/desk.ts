import { effect, untracked } from '@preact/signals';
import { dutyMatrix, filingFigures, filingHistory, getFiling, keepFields, listAssessment, listDue, listDuties, listLicences, listRegisters, listReleased, listToReview, startFiling, takeStep, type DutyCell, type DutyFiling } from '../api/duties';
import { ApiError } from '../api/http';
import { store } from '../store/store';
import { isKept } from './Figures';
import { DUE_LIMIT, duties, PAGE, type Part } from './state';

const READERS = ['CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ADMINISTRATOR', 'ENTITY'];
const FILERS = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ENTITY'];

export const isHolder = (): boolean => store.get('session').roles.every((role) => role === 'ENTITY');
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
    const [kept, licences, released, assessment] = await Promise.all([listRegisters(), listLicences(), listReleased(), listAssessment(duties.peek('year'))]);
    duties.set({ registers: { kept, licences, released, assessment } });
  },
};

/** Reads what is on show, anew when what was asked for changes. */
export function keepDuties(): void {
  effect(() => {
    const part = duties.get('part');
    const openId = duties.get('openId');
    const { username } = store.get('session');
    for (const asked of ['year', 'group', 'stateFilter', 'duty', 'text', 'offset'] as const) duties.get(asked);
    if (username === '' || store.get('tab') !== 'duties') return;
    untracked(() => void attempt(async () => readAll(part, openId)));
  });
}

async function readAll(part: Part, openId: string | null): Promise<void> {
  if (duties.peek('rules').length === 0) duties.set({ rules: await listDuties() });
  if (openId === null) await READ[part]();
  else await readFiling(openId);
}

async function readFiling(id: string): Promise<void> {
  const [filing, history, figures] = await Promise.all([getFiling(id), filingHistory(id), filingFigures(id)]);
  duties.set({ filing, history, figures });
}

/** Changes a register and reads them anew. */
export async function changeRegisters(work: () => Promise<unknown>, said: string): Promise<boolean> {
  duties.set({ said: '' });
  const done = await attempt(async () => void (await work()));
  if (done && (await attempt(READ.registers))) duties.set({ said });
  return done;
}

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
