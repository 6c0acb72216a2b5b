import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/api/types';
import { compareReports } from '../../src/check/compare';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({ rule, verdict: 'BLOCK', message: { zh: rule, en: rule }, ...more });
const report = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({ id: 'a', sentence: { zh: '', en: '' }, overall: 'BLOCK', findings, ...more });

describe('two checks', () => {
  it('that are alike differ in nothing, and what is alike is counted', () => {
    const one = report([finding('SB-01', { measured: 12 }), finding('RV-01')]);
    expect(compareReports(one, one)).toEqual({ verdicts: ['BLOCK', 'BLOCK'], findings: [], sameFindings: 2, versions: [], facts: [] });
  });

  it('show a finding that only one has, and one that was measured otherwise', () => {
    const { findings } = compareReports(report([finding('SB-01', { measured: 12 }), finding('RV-01')]), report([finding('SB-01', { measured: 3 }), finding('PL-06')]));
    expect(findings.map(({ rule, left, right }) => [rule, left?.measured, right?.measured, Boolean(left), Boolean(right)])).toEqual([
      ['RV-01', undefined, undefined, true, false],
      ['SB-01', 12, 3, true, true],
      ['PL-06', undefined, undefined, false, true],
    ]);
  });

  it('pair findings of a rule by the feature they are about', () => {
    const at = (feature: string, verdict: Finding['verdict']): Finding => finding('MR-01', { layer: 'mining_rights', feature, verdict });
    const { findings, sameFindings } = compareReports(report([at('A', 'BLOCK'), at('B', 'BLOCK')]), report([at('B', 'BLOCK'), at('A', 'WARN')]));
    expect(sameFindings).toBe(1);
    expect(findings.map(({ left, right }) => [left?.feature, left?.verdict, right?.verdict])).toEqual([['A', 'BLOCK', 'WARN']]);
  });

  it('name layers with another version and what was asked otherwise', () => {
    const asked = { rightKind: '采矿权', action: '新设', mineral: '锶' };
    const left = report([], { layers: [{ name: 'eco_redline', version: 1, hash: 'aaaaaaaaaaaa' }, { name: 'waters', version: 4 }], request: { ...asked, scale: 10 } });
    const right = report([], { layers: [{ name: 'eco_redline', version: 2, hash: 'bbbbbbbbbbbb' }, { name: 'waters', version: 4 }], request: { ...asked, termYears: 5 } });
    const { versions, facts } = compareReports(left, right);
    expect(versions).toEqual([{ layer: 'eco_redline', left: 'v1 aaaaaaaa', right: 'v2 bbbbbbbb' }]);
    expect(facts.map(({ field, left: a, right: b }) => [field, a, b])).toEqual([['scale', 10, undefined], ['termYears', undefined, 5]]);
  });
});
