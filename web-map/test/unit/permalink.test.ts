import { describe, expect, it } from 'vitest';
import { SHOWN_AT_START } from '../../src/config/layers';
import { START_VIEW } from '../../src/config/map';
import { fromHash, toHash } from '../../src/store/permalink';

const STATE = {
  language: 'en' as const,
  view: { lon: 107.455, lat: 29.89, zoom: 12.5 },
  shown: new Set(['mining_rights', 'districts', 'eco_redline']),
  opacity: { eco_redline: 60, farmland: 30 },
  checkId: '0b1c2d3e-aaaa-4bbb-8ccc-123456789abc',
};

describe('the permalink', () => {
  it('carries map, layers with opacity, language and check', () => {
    expect(toHash(STATE)).toBe(
      '#map=12.50/107.45500/29.89000&layers=districts,eco_redline~60,mining_rights&lang=en&check=0b1c2d3e-aaaa-4bbb-8ccc-123456789abc',
    );
  });

  it('reads back what it wrote', () => {
    const read = fromHash(toHash(STATE));
    expect(read.view).toEqual(STATE.view);
    expect([...read.shown].sort()).toEqual([...STATE.shown].sort());
    expect(read.opacity).toEqual({ eco_redline: 60 });
    expect(read.language).toBe('en');
    expect(read.checkId).toBe(STATE.checkId);
  });

  it('falls back to the start values when the link says nothing', () => {
    const read = fromHash('');
    expect(read.view).toBe(START_VIEW);
    expect([...read.shown]).toEqual(SHOWN_AT_START);
    expect(read.language).toBe('zh');
    expect(read.checkId).toBeNull();
  });

  it('keeps "no layer at all" apart from "nothing said"', () => {
    expect(fromHash('#layers=').shown.size).toBe(0);
    expect(toHash({ ...STATE, shown: new Set() })).toContain('&layers=&');
  });

  it.each(['#map=99/107/29', '#map=8/abc/29', '#map=8', '#map=', '#map=8/107/95'])('survives a broken place: %s', (hash) => {
    expect(fromHash(hash).view).toBe(START_VIEW);
  });

  it.each(['#check=../../etc', '#check=%E0%A4', '#check=<b>', '#layers=<b>,a%2Fb'])('drops what cannot be a name: %s', (hash) => {
    const read = fromHash(hash);
    expect(read.checkId).toBeNull();
    expect([...read.shown].some((name) => /[^\w-]/.test(name))).toBe(false);
  });

  it('ignores an opacity outside 0 to 100', () => {
    expect(fromHash('#layers=a~150,b~-3,c~x,d~45').opacity).toEqual({ d: 45 });
  });
});
