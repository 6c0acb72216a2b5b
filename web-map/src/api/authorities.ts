import { getJson } from './http';

/** A registering authority (登记机关); not every one is that of a district. */
export interface Authority {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export async function listAuthorities(): Promise<readonly Authority[]> {
  return (await getJson<{ items: readonly Authority[] }>('/api/authorities?limit=1000')).items;
}
