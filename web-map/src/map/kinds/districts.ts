import { UNTITLED, type LayerKind } from '../kind';
import { labels } from '../label';
import { toStyles } from '../symbols';

const SYMBOL = { fill: '#fbfaf6', stroke: '#a9a294', width: 1 };
const LABEL_BELOW_METRES = 900;
const SHORT_ABOVE_METRES = 200;

const area = toStyles(SYMBOL);
const LOOK = { colour: '#5f594d', size: 12 };
const full = labels(LOOK);
/** 石柱土家族自治县 → 石柱县 */
const short = labels({ ...LOOK, shorten: (name) => name.replace(/(?:土家族|苗族)+自治县$/, '县') });

/** 区县: the paper the rest is drawn on. */
export const districts: LayerKind = {
  layers: ['districts'],
  legend: () => [{ title: UNTITLED, symbol: SYMBOL }],
  styles: (_layer, feature, metresPerPixel) => {
    if (metresPerPixel > LABEL_BELOW_METRES) return area;
    return [...area, metresPerPixel > SHORT_ABOVE_METRES ? short(feature) : full(feature)];
  },
};
