import { memoised, UNTITLED, type LayerKind } from '../kind';
import { labels } from '../label';
import { type AreaSymbol, toStyles } from '../symbols';

const SYMBOLS: Readonly<Record<string, AreaSymbol>> = {
  zones_concentrated: { fill: 'rgba(201, 134, 29, 0.16)', stroke: '#9a5f00', width: 1.75 },
  zones_key_mining: { fill: 'rgba(184, 76, 40, 0.12)', stroke: '#a8431f', width: 1.75 },
  zones_key_exploration: { fill: 'rgba(108, 82, 163, 0.10)', stroke: '#64489c', width: 1.75, dash: [8, 4] },
};
const LABEL_BELOW_METRES = 260;

const area = memoised((layer) => toStyles(SYMBOLS[layer] ?? {}));
const label = labels({ colour: '#6b3f00', size: 11.5, weight: 500 });

/** 重点勘查区, 重点开采区, 集中开采区 of the plan. */
export const zones: LayerKind = {
  layers: Object.keys(SYMBOLS),
  legend: (layer) => [{ title: UNTITLED, symbol: SYMBOLS[layer] ?? {} }],
  styles: (layer, feature, metresPerPixel) =>
    metresPerPixel < LABEL_BELOW_METRES ? [...area(layer), label(feature)] : area(layer),
};
