import { getJson } from './http';
import type { Feature, FeatureCollection, PlanBalance, PlanHead } from './types';

export async function listPlans(signal: AbortSignal): Promise<readonly PlanHead[]> {
  const { items } = await getJson<{ items: readonly PlanHead[] }>('/api/plans', signal);
  return items;
}

/** A plan's figures beside what is registered; null = today. */
export function getBalance(plan: string, day: string | null, signal: AbortSignal): Promise<PlanBalance> {
  return getJson(`/api/plans/${encodeURIComponent(plan)}/balance${day === null ? '' : `?asOf=${day}`}`, signal);
}

/** A zone with its outline, as far as the reader may see it. */
export async function findZone(plan: string, code: string, signal: AbortSignal): Promise<Feature | undefined> {
  const parameters = new URLSearchParams({ plan, q: code, f: 'geojson', limit: '50' });
  const { features } = await getJson<FeatureCollection>(`/api/zones?${parameters}`, signal);
  return features.find(({ properties }) => properties?.['code'] === code);
}
