import { describe, expect, it } from 'vitest';
import { type Draft, DraftError, newDraft, toRequest, unitOf } from '../../src/check/draft';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft(new Date(2026, 0, 5)),
  mineral: ' 建筑石料用灰岩 ',
  scale: '100',
  elevationTop: '420',
  elevationBottom: '260',
  ...changes,
});

const wrongField = (changes: Partial<Draft>): keyof Draft | undefined => {
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

  it.each<[string, Partial<Draft>, keyof Draft]>([
    ['no mineral', { mineral: '  ' }, 'mineral'],
    ['no elevation', { elevationBottom: '' }, 'elevationBottom'],
    ['a word for a number', { scale: '很多' }, 'scale'],
    ['a negative scale', { scale: '-5' }, 'scale'],
    ['elevations upside down', { elevationTop: '260', elevationBottom: '420' }, 'elevationTop'],
    ['a claimed area that is no number', { claimedAreaSquareMetres: '1.2.3' }, 'claimedAreaSquareMetres'],
  ])('names the field to change: %s', (_what, changes, field) => {
    expect(wrongField(changes)).toBe(field);
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
