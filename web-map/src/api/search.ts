import { HITS_PER_LAYER, HITS_PER_REGISTER, SEARCHED_LAYERS } from '../config/search';
import { getJson } from './http';
import type { FeatureCollection, Geometry } from './types';

export type HitKind = 'district' | 'zone' | 'right' | 'place' | 'layer';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly detail: string;
  /** Where it is drawn. */
  readonly layer: string;
  readonly geometry: Geometry | null;
  /** Of a place without position the code of its district. */
  readonly district?: string;
  /** The last day of a right that has run out; the map of a later day does not show it. */
  readonly lastDay?: string;
}

/**
 * Plan zones, rights, districts and places whose name or number holds the words, and what is called so in other
 * layers; places also by pinyin and its initials.
 * Whose a right is, the server tells officials only.
 *
 * @param layers the reader may see
 */
export async function search(words: string, layers: readonly string[], signal: AbortSignal): Promise<readonly Hit[]> {
  const ask = (register: string): Promise<FeatureCollection> => {
    const parameters = new URLSearchParams({ q: words, limit: String(HITS_PER_REGISTER), f: 'geojson' });
    return getJson(`/api/${register}?${parameters}`, signal);
  };
  const named = Object.keys(SEARCHED_LAYERS).filter((layer) => layers.includes(layer));
  const [zones, rights, districts, places, ...others] = await Promise.all([
    ask('zones'),
    ask('rights'),
    ask('districts'),
    ask('places'),
    ...named.map((layer) => searchLayer(layer, words, signal)),
  ]);
  return [...hits('zone', zones), ...hits('district', districts), ...hits('place', places), ...hits('right', rights), ...others.flat()];
}

/** The outline of a district, for what is known by its district only; null when it is none of today. */
export async function districtOutline(code: string, signal?: AbortSignal): Promise<Geometry | null> {
  const { features } = await getJson<FeatureCollection>(`/api/districts?${new URLSearchParams({ district: code, f: 'geojson' })}`, signal);
  return features[0]?.geometry ?? null;
}

/** What a layer calls so, by a filter of OGC API; bank and centre line of a river are one hit. */
async function searchLayer(layer: string, words: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const column = SEARCHED_LAYERS[layer] ?? 'name';
  const filter = `${column} LIKE '%${words.replace(/[\\%_]/g, '\\$&').replaceAll("'", "''")}%'`;
  const parameters = new URLSearchParams({ filter, limit: String(HITS_PER_LAYER), f: 'json' });
  const { features } = await getJson<FeatureCollection>(`/ogcapi/collections/${layer}/items?${parameters}`, signal);
  const found = features.map(({ id, properties, geometry }): Hit => {
    const said = (key: string): string => String(properties?.[key] ?? '');
    const detail = column === 'name' ? said('kind') : '';
    return { kind: 'layer', id: `${layer}/${id}`, nameZh: said(column), nameEn: '', detail, layer, geometry };
  });
  return found.filter(({ nameZh }, index) => found.findIndex((other) => other.nameZh === nameZh) === index);
}

const LAYER_OF: Partial<Record<HitKind, string>> = { right: 'mining_rights', district: 'districts', place: 'places' };

function detailOf(kind: HitKind, said: (key: string) => string): string {
  const parts: Partial<Record<HitKind, readonly string[]>> = {
    right: ['licenceNumber', 'mineral', 'holderName'],
    place: ['districtName', 'kind'],
  };
  return (parts[kind] ?? [said('kind') ? 'kind' : 'code']).map(said).filter(Boolean).join(' · ');
}

function hits(kind: HitKind, { features }: FeatureCollection): Hit[] {
  return features.map(({ id, properties, geometry }) => {
    const said = (key: string): string => String(properties?.[key] ?? '');
    return {
      kind,
      id: String(id ?? ''),
      nameZh: said('nameZh') || said('name') || said('projectName') || String(id ?? ''),
      nameEn: said('nameEn'),
      detail: detailOf(kind, said),
      layer: LAYER_OF[kind] ?? said('layer'),
      geometry,
      ...(kind === 'place' && !geometry ? { district: said('district') } : {}),
      ...(kind === 'right' && said('status') === '过期' && said('validTo') ? { lastDay: said('validTo') } : {}),
    };
  });
}
