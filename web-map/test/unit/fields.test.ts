import { describe, expect, it } from 'vitest';
import { type Draft, newDraft, toRequest } from '../../src/check/draft';
import { fieldsNamed, isShown } from '../../src/check/fields';
import { openFields } from '../../src/check/FillIn';

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...newDraft(new Date(2026, 0, 5)), ...changes });
const needed = { mineral: '建筑石料用灰岩', scale: '100', elevationTop: '420', elevationBottom: '260' };
const said = (zh: string) => ({ zh, en: '' });
const finding = (verdict: 'INDETERMINATE' | 'BLOCK', zh: string) => ({ rule: 'MR-12', verdict, message: said(zh) });

describe('the fields of the form', () => {
  it('are found in the words of a finding, whole words only', () => {
    expect(fieldsNamed(said('采矿权期限：未说明期限（年）（termYears），待判'), draft())).toEqual(['termYears']);
    expect(fieldsNamed(said('；未填报facilityWork，按新建计'), draft())).toEqual(['facilityWork']);
    expect(fieldsNamed(said('请填写elevationTop和elevationBottom（或elevationBands）'), draft())).toEqual(['elevationTop', 'elevationBottom']);
    expect(fieldsNamed(said('图层fullscale未载入'), draft())).toEqual([]);
  });

  it('are not offered where the kind of right has no such field', () => {
    expect(fieldsNamed(said('未说明（pitType）'), draft({ rightKind: '探矿权' }))).toEqual([]);
  });

  it('that only some cases need come with the case', () => {
    expect(isShown('facilityWork', draft())).toBe(false);
    expect(isShown('facilityWork', draft({ facilities: ['尾矿库'] }))).toBe(true);
    expect(isShown('existingRight', draft())).toBe(false);
    expect(isShown('existingRight', draft({ answers: { boundaryIsWorkings: 'true' } }))).toBe(true);
    expect(isShown('termYears', draft())).toBe(true);
    expect(isShown('termYears', draft({ action: '保留' }))).toBe(false);
    expect(isShown('renewalNumber', draft({ rightKind: '探矿权', action: '延续' }))).toBe(true);
  });

  it('ask for fees, plan of restoration, production and discovery where a rule asks for them (HO-06, PR-04, PR-06)', () => {
    const asked = (rightKind: string, action: string) =>
      (['feesPaid', 'restorationPlan', 'productionSince', 'depositDiscovered'] as const).filter((field) => isShown(field, draft({ rightKind, action })));
    expect(asked('采矿权', '新设')).toEqual(['restorationPlan']);
    expect(asked('采矿权', '延续')).toEqual(['feesPaid', 'restorationPlan']);
    expect(asked('采矿权', '转让')).toEqual(['feesPaid', 'productionSince']);
    expect(asked('探矿权', '转让')).toEqual(['feesPaid', 'depositDiscovered']);
    const sold = draft({ ...needed, action: '转让', productionSince: '2024-03-01', answers: { feesPaid: 'true' } });
    expect(toRequest(sold, '')).toMatchObject({ feesPaid: true, productionSince: '2024-03-01' });
    expect(toRequest(sold, '')).not.toHaveProperty('depositDiscovered');
  });

  it('say on which day a planning block was changed only where one was (PL-22)', () => {
    const changed = (answer: string): Draft => draft({ answers: { blockChanged: answer }, blockChangedOn: '2025-02-10' });
    expect(isShown('blockChangedOn', draft())).toBe(false);
    expect(isShown('blockChangedOn', draft({ answers: { blockChanged: 'true' } }))).toBe(true);
    expect(toRequest({ ...changed('true'), ...needed }, '')).toMatchObject({ blockChanged: true, blockChangedOn: '2025-02-10' });
    expect(toRequest({ ...changed('false'), ...needed }, '')).not.toHaveProperty('blockChangedOn');
  });

  it('are never hidden while something stands in them that is sent', () => {
    expect(isShown('existingRight', draft({ existingRight: 'C5000002021017120000001' }))).toBe(true);
    expect(isShown('facilityWork', draft({ facilityWork: '新建' }))).toBe(true);
  });

  it('that leave findings undetermined are listed once, and only while they are open', () => {
    const findings = [
      finding('INDETERMINATE', '未说明是否爆破作业（blasting），待判'),
      finding('INDETERMINATE', '未说明是否爆破作业（blasting），待判'),
      finding('INDETERMINATE', '未说明期限（termYears），待判'),
      finding('INDETERMINATE', '图层未载入'),
      finding('BLOCK', '未填报facilityWork，按新建计'),
    ];
    expect(openFields(findings, draft())).toEqual({ fields: ['blasting', 'termYears'], findings: 3 });
    expect(openFields(findings, draft({ termYears: '9' }))).toEqual({ fields: ['blasting'], findings: 2 });
  });
});
