import { beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/check/state';
import checkTab from '../../src/check/tab';
import { SHOWN_AT_START } from '../../src/config/layers';
import { START_VIEW } from '../../src/config/map';
import { language } from '../../src/i18n';
import { mapLink } from '../../src/map/link';
import { type LinkPart, readHash, toHash } from '../../src/store/permalink';
import { store } from '../../src/store/store';

const PARTS: readonly LinkPart[] = [...mapLink, ...checkTab.link];
const LINK =
  '#map=12.50/107.45500/29.89000&layers=districts,eco_redline~60,mining_rights&check=0b1c2d3e-aaaa-4bbb-8ccc-123456789abc&lang=en';

const read = (hash: string): void => readHash(hash, PARTS);

describe('the permalink', () => {
  beforeEach(() => read(''));

  it('carries map, layers with opacity, language and check', () => {
    store.set({
      view: { lon: 107.455, lat: 29.89, zoom: 12.5 },
      shown: new Set(['mining_rights', 'districts', 'eco_redline']),
      opacity: { eco_redline: 60, farmland: 30 },
    });
    check.set({ checkId: '0b1c2d3e-aaaa-4bbb-8ccc-123456789abc' });
    language.value = 'en';
    expect(toHash(PARTS)).toBe(LINK);
  });

  it('reads back what it wrote', () => {
    read(LINK);
    expect(store.get('view')).toEqual({ lon: 107.455, lat: 29.89, zoom: 12.5 });
    expect([...store.get('shown')].sort()).toEqual(['districts', 'eco_redline', 'mining_rights']);
    expect(store.get('opacity')).toEqual({ eco_redline: 60 });
    expect(language.value).toBe('en');
    expect(check.get('checkId')).toBe('0b1c2d3e-aaaa-4bbb-8ccc-123456789abc');
    expect(toHash(PARTS)).toBe(LINK);
  });

  it('carries order, system, base map, day and comparison', () => {
    const link = '#map=8.00/107.00000/29.00000&layers=districts&order=a,b&crs=EPSG:4490&base=tdt&day=2020-02-29&compare=2012-01-01';
    read(link);
    expect(store.get('order')).toEqual(['a', 'b']);
    expect(store.get('crs')).toBe('EPSG:4490');
    expect(store.get('asOf')).toBe('2020-02-29');
    expect(store.get('comparison')).toEqual({ kind: 'day', day: '2012-01-01' });
    expect(toHash(PARTS)).toBe(link);
    read('#compare=mining_rights');
    expect(store.get('comparison')).toEqual({ kind: 'layer', layer: 'mining_rights' });
  });

  it.each(['#crs=EPSG:9999&base=<b>&day=2021-02-29&compare=', '#day=now&base=A%20B'])('drops what is no system, base map or day: %s', (hash) => {
    read(hash);
    expect(store.get('crs')).toBe('EPSG:3857');
    expect(store.get('base')).toBe('plain');
    expect(store.get('asOf')).toBeNull();
    expect(store.get('comparison')).toBeNull();
  });

  it('leads whoever is sent a check to its tab', () => {
    store.set({ tab: 'map' });
    read(LINK);
    expect(store.get('tab')).toBe('check');
  });

  it('falls back to the start values when the link says nothing', () => {
    read(LINK);
    read('');
    expect(store.get('view')).toBe(START_VIEW);
    expect([...store.get('shown')]).toEqual(SHOWN_AT_START);
    expect(language.value).toBe('zh');
    expect(check.get('checkId')).toBeNull();
  });

  it('keeps "no layer at all" apart from "nothing said"', () => {
    read('#layers=');
    expect(store.get('shown').size).toBe(0);
    expect(toHash(PARTS)).toMatch(/&layers=$/);
  });

  it.each(['#map=99/107/29', '#map=8/abc/29', '#map=8', '#map=', '#map=8/107/95'])('survives a broken place: %s', (hash) => {
    read(hash);
    expect(store.get('view')).toBe(START_VIEW);
  });

  it.each(['#check=../../etc', '#check=%E0%A4', '#check=<b>', '#layers=<b>,a%2Fb'])('drops what cannot be a name: %s', (hash) => {
    read(hash);
    expect(check.get('checkId')).toBeNull();
    expect([...store.get('shown')].some((name) => /[^\w-]/.test(name))).toBe(false);
  });

  it('ignores an opacity outside 0 to 100', () => {
    read('#layers=a~150,b~-3,c~x,d~45');
    expect(store.get('opacity')).toEqual({ d: 45 });
  });
});
