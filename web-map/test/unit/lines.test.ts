import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/map/tools/lines';

/** A Chinese sign is as wide as two letters. */
const measure = (piece: string): number => [...piece].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
const broken = (words: string, width: number): string[] => breakLines(words, width, measure);

describe('the lines of a paragraph', () => {
  it('break anywhere in Chinese, but no line begins with a closing sign', () => {
    expect(broken('涉及永久基本农田，不得新设。', 16)).toEqual(['涉及永久基本农', '田，不得新设。']);
  });

  it('end with no opening sign', () => {
    expect(broken('不得新设（依据目录）', 10)).toEqual(['不得新设', '（依据目', '录）']);
  });

  it('break between English words', () => {
    expect(broken('no new right is granted here', 12)).toEqual(['no new right', 'is granted', 'here']);
  });

  it('break a word that is wider than the line', () => {
    expect(broken('0de16dd5f4d8c84b', 6)).toEqual(['0de16d', 'd5f4d8', 'c84b']);
  });

  it('lose no letter', () => {
    const words = '依据 PL-06 第七（二）条：面积 1,156,454.92 m²（约 1734.68 亩），见报告 0de16dd5f4d8。';
    for (const width of [4, 9, 17, 40]) expect(broken(words, width).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
  });

  it('are one even for no words', () => {
    expect(broken('', 10)).toEqual(['']);
  });
});
