import type { Text } from '../api/types';

/** Layers whose pictures an area is downloaded with, bottom first. All are public: pictures of others are not kept on a phone. */
export const FIELD_LAYERS = ['districts', 'river_reaches', 'zones_concentrated', 'zones_key_mining', 'mining_rights'] as const;
export const AREA_ZOOMS = { least: 9, most: 16 } as const;
/** So many pictures are a hundred square kilometres or so, and 20 MB. */
export const MOST_TILES = 3000;
export const TILES_AT_ONCE = 4;

/** Pauses before the outbox is tried again by itself, in seconds. */
export const RETRY_SECONDS = [3, 10, 30, 60, 300] as const;

/** A photo older than this was not taken here and now. */
export const OLDEST_PHOTO_MINUTES = 10;
/** The server takes no photo whose place is known worse. */
export const WORST_ACCURACY_METRES = 200;
export const PHOTO_MOST_BYTES = 20 * 1024 * 1024;
/** A phone whose clock is further from the server's says so. */
export const CLOCK_TOLERANCE_MINUTES = 3;

export type JudgementName = 'LAWFUL' | 'SUSPECTED' | 'PSEUDO_CHANGE' | 'NOT_MINING' | 'LEGACY' | 'UNDETERMINED';

/** What an officer may find on the ground, with what it needs. 特殊用地 is judged by its reviewers alone. */
export const JUDGEMENTS: readonly { readonly name: JudgementName; readonly title: Text; readonly needs: Text }[] = [
  { name: 'NOT_MINING', title: { zh: '非采矿活动', en: 'Not mining' }, needs: { zh: '', en: '' } },
  { name: 'PSEUDO_CHANGE', title: { zh: '伪变化', en: 'No real change' }, needs: { zh: '须有现场照片', en: 'needs a photo' } },
  { name: 'LEGACY', title: { zh: '历史遗留', en: 'Left from former times' }, needs: { zh: '', en: '' } },
  { name: 'LAWFUL', title: { zh: '合法（在许可范围内）', en: 'Lawful' }, needs: { zh: '须有许可证号或批准文号', en: 'needs a licence or approval number' } },
  { name: 'SUSPECTED', title: { zh: '疑似违法', en: 'Suspected, to be investigated' }, needs: { zh: '须两人外业核查并有现场照片', en: 'needs two officers on site and a photo' } },
  { name: 'UNDETERMINED', title: { zh: '暂无法判定', en: 'Cannot be judged yet' }, needs: { zh: '', en: '' } },
];
