import { describe, expect, it } from 'vitest';
import { History } from '../../src/check/history';
import { formatName } from '../../src/check/formatName';

describe('changes of a shape', () => {
  it('are taken back one by one, the last first', () => {
    const history = new History<string>();
    history.keep('first');
    history.keep('second');
    expect(history.undo()).toBe('second');
    expect(history.steps.value).toEqual(['first']);
    expect(history.undo()).toBe('first');
    expect(history.undo()).toBeUndefined();
  });
});

describe('the format of a boundary', () => {
  it('is said in words, also one that is only read', () => {
    expect(formatName('exchange-txt')).toBe('勘测定界 TXT（国土TXT）');
    expect(formatName('excel')).toBe('拐点坐标表（Excel）');
    expect(formatName('nobody-knows-it')).toBe('nobody-knows-it');
  });
});
