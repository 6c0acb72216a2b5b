import type { ApiError } from '../api/http';
import type { Capture, FieldAlert } from '../api/field';
import type { Text } from '../api/types';

/** What is sent; its shape never changes once it lies in the outbox. */
export type Content =
  | { readonly kind: 'TAKE' }
  | { readonly kind: 'FIELD_CHECK'; readonly officers: readonly string[] }
  | { readonly kind: 'PHOTO'; readonly photo: Blob; readonly fileName: string; readonly capture: Capture }
  | { readonly kind: 'JUDGE'; readonly judgement: string; readonly words: string; readonly licenceNumber: string; readonly approvalDocument: string }
  | { readonly kind: 'TASK_DONE'; readonly task: string; readonly words: string }
  | { readonly kind: 'TRACK'; readonly gpx: string; readonly districtCode: string };

/** WAITING to be sent; STUCK: refused, the officer decides; DROPPED: kept on the phone, not sent. */
export type ItemState = 'WAITING' | 'DONE' | 'STUCK' | 'DROPPED';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly detail: Text;
}

/** One thing done in the field. Items are added and settled, never taken out. */
export interface Item {
  /** Place in the order, given by the store. */
  readonly seq: number;
  /** Key under which the server does it once, however often it is sent. */
  readonly id: string;
  /** Account that did it; only that account sends it. */
  readonly by: string;
  readonly at: string;
  /** Items of one subject go in order, one after the other: an alert's id, or the item's own. */
  readonly subject: string;
  readonly label: string;
  readonly content: Content;
  /** The alert as the officer saw it. */
  readonly before?: FieldAlert;
  /** Version the step rests on, as the officer saw it. */
  readonly seenVersion?: number;
  readonly state: ItemState;
  readonly problem?: Problem;
  /** Version of the alert after it was done. */
  readonly doneVersion?: number;
  /** What the server answered, as a line. */
  readonly answer?: Text;
  readonly log: readonly { readonly at: string; readonly what: string }[];
}

export interface Store {
  list(): Promise<readonly Item[]>;
  put(item: Item): Promise<void>;
}

/** What a sent item brought. */
export interface Answer {
  readonly words: Text;
  readonly alert?: FieldAlert;
}

/** DONE: nothing waits. OFFLINE: the server did not answer. SIGNED_OUT: it does not know us. */
export type Outcome = 'DONE' | 'OFFLINE' | 'SIGNED_OUT';

/** Steps of an alert that rest on what was seen of it. */
const RESTS_ON_VERSION: readonly Content['kind'][] = ['FIELD_CHECK', 'JUDGE'];

export function restsOnVersion(content: Content): boolean {
  return RESTS_ON_VERSION.includes(content.kind);
}

/** The first item of the account that may go: nothing before it of the same subject is stuck. */
export function next(items: readonly Item[], by: string): Item | undefined {
  const held = new Set<string>();
  for (const item of items) {
    if (item.by !== by) continue;
    if (item.state === 'STUCK') held.add(item.subject);
    if (item.state === 'WAITING' && !held.has(item.subject)) return item;
  }
  return undefined;
}

/**
 * Sends what waits, in order, until nothing may go or the server is away. An item is settled in the store right after
 * its answer: when the answer is lost it is sent again under the same key.
 *
 * @param send throws ApiError
 * @param signedIn asks whether the session still holds
 */
export async function sync(store: Store, by: string, send: (item: Item) => Promise<Answer>, signedIn: () => Promise<boolean>): Promise<Outcome> {
  for (;;) {
    const items = await store.list();
    const item = next(items, by);
    if (!item) return 'DONE';
    try {
      const { words, alert } = await send(restedOn(item, items));
      await store.put({ ...item, state: 'DONE', answer: words, ...(alert ? { doneVersion: alert.version } : {}), log: logged(item, 'DONE') });
    } catch (failure) {
      if (!isApiError(failure)) throw failure;
      if (isAway(failure)) return 'OFFLINE';
      if ((failure.status === 401 || failure.status === 403) && !(await signedIn())) return 'SIGNED_OUT';
      const { status, code, title, detail } = failure;
      await store.put({ ...item, state: 'STUCK', problem: { status, code, title, detail }, log: logged(item, `${status} ${code}`) });
    }
  }
}

/** One's own steps before it move the version on that a step rests on; nobody else's do. */
function restedOn(item: Item, items: readonly Item[]): Item {
  if (item.seenVersion === undefined) return item;
  const own = items.flatMap(({ subject, seq, doneVersion }) => (subject === item.subject && seq < item.seq && doneVersion !== undefined ? [doneVersion] : []));
  return { ...item, seenVersion: Math.max(item.seenVersion, ...own) };
}

/** The officer decides to send it again, having seen the present state. */
export function again(item: Item, seenVersion: number | undefined): Item {
  const { problem: _, ...rest } = item;
  return { ...rest, state: 'WAITING', ...(seenVersion === undefined ? {} : { seenVersion }), log: logged(item, 'AGAIN') };
}

/** The officer lets the server's state stand; the item stays on the phone. */
export function dropped(item: Item): Item {
  return { ...item, state: 'DROPPED', log: logged(item, 'DROPPED') };
}

export function logged(item: { readonly log: Item['log'] }, what: string): Item['log'] {
  return [...item.log, { at: new Date().toISOString(), what }];
}

function isApiError(failure: unknown): failure is ApiError {
  return failure instanceof Error && 'status' in failure && 'detail' in failure;
}

/** No answer, or one that says later: the item is not at fault. */
function isAway({ status }: ApiError): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}
