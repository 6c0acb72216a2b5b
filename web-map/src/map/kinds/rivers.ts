import { UNTITLED, type LayerKind } from '../kind';
import { labels } from '../label';
import { toStyles } from '../symbols';

const BANK = { fill: '#a9cfe4', stroke: '#5d9dc0', width: 1 };
const CENTRELINE = { stroke: '#4f93b8', width: 2, line: true };

const bank = toStyles(BANK);
const centreline = toStyles(CENTRELINE);

/** 干流: bank areas where mapped, else the centre line. */
export const rivers: LayerKind = {
  layers: ['river_reaches'],
  legend: () => [
    { title: { zh: '岸线（面）', en: 'Mapped between its banks' }, symbol: BANK },
    { title: { zh: '仅有中心线', en: 'Centre line only' }, symbol: CENTRELINE },
  ],
  styles: (_layer, feature) => (feature.getGeometry()?.getType().includes('Line') ? centreline : bank),
};

const CORRIDOR = { fill: 'rgba(79, 147, 184, 0.10)', stroke: '#2f7ba3', width: 1.25, dash: [7, 4] };
const corridor = toStyles(CORRIDOR);
const label = labels({ colour: '#1f5f84', size: 12.5, weight: 500, overflow: true });

/** 干流岸线 5 km corridors; they carry the river's name, being longer in one piece than the reaches. */
export const corridors: LayerKind = {
  layers: ['river_corridors'],
  legend: () => [{ title: UNTITLED, symbol: CORRIDOR }],
  styles: (_layer, feature) => [...corridor, label(feature)],
};
