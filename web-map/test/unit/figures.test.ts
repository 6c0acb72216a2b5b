import { expect, test } from 'vitest';
import type { DutyFigure, DutyFiling } from '../../src/api/duties';
import { differs, firstEntries, isKept } from '../../src/duties/Figures';

const figure = (field: string, proposed?: string): DutyFigure => ({ field, ...(proposed === undefined ? {} : { proposed }), source: { zh: '', en: '' }, note: { zh: '', en: '' }, from: '2026-01-01', to: '2026-12-31', countedAt: '2026-12-01T00:00:00Z', reason: '' });
const filing = (fields: Record<string, string>, reasons: Record<string, string> = {}): DutyFiling => ({ fields, reasons }) as DutyFiling;

test('004-R05: figures of the registers stand in empty fields only, and not where a reason says why it is empty', () => {
  const entered = firstEntries(filing({ a: '1' }, { c: '尚在核对' }), [figure('a', '5'), figure('b', '0'), figure('c', '7'), figure('d')]);
  expect(entered.fields).toEqual({ a: '1', b: '0' });
});

test('004-R05: a known figure differs when it is another or left out, an unknown one never', () => {
  expect(differs(figure('a', '5'), '5.0')).toBe(false);
  expect(differs(figure('a', '0'), '')).toBe(true);
  expect(differs(figure('a', '5'), '6')).toBe(true);
  expect(differs(figure('a'), '6')).toBe(false);
});

test('what the form holds is kept when the server has the same, blanks aside', () => {
  expect(isKept({ fields: { a: '1 ', b: '' }, reasons: {} }, filing({ a: '1' }))).toBe(true);
  expect(isKept({ fields: { a: '1' }, reasons: { a: '纸质' } }, filing({ a: '1' }))).toBe(false);
});
