import { getJson } from './http';

export interface District {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export async function listDistricts(): Promise<readonly District[]> {
  return (await getJson<{ items: readonly District[] }>('/api/districts?limit=1000')).items;
}
