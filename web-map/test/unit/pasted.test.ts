import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/check/pasted';

const RING = [[107.44, 29.88], [107.45, 29.88], [107.45, 29.89], [107.44, 29.88]];
const POLYGON = { type: 'Polygon', coordinates: [RING] };
const paste = (value: unknown) => readPasted(JSON.stringify(value));

describe('a pasted text', () => {
  it('that is empty is no boundary', () => {
    expect(readPasted(' \n ')).toBeNull();
  });

  it('of corners goes to the server as it is', () => {
    const text = 'J1 3307812.45 36543210.12\nJ2 3307812.45 36543310.12\n';
    expect(readPasted(text)).toEqual({ kind: 'text', text });
  });

  it('with a GeoJSON geometry, feature or collection becomes a geometry', () => {
    const expected = { kind: 'geometry', geometry: POLYGON };
    expect(paste(POLYGON)).toEqual(expected);
    expect(paste({ type: 'Feature', properties: {}, geometry: POLYGON })).toEqual(expected);
    expect(paste({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: POLYGON }] })).toEqual(expected);
  });

  it('with several polygons keeps all of them', () => {
    const feature = { type: 'Feature', properties: {}, geometry: POLYGON };
    const read = paste({ type: 'FeatureCollection', features: [feature, feature] });
    expect(read).toEqual({ kind: 'geometry', geometry: { type: 'MultiPolygon', coordinates: [[RING], [RING]] } });
  });

  it.each([
    ['a point among the polygons', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: POLYGON }, { type: 'Feature', geometry: { type: 'Point', coordinates: [107, 29] } }] }],
    ['projected numbers', { type: 'Polygon', coordinates: [[[36543210, 3307812], [36543310, 3307812], [36543310, 3307912], [36543210, 3307812]]] }],
    ['a CRS of its own', { ...POLYGON, crs: { type: 'name', properties: { name: 'EPSG:4524' } } }],
    ['text for numbers', { type: 'Polygon', coordinates: [[['107', '29'], ['108', '29'], ['108', '30']]] }],
    ['an empty collection', { type: 'FeatureCollection', features: [] }],
    ['no geometry', { type: 'Feature', geometry: null }],
    ['another type', { type: 'Topology' }],
  ])('with %s is left to the server to judge', (_what, value) => {
    expect(paste(value)?.kind).toBe('text');
  });
});
