import type { FullPatch, Patch, Period, Readings } from '../api/patches';
import type { ApiError } from '../api/http';
import { Slice } from '../store/slice';

/** Empty: does not limit. */
export interface PatchFilter {
  /** `2026-3`; empty: the newest. */
  readonly period: string;
  readonly issuer: string;
  readonly finding: string;
  readonly reading: string;
  readonly district: string;
}

export const NEWEST: PatchFilter = { period: '', issuer: '', finding: '', reading: '', district: '' };

export interface PatchesState {
  readonly filter: PatchFilter;
  readonly periods: readonly Period[] | null;
  readonly list: readonly Patch[] | null;
  readonly next: number | null;
  readonly problem: ApiError | null;
  readonly chosen: number | null;
  readonly full: FullPatch | null;
  readonly readings: Readings | null;
}

export const patches = new Slice<PatchesState>({
  filter: NEWEST,
  periods: null,
  list: null,
  next: null,
  problem: null,
  chosen: null,
  full: null,
  readings: null,
});
