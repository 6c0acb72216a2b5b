import { beforeEach, describe, expect, it } from 'vitest';
import type { MapLayer } from '../../src/api/types';
import { drawOrder, moveLayer } from '../../src/map/order';
import { store } from '../../src/store/store';

const layer = (name: string): MapLayer => ({ name, title: { zh: name, en: name }, wmsName: name, timeValid: false, legend: '', style: '', tiles: '', attributes: [] });

describe('the order of layers', () => {
  beforeEach(() =>
    store.set({
      order: [],
      map: { baseMaps: [], groups: [{ id: 'all', title: { zh: '', en: '' }, layers: ['mining_rights', 'my_own', 'districts'].map(layer) }] },
    }),
  );

  it('is the usual one, a layer nobody knows above the ground', () => {
    expect(drawOrder()).toEqual(['districts', 'my_own', 'mining_rights']);
  });

  it('changes by one place, and not beyond the ends', () => {
    moveLayer('my_own', 1);
    expect(drawOrder()).toEqual(['districts', 'mining_rights', 'my_own']);
    moveLayer('my_own', 1);
    moveLayer('districts', -1);
    expect(drawOrder()).toEqual(['districts', 'mining_rights', 'my_own']);
  });

  it('keeps a place for layers that a link does not name, and forgets names that are gone', () => {
    store.set({ order: ['gone', 'mining_rights', 'districts'] });
    expect(drawOrder()).toEqual(['my_own', 'mining_rights', 'districts']);
  });
});
