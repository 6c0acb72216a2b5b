import { plainKind } from '../kind';

/** 勘查规划区块 and 开采规划区块. */
export const blocks = plainKind({
  blocks_exploration: { fill: 'rgba(100, 72, 156, 0.06)', stroke: '#7d63b3', width: 1.25, dash: [3, 3] },
  blocks_mining: { fill: 'rgba(168, 67, 31, 0.06)', stroke: '#bd5f3d', width: 1.25, dash: [3, 3] },
});
