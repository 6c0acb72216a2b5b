import type { AlertState, FieldAlert } from '../api/field';
import type { Content, Item } from './outbox';

const AFTER: Readonly<Partial<Record<Content['kind'], AlertState>>> = { TAKE: 'TAKEN', FIELD_CHECK: 'FIELD_CHECK', JUDGE: 'JUDGED' };

/** How an alert will stand once what lies in the outbox is sent. */
export function stateAhead(alert: FieldAlert, items: readonly Item[]): AlertState {
  return waitingOf(alert, items).reduce<AlertState>((state, { content }) => AFTER[content.kind] ?? state, alert.state);
}

export function waitingOf({ id }: FieldAlert, items: readonly Item[]): readonly Item[] {
  return items.filter(({ subject, state }) => subject === id && (state === 'WAITING' || state === 'STUCK'));
}

export interface Allowed {
  readonly take: boolean;
  readonly goOut: boolean;
  readonly photo: boolean;
  readonly judge: boolean;
}

/** Steps that may be done now, as the server's state machine has them (C.3). */
export function allowed(state: AlertState): Allowed {
  return {
    take: state === 'OPEN',
    goOut: state === 'TAKEN' || state === 'RETURNED',
    photo: state !== 'CONCLUDED' && state !== 'OPEN',
    judge: state === 'TAKEN' || state === 'FIELD_CHECK' || state === 'RETURNED',
  };
}
