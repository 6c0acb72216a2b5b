import { plainKind } from '../kind';

/** 控制线、保护区、基础设施、水域: where mining is barred or bound to conditions. */
export const controls = plainKind({
  eco_redline: { fill: 'rgba(198, 32, 38, 0.06)', stroke: '#c0272d', width: 1.25, hatch: { colour: 'rgba(198, 32, 38, 0.45)', gap: 8 } },
  farmland: { fill: 'rgba(222, 190, 60, 0.32)', stroke: '#94780f', width: 0.75 },
  cropland: { fill: 'rgba(232, 216, 140, 0.35)', stroke: '#a9975a', width: 0.5 },
  urban_boundary: { fill: 'rgba(110, 110, 125, 0.16)', stroke: '#5c5c70', width: 1.25, dash: [2, 3] },
  protected_areas: { fill: 'rgba(46, 125, 80, 0.18)', stroke: '#2a7048', width: 1.25 },
  infrastructure: { fill: 'rgba(70, 70, 70, 0.18)', stroke: '#4a4a4a', width: 1.5 },
  waters: { fill: 'rgba(120, 180, 214, 0.45)', stroke: '#5d9dc0', width: 1 },
  reserve_sites: { fill: 'rgba(108, 79, 134, 0.12)', stroke: '#6c4f86', width: 1.25, hatch: { colour: 'rgba(108, 79, 134, 0.4)', gap: 9 } },
  workings: { fill: 'rgba(90, 70, 50, 0.20)', stroke: '#5a4632', width: 1.25 },
  first_ridge: { fill: 'rgba(120, 95, 60, 0.10)', stroke: '#7a6034', width: 1.25, dash: [10, 3, 2, 3] },
});
