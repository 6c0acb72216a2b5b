import { describe, expect, it } from 'vitest';
import { type Draft, DraftError, newDraft, toDraft, toRequest, unitOf } from '../../src/check/draft';
import type { Field } from '../../src/check/fields';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft(new Date(2026, 0, 5)),
  mineral: ' 建筑石料用灰岩 ',
  scale: '100',
  elevationTop: '420',
  elevationBottom: '260',
  ...changes,
});

const wrongField = (changes: Partial<Draft>): Field | undefined => {
  try {
    toRequest(draft(changes), '万吨');
    return undefined;
  } catch (failure) {
    if (failure instanceof DraftError) return failure.field;
    throw failure;
  }
};

describe('the form', () => {
  it('states only what was entered', () => {
    expect(toRequest(draft(), '万吨')).toEqual({
      rightKind: '采矿权',
      action: '新设',
      mineral: '建筑石料用灰岩',
      miningMethod: '露天',
      scale: 100,
      elevationTop: 420,
      elevationBottom: 260,
      asOf: '2026-01-05',
    });
  });

  it('asks an exploration right for no elevation, method or scale', () => {
    const request = toRequest(draft({ rightKind: '探矿权', elevationTop: '', scale: '' }), '万吨');
    expect(Object.keys(request).sort()).toEqual(['action', 'asOf', 'mineral', 'rightKind']);
  });

  it('keeps an unknown damage of farmland unknown', () => {
    expect(toRequest(draft(), '').pbfDamage).toBeUndefined();
    expect(toRequest(draft({ answers: { pbfDamage: 'false' } }), '').pbfDamage).toBe(false);
  });

  it.each<[string, Partial<Draft>, Field]>([
    ['no mineral', { mineral: '  ' }, 'mineral'],
    ['no elevation', { elevationBottom: '' }, 'elevationBottom'],
    ['a word for a number', { scale: '很多' }, 'scale'],
    ['a negative scale', { scale: '-5' }, 'scale'],
    ['elevations upside down', { elevationTop: '260', elevationBottom: '420' }, 'elevationTop'],
    ['a term of nothing', { termYears: '0' }, 'termYears'],
    ['half a renewal', { rightKind: '探矿权', action: '延续', renewalNumber: '1.5' }, 'renewalNumber'],
    ['renewal number nought', { rightKind: '探矿权', action: '延续', renewalNumber: '0' }, 'renewalNumber'],
    ['a claimed area that is no number', { claimedAreaSquareMetres: '1.2.3' }, 'claimedAreaSquareMetres'],
  ])('names the field to change: %s', (_what, changes, field) => {
    expect(wrongField(changes)).toBe(field);
  });

  it('sends every answer, a no as a no', () => {
    const request = toRequest(
      draft({
        answers: { blasting: 'true', dischargesPollutants: 'false', surfaceWorks: '' },
        facilities: ['炸药库'],
        facilityWork: '已建不变',
        riverSide: '下游',
        termYears: '9.5',
      }),
      '万吨',
    );
    expect(request).toMatchObject({
      blasting: true,
      dischargesPollutants: false,
      facilities: ['炸药库'],
      facilityWork: '已建不变',
      riverSide: '下游',
      termYears: 9.5,
    });
    expect(request).not.toHaveProperty('surfaceWorks');
  });

  it('sends a term and a renewal only for matters that have one', () => {
    const typed = { termYears: '5', renewalNumber: '2' };
    expect(toRequest(draft({ ...typed, action: '注销' }), '')).not.toHaveProperty('termYears');
    expect(toRequest(draft({ ...typed, action: '延续' }), '')).not.toHaveProperty('renewalNumber');
    expect(toRequest(draft({ ...typed, action: '延续', rightKind: '探矿权' }), '')).toMatchObject({ termYears: 5, renewalNumber: 2 });
  });

  it('is filled again from what a report answers, with what it has no field for', () => {
    const asked = {
      ...toRequest(draft({ coMinerals: '锶 岩盐', answers: { blasting: 'false' }, facilities: ['加工'], facilityWork: '扩建', termYears: '10' }), ''),
      plan: 'CQ-MRP-2021',
      authority: '涪陵区',
      severeIrreversible: false,
    };
    expect(toRequest(toDraft(asked), '')).toEqual(asked);
    expect(toRequest({ ...toDraft(asked), asOf: '2021-05-01' }, '')).not.toHaveProperty('plan');
  });

  it('shows what was not stated as not stated when it is filled again', () => {
    const { miningMethod: _, ...silent } = toRequest(draft(), '');
    expect(toDraft(silent).miningMethod).toBe('');
  });

  it('does without single elevations where a former check stated bands', () => {
    const { elevationTop: _top, elevationBottom: _bottom, ...rest } = toRequest(draft(), '');
    const banded = { ...rest, elevationBands: [{ top: 420, bottom: 260 }] };
    expect(toRequest(toDraft(banded), '')).toEqual(banded);
  });

  it('splits further minerals at any separator', () => {
    expect(toRequest(draft({ coMinerals: '锶、毒重石, 岩盐' }), '').coMinerals).toEqual(['锶', '毒重石', '岩盐']);
  });

  it('takes numbers with thousands separators', () => {
    expect(toRequest(draft({ claimedAreaSquareMetres: '1,234,567.5' }), '').claimedAreaSquareMetres).toBe(1234567.5);
  });

  it('shows the unit of the mineral', () => {
    const classes = [{ mineral: '地热', unit: '万立方米', large: 20, medium: 10, small: 5 }];
    expect(unitOf(' 地热', classes)).toBe('万立方米');
    expect(unitOf('铝土矿', classes)).toBe('万吨');
  });
});
