import { getJson } from './http';
import type { FeatureCollection, Geometry } from './types';

export type HitKind = 'district' | 'zone' | 'right';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly detail: string;
  /** Where it is drawn. */
  readonly layer: string;
  readonly geometry: Geometry | null;
}

const HITS_PER_KIND = 6;

/** Plan zones, rights and districts whose name or number holds the words. Whose a right is, the server tells officials only. */
export async function search(words: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const ask = (register: string): Promise<FeatureCollection> => {
    const parameters = new URLSearchParams({ q: words, limit: String(HITS_PER_KIND), f: 'geojson' });
    return getJson(`/api/${register}?${parameters}`, signal);
  };
  const [zones, rights, districts] = await Promise.all([ask('zones'), ask('rights'), ask('districts')]);
  return [...hits('zone', zones), ...hits('district', districts), ...hits('right', rights)];
}

function hits(kind: HitKind, { features }: FeatureCollection): Hit[] {
  return features.map(({ id, properties, geometry }) => {
    const said = (key: string): string => String(properties?.[key] ?? '');
    return {
      kind,
      id: String(id ?? ''),
      nameZh: said('nameZh') || said('name') || said('projectName') || String(id ?? ''),
      nameEn: said('nameEn'),
      detail: kind === 'right' ? [said('licenceNumber'), said('mineral'), said('holderName')].filter(Boolean).join(' · ') : said('kind') || said('code'),
      layer: kind === 'right' ? 'mining_rights' : kind === 'district' ? 'districts' : said('layer'),
      geometry,
    };
  });
}
