import { UNTITLED, type LayerKind } from '../kind';
import { labels } from '../label';
import { toStyles } from '../symbols';

const SYMBOL = { fill: '#fbfaf6', stroke: '#a9a294', width: 1 };
const LABEL_BELOW_METRES = 900;

const area = toStyles(SYMBOL);
const label = labels({ colour: '#5f594d', size: 12 });

/** 区县: the paper the rest is drawn on. */
export const districts: LayerKind = {
  layers: ['districts'],
  legend: () => [{ title: UNTITLED, symbol: SYMBOL }],
  styles: (_layer, feature, metresPerPixel) => (metresPerPixel < LABEL_BELOW_METRES ? [...area, label(feature)] : area),
};
