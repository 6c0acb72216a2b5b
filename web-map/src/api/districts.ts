import { getJson } from './http';

export interface District {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export async function listDistricts(): Promise<readonly District[]> {
  return (await getJson<{ items: readonly District[] }>('/api/districts?limit=1000')).items;
}

interface Authority extends District {
  readonly level: string;
  readonly validTo?: string;
}

/** Functional zones (功能区) of today: areas with an office that are no districts. */
export async function listFunctionalZones(): Promise<readonly District[]> {
  const { items } = await getJson<{ items: readonly Authority[] }>('/api/authorities?limit=1000');
  return items.filter(({ level, validTo }) => level === '功能区' && validTo === undefined);
}
