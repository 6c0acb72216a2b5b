import type { FeatureLike } from 'ol/Feature';
import type Style from 'ol/style/Style';
import type { Text } from '../api/types';
import { type AreaSymbol, toStyles } from './symbols';

export interface LegendEntry {
  readonly title: Text;
  readonly symbol: AreaSymbol;
}

/** How the features of one or several layers are drawn and explained. */
export interface LayerKind {
  readonly layers: readonly string[];
  /** One entry alone is shown beside the layer's title and needs no title of its own. */
  readonly legend: (layer: string) => readonly LegendEntry[];
  /** @param metresPerPixel ground resolution, for labels that only fit when near */
  readonly styles: (layer: string, feature: FeatureLike, metresPerPixel: number) => readonly Style[];
}

export const UNTITLED: Text = { zh: '', en: '' };

/** The common kind: every feature of a layer looks the same. */
export function plainKind(symbols: Readonly<Record<string, AreaSymbol>>): LayerKind {
  const ready = memoised((layer) => toStyles(symbols[layer] ?? {}));
  return {
    layers: Object.keys(symbols),
    legend: (layer) => [{ title: UNTITLED, symbol: symbols[layer] ?? {} }],
    styles: (layer) => ready(layer),
  };
}

/** Styles are built once per key: building them per feature makes panning slow. */
export function memoised<T>(build: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = build(key);
      known.set(key, value);
    }
    return value;
  };
}
