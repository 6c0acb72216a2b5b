import { ApiError } from '../api/http';
import { endTask, type FieldAlert, getFigures, listColleagues, listMyAlerts, listMyTasks, sendPhoto, sendStep, sendTrack } from '../api/field';
import { getSession, signOut } from '../api/session';
import type { Session } from '../api/types';
import { RETRY_SECONDS } from '../config/field';
import { pick } from '../i18n';
import { store } from '../store/store';
import { db, keep, kept } from './db';
import { registerDevice } from './deviceKey';
import { t } from './i18n';
import { type Answer, type Content, type Item, restsOnVersion, type Store, sync } from './outbox';
import { field } from './state';

const ENFORCING = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'];
const LOCK = 'kuangjie-field-outbox';

interface Kept {
  readonly alerts: readonly FieldAlert[];
  readonly tasks: Awaited<ReturnType<typeof listMyTasks>>;
  readonly colleagues: readonly string[];
  readonly readAt: string;
}

const outboxStore: Store = {
  list: async () => (await db()).getAll('outbox'),
  put: async (item) => {
    await (await db()).put('outbox', item);
    await showOutbox();
  },
};

export async function showOutbox(): Promise<void> {
  field.set({ items: await outboxStore.list() });
}

/** What the phone holds, so that the page is there before the network is. */
export async function openDesk(): Promise<void> {
  const last = await kept<{ readonly user: string; readonly districts: readonly string[] }>('last');
  const figures = (await kept<NonNullable<ReturnType<typeof field.peek<'figures'>>>>('figures')) ?? null;
  field.set({ areas: await (await db()).getAll('areas'), figures });
  if (last) await showKept(last.user, last.districts);
  await showOutbox();
  await refresh();
}

async function showKept(user: string, districts: readonly string[]): Promise<void> {
  const data = await kept<Kept>(`lists:${user}`);
  field.set({ user, districts, ...(data ?? { alerts: [], tasks: [], colleagues: [], readAt: null }), patches: (await kept<ReturnType<typeof field.peek<'patches'>>>(`patches:${user}`)) ?? [] });
}

/** Takes over who is signed in. Another account on the same phone sees its own data only. */
export async function enter(session: Session): Promise<void> {
  store.set({ session });
  if (session.roles.length === 0) return;
  const enforces = session.roles.some((role) => ENFORCING.includes(role));
  field.set({ enforces });
  if (!enforces) return;
  const last = { user: session.username, districts: session.districts };
  if (field.peek('user') !== last.user) await showKept(last.user, last.districts);
  field.set(last);
  await keep('last', last);
}

/** Signs out and takes the lists off the phone; the outbox stays for whose it is. */
export async function leave(): Promise<void> {
  try {
    store.set({ session: await signOut() });
    await keep(`lists:${field.peek('user')}`, undefined);
    await keep('last', undefined);
    field.set({ user: '', enforces: true, open: null, alerts: [], tasks: [], readAt: null, outcome: 'SIGNED_OUT', said: '', wrong: '' });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    field.set({ wrong: `${pick(failure.title)} ${pick(failure.detail)}` });
  }
}

/** Sends what waits and reads anew. What cannot be reached stays as it was. */
export async function refresh(): Promise<void> {
  try {
    await enter(await getSession());
    if (store.peek('session').roles.length === 0) {
      field.set({ outcome: 'SIGNED_OUT' });
      return;
    }
    if (!field.peek('enforces')) return;
    field.set({ outcome: 'DONE' });
    await send();
    await readLists();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    if (failure.status === 0 || failure.status >= 500) field.set({ outcome: 'OFFLINE' });
    else field.set({ wrong: `${pick(failure.title)} ${pick(failure.detail)}` });
    tryLater();
  }
}

async function readLists(): Promise<void> {
  const [alerts, tasks, colleagues, figures] = await Promise.all([listMyAlerts(), listMyTasks(), listColleagues(), getFigures()]);
  const lists: Kept = { alerts, tasks, colleagues, readAt: new Date().toISOString() };
  field.set({ ...lists, figures });
  await keep(`lists:${field.peek('user')}`, lists);
  await keep('figures', figures);
}

/** Puts something into the outbox; it is on the phone before anything is said. */
export async function add(content: Content, subject: string | null, label: string, before?: FieldAlert): Promise<void> {
  const id = crypto.randomUUID();
  const at = new Date().toISOString();
  const item = {
    id,
    by: field.peek('user'),
    at,
    subject: subject ?? id,
    label,
    content,
    ...(before ? { before } : {}),
    ...(before && restsOnVersion(content) ? { seenVersion: before.version } : {}),
    state: 'WAITING',
    log: [{ at, what: 'ADDED' }],
  } as const;
  try {
    // The store gives the place in the order.
    await (await db()).add('outbox', item as unknown as Item);
  } catch (failure) {
    field.set({ wrong: t('phoneFull', { why: failure instanceof Error ? failure.message : '' }) });
    throw failure;
  }
  await showOutbox();
  field.set({ said: t('keptOnPhone'), wrong: '' });
  void refresh();
}

export async function settle(item: Item): Promise<void> {
  await outboxStore.put(item);
  void refresh();
}

let failures = 0;
let later: ReturnType<typeof setTimeout> | undefined;

/** One page at a time sends: two would not do harm, the server does each item once, but the order would be lost. */
async function send(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    field.set({ syncing: true });
    try {
      const outcome = await sync(outboxStore, field.peek('user'), deliver, stillSignedIn);
      field.set({ outcome });
      failures = outcome === 'OFFLINE' ? failures : 0;
      if (outcome === 'OFFLINE') throw new ApiError(0, { zh: '', en: '' }, { zh: '', en: '' }, 'UNREACHABLE');
    } finally {
      field.set({ syncing: false });
    }
  });
}

function tryLater(): void {
  clearTimeout(later);
  const seconds = RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length - 1)] ?? 60;
  failures += 1;
  later = setTimeout(() => void refresh(), seconds * 1000);
}

async function stillSignedIn(): Promise<boolean> {
  const session = await getSession();
  store.set({ session });
  return session.username === field.peek('user');
}

/** One item to the server, under its own key. */
async function deliver({ id, subject, content, seenVersion }: Item): Promise<Answer> {
  const seen = seenVersion === undefined ? {} : { seenVersion };
  switch (content.kind) {
    case 'TAKE':
      return ofAlert(await sendStep(subject, { step: 'TAKE' }, id));
    case 'FIELD_CHECK':
      return ofAlert(await sendStep(subject, { step: 'FIELD_CHECK', officers: content.officers, ...seen }, id));
    case 'JUDGE': {
      const { judgement, words, licenceNumber, approvalDocument } = content;
      const ground = { ...(licenceNumber && { licenceNumber }), ...(approvalDocument && { approvalDocument }) };
      return ofAlert(await sendStep(subject, { step: 'JUDGE', judgement, words, ...ground, ...seen }, id));
    }
    case 'PHOTO': {
      if (content.capture.keyId) await registerDevice(field.peek('user'), content.capture.keyId);
      const held = await sendPhoto(subject, content.photo, content.fileName, content.capture);
      const percent = (held.seenShare * 100).toFixed(0);
      return { words: { zh: `服务器算得：照片覆盖图形边界 ${percent}%；${held.signatureWords.zh}`, en: `By the server the photo covers ${percent} % of the outline; ${held.signatureWords.en}` } };
    }
    case 'TASK_DONE': {
      await endTask(content.task, content.words, id);
      return { words: { zh: '任务已办结', en: 'Task done' } };
    }
    case 'TRACK': {
      const { metres, points } = await sendTrack(content.gpx, content.districtCode);
      const km = (metres / 1000).toFixed(2);
      return { words: { zh: `已收轨迹 ${km} 公里，${points} 点`, en: `Track of ${km} km, ${points} points, received` } };
    }
  }
}

function ofAlert(alert: FieldAlert): Answer {
  field.set({ alerts: field.peek('alerts').map((each) => (each.id === alert.id ? alert : each)) });
  return { alert, words: alert.stateWords };
}
