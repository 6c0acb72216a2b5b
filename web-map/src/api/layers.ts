import { getJson } from './http';
import type { FeatureCollection, LayerInfo } from './types';

/** Layers that an operator published by a file have no versions and no pages of features: other programs read them. */
export async function listLayers(): Promise<readonly LayerInfo[]> {
  return (await getJson<{ layers: LayerInfo[] }>('/api/layers')).layers.filter(({ configured }) => !configured);
}

/** Features of a layer with versions say theirs; what other modules publish, such as alerts, has none and is always there. */
export function isLoaded({ version, attributes }: LayerInfo): boolean {
  return typeof version === 'number' || !attributes?.some(({ name }) => name === 'layer_version');
}

export interface FeatureQuery {
  /** minLon, minLat, maxLon, maxLat in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly metresPerPixel: number;
  readonly limit: number;
}

/** First page of the features in a box. */
export function getFeatures(layer: string, query: FeatureQuery, signal: AbortSignal): Promise<FeatureCollection> {
  const parameters = new URLSearchParams({
    bbox: query.bbox.map((degree) => degree.toFixed(6)).join(','),
    resolution: String(query.metresPerPixel),
    limit: String(query.limit),
  });
  return getJson(`/api/layers/${encodeURIComponent(layer)}/features?${parameters}`, signal);
}

/** The page after this one, or undefined when this was the last. */
export function getNextFeatures(
  page: FeatureCollection,
  signal: AbortSignal,
): Promise<FeatureCollection> | undefined {
  const href = page.next ?? page.links?.find((link) => link.rel === 'next')?.href;
  if (!href) return undefined;
  // Behind a proxy the server may not know its outer name: only the path counts.
  const url = new URL(href, location.href);
  return getJson(url.pathname + url.search, signal);
}
