/** Layers, their tree on the map, and their features; geometry EPSG:4490 lon/lat. */

import type { Of, Text } from './base';

export type LayerAttribute = Of<
  'Column',
  {
    readonly name: string;
    readonly title: Text;
  }
>;

export type LayerInfo = Of<
  'Layer',
  {
    readonly name: string;
    readonly title: Text;
    /** Published by an operator's file: no versions, no pages of features. */
    readonly configured?: boolean;
    /** Absent while nothing is loaded: that is not the same as an empty layer. */
    readonly version?: number | string | null;
    readonly date?: string | null;
    readonly synthetic?: boolean;
    /** Smallest and largest longitude and latitude. */
    readonly extent?: readonly [minLon: number, minLat: number, maxLon: number, maxLat: number];
    readonly source?: string | null;
    readonly licence?: string | null;
    readonly accuracyMetres?: number | null;
    readonly hash?: string | null;
    readonly attributes?: readonly LayerAttribute[];
  }
>;

export type Position = readonly number[];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString' | 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon' | 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

export interface Feature {
  readonly type: 'Feature';
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: Geometry | null;
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
  readonly next?: string | null;
  readonly links?: readonly { readonly rel: string; readonly href: string }[];
}

/** A layer of the map, and where its parts are. */
export type MapLayer = Of<
  'MapLayer',
  {
    readonly name: string;
    readonly title: Text;
    readonly summary?: Text;
    readonly wmsName: string;
    /** Its rows hold from a day to a day: a past day can be asked. */
    readonly timeValid: boolean;
    readonly legend: string;
    readonly style: string;
    /** With `{set}`, `{z}`, `{y}`, `{x}`. */
    readonly tiles: string;
    readonly attributes: readonly LayerAttribute[];
  }
>;

export type LayerGroup = Of<
  'LayerGroup',
  {
    readonly id: string;
    readonly title: Text;
    readonly layers: readonly MapLayer[];
  }
>;

export type BaseMap = Of<
  'BaseLayer',
  {
    readonly id: string;
    readonly kind: 'XYZ' | 'WMTS' | 'WMS' | 'TIANDITU';
    readonly title: Text;
    readonly url: string;
    readonly layer: string;
    readonly key: string;
    readonly attribution: string;
  }
>;

export type MapDocument = Of<
  'MapDocument',
  {
    readonly groups: readonly LayerGroup[];
    readonly baseMaps: readonly BaseMap[];
  }
>;
