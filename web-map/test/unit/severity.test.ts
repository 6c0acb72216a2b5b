import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../src/api/types';
import { countByVerdict, inReadingOrder } from '../../src/check/severity';

const finding = (rule: string, verdict: Verdict): Finding => ({ rule, verdict, message: { zh: '', en: '' } });

describe('findings', () => {
  it('are read gravest first', () => {
    const shuffled = (['PASS', 'INFO', 'BLOCK', 'WARN', 'STRICT', 'DATA_ERROR', 'INDETERMINATE', 'BLOCK_UNLESS'] as const).map((v) => finding('R', v));
    expect(inReadingOrder(shuffled).map(({ verdict }) => verdict)).toEqual([
      'DATA_ERROR', 'BLOCK', 'BLOCK_UNLESS', 'STRICT', 'INDETERMINATE', 'WARN', 'INFO', 'PASS',
    ]);
  });

  it('of one verdict follow the rule number', () => {
    const found = inReadingOrder([finding('SB-02', 'BLOCK'), finding('PL-02', 'BLOCK')]);
    expect(found.map(({ rule }) => rule)).toEqual(['PL-02', 'SB-02']);
  });

  it('with an unknown verdict do not hide at the bottom', () => {
    const found = inReadingOrder([finding('A', 'BLOCK'), finding('B', 'NEW_WORD' as Verdict)]);
    expect(found[0]?.rule).toBe('B');
  });

  it('are left in the order of the report they came in', () => {
    const given = [finding('B', 'PASS'), finding('A', 'BLOCK')];
    inReadingOrder(given);
    expect(given[0]?.rule).toBe('B');
  });

  it('are counted by verdict, gravest first', () => {
    const counted = countByVerdict([finding('A', 'WARN'), finding('B', 'BLOCK'), finding('C', 'WARN')]);
    expect(counted).toEqual([{ verdict: 'BLOCK', count: 1 }, { verdict: 'WARN', count: 2 }]);
  });
});
