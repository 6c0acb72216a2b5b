import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/http';
import type { FieldAlert } from '../../src/api/field';
import { again, type Answer, dropped, type Item, next, sync } from '../../src/field/outbox';
import { allowed, stateAhead } from '../../src/field/steps';

const words = { zh: '', en: '' };
const refusal = (status: number, code: string): ApiError => new ApiError(status, words, words, code);
const item = (seq: number, subject: string, kind: 'TAKE' | 'JUDGE' = 'TAKE', by = 'a'): Item => ({
  seq,
  id: `k${seq}`,
  by,
  at: '2026-01-01T00:00:00Z',
  subject,
  label: '',
  content: kind === 'TAKE' ? { kind } : { kind, judgement: 'LEGACY', words: 'x', licenceNumber: '', approvalDocument: '' },
  ...(kind === 'JUDGE' ? { seenVersion: 0 } : {}),
  state: 'WAITING',
  log: [],
});
const alert = (version: number): FieldAlert => ({ id: 'A', state: 'TAKEN', version }) as unknown as FieldAlert;

/** A phone's store in memory. */
function phone(...items: readonly Item[]) {
  const held = new Map(items.map((each) => [each.seq, each]));
  return { list: async () => [...held.values()], put: async (each: Item) => void held.set(each.seq, each), states: () => [...held.values()].map(({ state }) => state), get: (seq: number) => held.get(seq) };
}

const always = async (): Promise<boolean> => true;

describe('the outbox of the field page (E13)', () => {
  it('sends in order and settles each item', async () => {
    const store = phone(item(1, 'A'), item(2, 'A', 'JUDGE'), item(3, 'B'));
    const sent: string[] = [];
    expect(await sync(store, 'a', async ({ id }): Promise<Answer> => (sent.push(id), { words }), always)).toBe('DONE');
    expect(sent).toEqual(['k1', 'k2', 'k3']);
    expect(store.states()).toEqual(['DONE', 'DONE', 'DONE']);
  });

  it('stops and loses nothing when the server is away, busy or broken', async () => {
    for (const status of [0, 429, 500, 503, 507]) {
      const store = phone(item(1, 'A'), item(2, 'B'));
      expect(await sync(store, 'a', async () => Promise.reject(refusal(status, 'x')), always)).toBe('OFFLINE');
      expect(store.states()).toEqual(['WAITING', 'WAITING']);
    }
  });

  it('sends the same key again after an answer was lost', async () => {
    const store = phone(item(1, 'A'));
    const keys: string[] = [];
    const lost = async ({ id }: Item): Promise<Answer> => (keys.push(id), Promise.reject(refusal(0, 'UNREACHABLE')));
    await sync(store, 'a', lost, always);
    await sync(store, 'a', async ({ id }) => (keys.push(id), { words }), always);
    expect(keys).toEqual(['k1', 'k1']);
  });

  it('holds back what follows a refused step of the same alert, and only that', async () => {
    const store = phone(item(1, 'A'), item(2, 'A', 'JUDGE'), item(3, 'B'));
    await sync(store, 'a', async ({ id }) => (id === 'k1' ? Promise.reject(refusal(409, 'wrong-state')) : { words }), always);
    expect(store.states()).toEqual(['STUCK', 'WAITING', 'DONE']);
    await store.put(dropped(store.get(1) as Item));
    expect(next(await store.list(), 'a')?.seq).toBe(2);
  });

  it('moves the version a step rests on along with one’s own steps, and with nobody else’s', async () => {
    const store = phone(item(1, 'A'), item(2, 'A', 'JUDGE'), item(3, 'B', 'JUDGE'));
    const seen: (number | undefined)[] = [];
    await sync(store, 'a', async ({ seq, seenVersion }) => (seen.push(seenVersion), seq === 1 ? { words, alert: alert(7) } : { words }), always);
    expect(seen).toEqual([undefined, 7, 0]);
  });

  it('knows of one’s own step also for what was added while it was under way', async () => {
    const store = phone(item(1, 'A'));
    const seen: (number | undefined)[] = [];
    await sync(
      store,
      'a',
      async ({ seq, seenVersion }) => {
        seen.push(seenVersion);
        if (seq === 1) await store.put(item(2, 'A', 'JUDGE'));
        return { words, alert: alert(seq + 6) };
      },
      always,
    );
    expect(seen).toEqual([undefined, 7]);
  });

  it('takes a forgotten session for no refusal', async () => {
    const store = phone(item(1, 'A'));
    expect(await sync(store, 'a', async () => Promise.reject(refusal(401, 'x')), async () => false)).toBe('SIGNED_OUT');
    expect(store.states()).toEqual(['WAITING']);
    expect(await sync(store, 'a', async () => Promise.reject(refusal(403, 'x')), always)).toBe('DONE');
    expect(store.states()).toEqual(['STUCK']);
  });

  it('sends what is one’s own only', async () => {
    const store = phone(item(1, 'A', 'TAKE', 'b'));
    expect(await sync(store, 'a', async () => Promise.reject(new Error('not ours')), always)).toBe('DONE');
  });

  it('keeps the way of an item when it is sent again', () => {
    const stuck: Item = { ...item(1, 'A', 'JUDGE'), state: 'STUCK', problem: { status: 409, code: 'x', title: words, detail: words } };
    const resent = again(stuck, 5);
    expect([resent.state, resent.seenVersion, resent.problem, resent.id]).toEqual(['WAITING', 5, undefined, 'k1']);
    expect(resent.log.at(-1)?.what).toBe('AGAIN');
  });

  it('shows an alert as it will stand once all is sent', () => {
    const open = { id: 'A', state: 'OPEN' } as unknown as FieldAlert;
    expect(stateAhead(open, [item(1, 'A')])).toBe('TAKEN');
    expect(allowed(stateAhead(open, [item(1, 'A')])).goOut).toBe(true);
    expect(stateAhead(open, [{ ...item(1, 'A'), state: 'DROPPED' }])).toBe('OPEN');
  });
});
