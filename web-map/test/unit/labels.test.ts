import RenderFeature from 'ol/render/Feature';
import Style from 'ol/style/Style';
import { describe, expect, it } from 'vitest';
import { spotsOf } from '../../src/map/layers/labels';
import { type Label, styleOf } from '../../src/map/style/olStyle';
import type { LabelSymbol } from '../../src/map/style/sld';

const VIEW = [0, 0, 100, 100];
const area = (id: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): RenderFeature =>
  new RenderFeature('Polygon', [x1, y1, x2, y1, x2, y2, x1, y2, x1, y1], [10], 2, { id, name: id }, undefined);
const line = (id: string, flat: number[]): RenderFeature => new RenderFeature('LineString', flat, [flat.length], 2, { id, name: id }, undefined);
const named = (part: RenderFeature): Label[] => [{ words: String(part.get('name')), style: new Style(), width: 20 }];
const spots = (parts: RenderFeature[]) => spotsOf(parts, named, VIEW, 1).map(({ words, x, y }) => [words, x, y]);

describe('the words of a layer', () => {
  it('stand once for a feature that lies in many tiles, in the piece that takes most of the view', () => {
    expect(spots([area('涪陵', [0, 0, 40, 40]), area('涪陵', [40, 0, 100, 60]), area('长寿', [0, 60, 30, 100])])).toEqual([
      ['涪陵', 70, 30],
      ['长寿', 15, 80],
    ]);
  });

  it('stand nowhere where they do not fit, and in the next piece where that one is wide enough', () => {
    expect(spots([area('窄', [0, 0, 10, 90])])).toEqual([]);
    expect(spots([area('窄', [0, 0, 10, 90]), area('窄', [20, 0, 60, 10])])).toEqual([['窄', 40, 5]]);
  });

  it('stand in view or not at all', () => {
    expect(spots([area('大', [60, 60, 900, 900])])).toEqual([]);
  });

  it('stand in the middle of a line', () => {
    expect(spots([line('长江', [10, 10, 50, 10, 90, 10])])).toEqual([['长江', 50, 10]]);
  });

  it('of more weight stay where words are in each other\'s way, as on maps of the server', () => {
    const symbol: LabelSymbol = { kind: 'label', column: 'name', size: 11, colour: '#000000', bold: false, above: null, halo: null, priority: 300 };
    const { labels } = styleOf([{ title: { zh: '', en: '' }, matches: () => true, least: 0, most: Infinity, symbols: [symbol] }]);
    expect(labels(area('涪陵', [0, 0, 40, 40]), 1000).map(({ style }) => style.getZIndex())).toEqual([300]);
  });
});
