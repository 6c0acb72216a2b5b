import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemMessages } from '../../src/api/creditOffice';

afterEach(() => vi.unstubAllGlobals());

describe('the messages of an outer credit system (001-R26)', () => {
  it.each([0, 1, 9_999, 10_000, 10_001, 25_000])('are all read, with %i of them', async (count) => {
    vi.stubGlobal('fetch', (path: string) => {
      const asked = new URL(path, 'http://server').searchParams;
      const after = Number(asked.get('after'));
      const page = Math.min(Number(asked.get('limit')), count - after);
      return Promise.resolve(Response.json(Array.from({ length: page }, (_, i) => ({ id: after + i + 1 }))));
    });
    const ids = (await systemMessages('a')).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });
});
