import { getJson, post, postJson } from './http';
import type { components } from './schema';
import type { Geometry, Of, Text } from './types';

type Schemas = components['schemas'];

export type Agreement = NonNullable<Schemas['ReadingAnswer']['agreement']>;
export type ReadingResult = NonNullable<Schemas['ReadingAnswer']['outcome']>;

/** How a patch lies to rights and areas at its image date; areas in m². */
export interface PatchResult {
  readonly finding: string;
  readonly certainty: string;
  readonly areas: {
    readonly total: number;
    readonly inside: number;
    readonly outside: number;
    readonly certainOutside: number;
    readonly possibleOutside: number;
    readonly inEnded: number;
    readonly inExploration: number;
    readonly maxDistanceOutside: number;
    readonly sigma: number;
  };
  readonly rights: readonly { readonly licenceNumber: string; readonly kind: string; readonly state: string; readonly squareMetres: number }[];
  readonly involved: readonly { readonly layer: string; readonly code: string; readonly kind: string; readonly squareMetres: number }[];
  readonly history: { readonly formerImageDate: string; readonly squareMetres: number; readonly direction: number; readonly metresPerDay: number } | null;
  readonly approach: { readonly layer: string; readonly code: string; readonly metresLeft: number; readonly daysLeft: number } | null;
}

export interface PatchProperties {
  readonly code: string;
  readonly issuer: string;
  readonly year: number;
  readonly period: number;
  readonly imageDate: string;
  readonly beforeDate?: string | null;
  readonly sensor?: string | null;
  readonly resolutionMetres?: number | null;
  readonly district?: string | null;
  readonly imageType?: string | null;
  readonly areaSquareMetres: number;
  readonly deliveredAreaSquareMetres?: number | null;
  readonly disturbanceId?: number | null;
  readonly revision: number;
  readonly synthetic: boolean;
}

export type Patch = Of<
  'PatchItem',
  {
    readonly id: number;
    readonly sentence: Text;
    readonly properties: PatchProperties;
    readonly result?: PatchResult | null;
    readonly details?: { readonly dataAfterImage?: readonly string[]; readonly explanation?: Text | null } | null;
    readonly current: boolean;
    readonly agreement: Agreement;
    readonly agreementWords: Text;
    readonly farmlandMu?: string | null;
    readonly geometry: Geometry;
  }
>;

export type PatchPage = Of<'PatchPage', { readonly note: Text; readonly items: readonly Patch[]; readonly next?: number | null }>;
/** An image the server holds; `takenOn` may be before the date it is shown for. */
export interface SceneImage {
  readonly code: string;
  readonly takenOn: string;
  readonly sensor: string;
  readonly resolutionMetres?: number;
  readonly synthetic: boolean;
}

export type FullPatch = Of<
  'Full',
  { readonly note: Text; readonly patch: Patch; readonly history: readonly Patch[]; readonly imageBefore?: SceneImage; readonly imageAfter?: SceneImage }
>;

export type Readings = Of<
  'ReadingAnswer',
  {
    readonly patchId: number;
    readonly revision: number;
    readonly agreement: Agreement;
    readonly agreementWords: Text;
    readonly outcomeWords?: Text;
    readonly readings: readonly { readonly seat: number; readonly reader: string; readonly readAt: string; readonly withheld: boolean; readonly resultWords?: Text; readonly words?: string }[];
    /** Which reader one would be; absent: one may not read it. */
    readonly seat?: number;
    readonly refusal?: Text;
  }
>;

export type Period = Of<
  'ReadingProgress',
  {
    readonly year: number;
    readonly period: number;
    readonly patches: number;
    readonly readOnce: number;
    readonly agreed: number;
    readonly differing: number;
    readonly decided: number;
    readonly agreementPercent?: number;
    readonly kappa?: number;
  }
>;

export const listPatches = (query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<PatchPage> => getJson(`/api/patches?${new URLSearchParams(query)}`, signal);
export const getPatch = (id: number): Promise<FullPatch> => getJson(`/api/patches/${id}`);
export const listPeriods = (): Promise<readonly Period[]> => getJson('/api/patches/periods');
export const getReadings = (id: number): Promise<Readings> => getJson(`/api/patches/${id}/readings`);
export const readPatch = (id: number, body: { readonly revision: number; readonly result: ReadingResult; readonly words: string }): Promise<Readings> =>
  postJson(`/api/patches/${id}/readings`, body);

/** What came of comparing patches; `changed` have another result than before. */
export interface Comparison {
  readonly compared: number;
  readonly changed: number;
}

/** How far a delivery is compared, and how its patches lie; `clue`: somebody should look at them. */
export type DeliveryComparison = Of<
  'ComparisonAnswer',
  {
    readonly progress: { readonly deliveryId: number; readonly state: 'BY_HAND' | 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'; readonly patches: number; readonly compared: number };
    readonly sentence: Text;
    readonly findings: readonly { readonly finding: string; readonly words: Text; readonly clue: boolean; readonly patches: number }[];
  }
>;

export const getDelivery = (id: number): Promise<DeliveryComparison> => getJson(`/api/patches/deliveries/${id}`);

/** Compares what is new or changed with rights and control areas, and raises alerts. */
export function comparePatches(): Promise<Comparison> {
  return post<Comparison>('/api/patches/assess?stale=true', '');
}
