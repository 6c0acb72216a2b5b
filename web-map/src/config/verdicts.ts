import type { Text, Verdict } from '../api/types';

/** Gravest first: the order of the findings list. */
export const SEVERITY: readonly Verdict[] = [
  'DATA_ERROR',
  'BLOCK',
  'BLOCK_UNLESS',
  'STRICT',
  'INDETERMINATE',
  'WARN',
  'INFO',
  'PASS',
];

export const VERDICT_WORDS: Readonly<Record<Verdict, Text>> = {
  DATA_ERROR: { zh: '数据错误', en: 'Data error' },
  BLOCK: { zh: '禁止', en: 'Blocked' },
  BLOCK_UNLESS: { zh: '须取得批准', en: 'Approval needed' },
  STRICT: { zh: '从严控制', en: 'Strict control' },
  INDETERMINATE: { zh: '待判', en: 'Undetermined' },
  WARN: { zh: '提示', en: 'Notice' },
  INFO: { zh: '信息', en: 'Information' },
  PASS: { zh: '通过', en: 'Pass' },
};

/** Colours of conflicts on the map; the panel's are the same values in tokens.css. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  DATA_ERROR: '#5b2a86',
  BLOCK: '#b01c1c',
  BLOCK_UNLESS: '#9a4400',
  STRICT: '#7d5a00',
  INDETERMINATE: '#3b4f78',
  WARN: '#5a5a1e',
  INFO: '#0b5a7a',
  PASS: '#1b6b3a',
};

/** Of the boundary under check. */
export const BOUNDARY_COLOUR = '#12344a';
