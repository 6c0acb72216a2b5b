import { afterEach, describe, expect, it } from 'vitest';
import { formatBytes, formatHectares, formatMeasured, formatMu, formatSquareMetres } from '../../src/check/format';
import { language } from '../../src/i18n';

afterEach(() => (language.value = 'zh'));

describe('areas', () => {
  it('are printed in m², 公顷 with four and 亩 with two decimals', () => {
    expect(formatSquareMetres(1_000_000)).toBe('1,000,000.00');
    expect(formatHectares(1_000_000)).toBe('100.0000');
    expect(formatMu(1_000_000)).toBe('1,500.00');
  });

  it('take one 亩 as two thirds of 1000 m²', () => {
    expect(formatMu(2000 / 3)).toBe('1.00');
    expect(formatMu(666)).toBe('1.00');
    expect(formatMu(660)).toBe('0.99');
  });

  it.each(['m²', 'm2', '平方米'])('are stated in all three units when measured in %s', (unit) => {
    expect(formatMeasured(32_100, unit)).toBe('32,100.00 m² = 3.2100 公顷 = 48.15 亩');
  });

  it('name the units in the language of the reader', () => {
    (language.value = 'en');
    expect(formatMeasured(10_000, 'm²')).toBe('10,000.00 m² = 1.0000 ha = 15.00 mu');
  });
});

describe('other values', () => {
  it('keep their unit', () => {
    expect(formatMeasured(1240.5678, 'm')).toBe('1,240.568 m');
    expect(formatMeasured('105–110', 'm')).toBe('105–110 m');
    expect(formatMeasured(0, 'm')).toBe('0 m');
  });

  it('have the units of the plan in the language of the reader', () => {
    expect(formatMeasured(8, '矿石 万吨/年')).toBe('8 矿石 万吨/年');
    (language.value = 'en');
    expect(formatMeasured(8, '矿石 万吨/年')).toBe('8 10⁴ t ore per year');
    expect(formatMeasured(8, '万立方米/年')).toBe('8 10⁴ m³ per year');
  });

  it('that are missing print nothing', () => {
    expect(formatMeasured(null, 'm')).toBe('');
    expect(formatMeasured(undefined, undefined)).toBe('');
  });

  it('of files are in bytes, kB and MB', () => {
    expect([512, 2048, 3 * 1024 * 1024].map(formatBytes)).toEqual(['512 B', '2.0 kB', '3.0 MB']);
  });
});
