import { afterEach, describe, expect, it, vi } from 'vitest';
import { search } from '../../src/api/search';

const river = (id: string) => ({ type: 'Feature', id, properties: { river: '长江', kind: id }, geometry: null });

/** Answers nothing but for the rivers; keeps what was asked. */
function answering(): URL[] {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(new URL(path, 'http://server'));
    const features = path.includes('river_reaches') ? [river('长江-bank'), river('长江-centreline')] : [];
    return Promise.resolve(new Response(JSON.stringify({ features })));
  });
  vi.stubGlobal('document', { cookie: '' });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('the search', () => {
  it('asks the registers and those of the named layers that the reader sees', async () => {
    const asked = answering();
    await search('珍溪', ['blocks_mining', 'farmland'], new AbortController().signal);
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/zones', '/api/rights', '/api/districts', '/api/places', '/ogcapi/collections/blocks_mining/items']);
  });

  it('finds a river once, though its bank and its centre line are called so', async () => {
    answering();
    const hits = await search('长江', ['river_reaches'], new AbortController().signal);
    expect(hits.map(({ kind, nameZh, layer }) => [kind, nameZh, layer])).toEqual([['layer', '长江', 'river_reaches']]);
  });

  it('says the last day of a right that has run out, of no other (F-2)', async () => {
    const right = (id: string, status: string) => ({ type: 'Feature', id, properties: { projectName: id, status, validTo: '2025-03-31' }, geometry: null });
    vi.stubGlobal('fetch', (path: string) => {
      const features = path.includes('/api/rights') ? [right('C1', '过期'), right('C2', '有效'), right('C3', '注销')] : [];
      return Promise.resolve(new Response(JSON.stringify({ features })));
    });
    vi.stubGlobal('document', { cookie: '' });
    const hits = await search('C', [], new AbortController().signal);
    expect(hits.map(({ id, lastDay }) => [id, lastDay])).toEqual([['C1', '2025-03-31'], ['C2', undefined], ['C3', undefined]]);
  });

  it('takes quotes and wildcards for what they are', async () => {
    const asked = answering();
    await search("100%_a'b\\", ['waters'], new AbortController().signal);
    expect(asked.at(-1)?.searchParams.get('filter')).toBe("name LIKE '%100\\%\\_a''b\\\\%'");
  });
});
