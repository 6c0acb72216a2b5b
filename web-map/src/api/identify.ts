import { WMS } from './map';
import { getJson } from './http';
import type { Feature, FeatureCollection, MapLayer } from './types';

export interface Question {
  /** Topmost first. */
  readonly layers: readonly MapLayer[];
  readonly crs: string;
  /** Corners of a small picture around the place, in the axis order of the system. */
  readonly box: readonly [number, number, number, number];
  readonly pixels: number;
  readonly day: string | null;
}

/** What lies at a place, by GetFeatureInfo; hidden rows and columns stay hidden. */
export async function getFeaturesAt({ layers, crs, box, pixels, day }: Question, signal: AbortSignal): Promise<readonly Feature[]> {
  if (layers.length === 0) return [];
  const names = layers.map(({ wmsName }) => wmsName).join(',');
  const parameters = new URLSearchParams({
    SERVICE: 'WMS',
    VERSION: '1.3.0',
    REQUEST: 'GetFeatureInfo',
    LAYERS: names,
    QUERY_LAYERS: names,
    STYLES: '',
    CRS: crs,
    BBOX: box.join(','),
    WIDTH: String(pixels),
    HEIGHT: String(pixels),
    I: String((pixels - 1) / 2),
    J: String((pixels - 1) / 2),
    FORMAT: 'image/png',
    INFO_FORMAT: 'application/geo+json',
    FEATURE_COUNT: '20',
    ...(day === null ? {} : { TIME: day }),
  });
  const { features } = await getJson<FeatureCollection>(`${WMS}?${parameters}`, signal);
  return features;
}

/** GetFeatureInfo names a feature after its layer: `districts.500102.2017-01-01`. */
export function layerOf(feature: Feature): string {
  return String(feature.id ?? '').split('.')[0] ?? '';
}
