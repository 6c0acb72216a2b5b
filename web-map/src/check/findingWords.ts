import type { Finding } from '../api/types';
import { pick } from '../i18n';
import { store } from '../store/store';
import { unitWords } from '../ui/units';

/** A tolerance is in the unit of what was measured. */
export function formatTolerance({ tolerance, unit }: Finding): string {
  if (typeof tolerance !== 'number') return tolerance ?? '';
  return `± ${tolerance} ${unitWords(unit)}`.trim();
}

export function layerTitle(name: string): string {
  return pick(store.get('layers').find((layer) => layer.name === name)?.title) || name;
}
