import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../src/api/types';
import { columnsOf, guessed, stated, stillMissing } from '../../src/data/mapping';

const preview: ImportPreview = {
  format: 'GEOJSON',
  layerInFile: 'ridge',
  crs: 'EPSG:4490',
  rowsSeen: 2,
  fields: [{ name: 'BH', samples: ['S1'] }, { name: 'ZT', samples: ['2024-01-01'] }],
  mapping: [
    { column: 'code', field: 'BH', confidence: 0.95 },
    { column: 'name', field: 'BH', confidence: 0.4 },
  ],
  missing: ['valid_from'],
  notes: [],
};

describe('the mapping of a file', () => {
  it('starts with the surest guess, a field for one column only', () => {
    expect(guessed(preview)).toEqual({ code: 'BH' });
  });

  it('lists what needs a value first, then what was guessed, then the rest of the layer', () => {
    const layer = { name: 'first_ridge', title: { zh: '', en: '' }, attributes: [{ name: 'code', title: { zh: '', en: '' } }, { name: 'kind', title: { zh: '', en: '' } }, { name: 'layer_version', title: { zh: '', en: '' } }] };
    expect(columnsOf(layer, preview).map(({ column, required }) => `${column}${required ? '*' : ''}`)).toEqual(['valid_from*', 'code', 'name', 'kind']);
  });

  it('misses a column until it has a field or a value', () => {
    expect(stillMissing(preview, {}, {})).toEqual(['valid_from']);
    expect(stillMissing(preview, { valid_from: 'ZT' }, {})).toEqual([]);
    expect(stillMissing(preview, {}, { valid_from: ' ' })).toEqual(['valid_from']);
    expect(stillMissing(preview, {}, { valid_from: '2024-01-01' })).toEqual([]);
  });

  it('is sent without empty entries', () => {
    expect(stated({ code: 'BH', kind: '' })).toEqual({ code: 'BH' });
  });
});
