import type { FeatureLike } from 'ol/Feature';
import type { LayerKind } from '../kind';
import { toStyles } from '../symbols';

const MINING = { fill: 'rgba(150, 30, 62, 0.22)', stroke: '#8c1a3c', width: 1.25 };
const EXPLORATION = { fill: 'rgba(20, 104, 98, 0.12)', stroke: '#14655f', width: 1.25, dash: [5, 3] };

const mining = toStyles(MINING);
const exploration = toStyles(EXPLORATION);

/** 采矿权 and 探矿权. */
export const rights: LayerKind = {
  layers: ['mining_rights'],
  legend: () => [
    { title: { zh: '采矿权', en: 'Mining right' }, symbol: MINING },
    { title: { zh: '探矿权', en: 'Exploration right' }, symbol: EXPLORATION },
  ],
  styles: (_layer, feature) => (isExploration(feature) ? exploration : mining),
};

function isExploration(feature: FeatureLike): boolean {
  const kind: unknown = feature.get('right_kind') ?? feature.get('rightKind');
  return kind === '探矿权';
}
