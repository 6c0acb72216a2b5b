import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../src/api/types';
import { columnsOf, guessed, keptChoices, readTranslations, savedChoices, stated, stillMissing, wronglyTranslated, writeTranslations } from '../../src/data/mapping';

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

describe('what values stand for', () => {
  it('is read one pair to a line, with either equals sign', () => {
    expect(readTranslations('1 = 有效\n\n 2＝注销 ')).toEqual({ pairs: { 1: '有效', 2: '注销' }, wrong: null });
    expect(readTranslations('')).toEqual({ pairs: {}, wrong: null });
  });

  it('names the first line that is no pair', () => {
    expect(readTranslations('1 = 有效\n2 注销\n= 3').wrong).toBe('2 注销');
    expect(wronglyTranslated({ status: '1 = 有效', kind: '采空区' })).toEqual(['kind']);
  });

  it('is written as it is read', () => {
    const pairs = { 1: '有效', 注: '注销' };
    expect(readTranslations(writeTranslations(pairs)).pairs).toEqual(pairs);
  });
});

describe('a mapping that is there already', () => {
  it('stays when the file is read otherwise, as far as its fields are there', () => {
    expect(keptChoices(preview, { code: '', valid_from: 'ZT', name: 'GONE' })).toEqual({ code: '', valid_from: 'ZT' });
  });

  it('fills the form from what was saved', () => {
    const saved = { columns: { code: 'BH' }, constants: { grade: 3 }, translations: { kind: { 1: '采空区' } } };
    expect(savedChoices(saved)).toEqual({ columns: { code: 'BH' }, constants: { grade: '3' }, translations: { kind: '1 = 采空区' } });
    expect(savedChoices({})).toEqual({ columns: {}, constants: {}, translations: {} });
  });
});
