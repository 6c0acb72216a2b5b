/** Plans, their code lists and their figures. */

import type { Of, Text } from './base';

export type MineralChoice = Of<
  'Mineral',
  {
    readonly code: string;
    readonly nameEn: string;
  }
>;

/** 专栏9: class limits per year in `unit`; below `small` no new right is granted. */
export type ScaleClass = Of<
  'ScaleClass',
  {
    readonly mineral: string;
    readonly unit: string;
    readonly large: number;
    readonly medium: number;
    readonly small: number;
  }
>;

export type PlanHead = Of<
  'Item',
  {
    readonly code: string;
    readonly name: Text;
    readonly validFrom: string;
    readonly validTo?: string | null;
  }
>;

export type TierFigures = Of<
  'TierFigures',
  {
    readonly tier: string;
    readonly rightsAbout: number;
    readonly capacityCap: number;
    readonly hard: boolean;
    readonly rights?: number | null;
    readonly capacity?: number | null;
    readonly exceeded?: boolean | null;
  }
>;

export type ZoneFigures = Of<
  'ZoneFigures',
  {
    readonly code: string;
    readonly kind: string;
    readonly name: string;
    readonly region: string;
    /** Codes, in the order of the names. */
    readonly districts: readonly string[];
    readonly districtNames: readonly string[];
    readonly minerals: readonly string[];
    readonly located: boolean;
    readonly outlineInternal: boolean;
    readonly synthetic: boolean;
    readonly squareMetres?: number | null;
    readonly miningRights?: number | null;
    readonly explorationRights?: number | null;
    readonly capacity?: number | null;
    readonly unit?: string | null;
  }
>;

export type RegionFigures = Of<
  'RegionFigures',
  {
    readonly region: string;
    readonly demand: number;
    readonly plannedCapacity: number;
    readonly expectedOutput: number;
    readonly balance: number;
    readonly rights?: number | null;
    readonly capacity?: number | null;
  }
>;

export type Transfer = Of<'Transfer', { readonly from: string; readonly to: string; readonly amount: number }>;

export type IndicatorFigures = Of<
  'IndicatorFigures',
  {
    readonly box: number;
    readonly seq: number;
    readonly name: string;
    readonly unit: string;
    readonly valueMin: number;
    readonly valueMax: number;
    readonly period: string;
    readonly binding: boolean;
    readonly reached?: number | null;
    readonly measure?: 'APPROVED_CAPACITY' | 'RIGHTS' | 'SHARE' | null;
    readonly basis: Text;
    readonly kept?: boolean | null;
  }
>;

export type DistrictFigures = Of<
  'DistrictFigures',
  {
    readonly district: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly region?: string | null;
    readonly mineral: string;
    readonly miningRights: number;
    readonly explorationRights: number;
    readonly capacity?: number | null;
    readonly unit?: string | null;
  }
>;

/** A plan's figures beside what is registered; what is absent is unknown, not zero. Capacities per year. */
export type PlanBalance = Of<
  'PlanBalance',
  {
    readonly plan: string;
    readonly version: number;
    readonly name: Text;
    readonly documentNumber: string;
    readonly asOf: string;
    readonly inForce: boolean;
    readonly layers: readonly { readonly name: string; readonly version: number; readonly date: string; readonly synthetic: boolean }[];
    readonly unplacedRights?: number | null;
    readonly withoutScale?: number | null;
    readonly tiers: readonly TierFigures[];
    readonly zones: readonly ZoneFigures[];
    readonly regions: readonly RegionFigures[];
    readonly transfers: readonly Transfer[];
    readonly indicators: readonly IndicatorFigures[];
    readonly districts: readonly DistrictFigures[];
  }
>;
