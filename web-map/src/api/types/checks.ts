/** Boundaries and what a check answers. Lengths in metres, areas in square metres, geometry EPSG:4490 lon/lat. */

import type { Of, Text } from './base';
import type { Geometry } from './layers';

export type Verdict =
  | 'DATA_ERROR'
  | 'BLOCK'
  | 'BLOCK_UNLESS'
  | 'STRICT'
  | 'INDETERMINATE'
  | 'WARN'
  | 'INFO'
  | 'PASS';

export type Finding = Of<
  'ReportFinding',
  {
    readonly rule: string;
    readonly verdict: Verdict;
    readonly source?: string | null;
    readonly clause?: string | null;
    readonly message: Text;
    readonly measured?: number | string | null;
    readonly unit?: string | null;
    readonly layer?: string | null;
    readonly feature?: string | null;
    readonly tolerance?: number | string | null;
    readonly needsHuman?: boolean;
    /** Approval, consent or proof that has to be produced. */
    readonly neededDocument?: Text | null;
    readonly geometry?: Geometry | null;
    /** Why the place is not shown to who asked. */
    readonly withheld?: Text | null;
  }
>;

/** A proposal, no verdict; `geometry` is absent when nothing has to be cut, or nothing would be left. */
export type RepairProposal = Of<
  'RepairProposal',
  {
    readonly complete: boolean;
    readonly sentence: Text;
    readonly overall?: Verdict | null;
    readonly geometry?: Geometry | null;
    readonly kept: { readonly squareMetres: number; readonly hectares: number; readonly mu: number };
    readonly lost: { readonly squareMetres: number; readonly hectares: number; readonly mu: number };
    readonly parts: number;
    readonly cuts: readonly { readonly rule: string; readonly source: string; readonly name: Text; readonly features: number; readonly squareMetres: number }[];
    readonly remaining: readonly { readonly rule: string; readonly message: Text; readonly reason: Text }[];
  }
>;

/** Rules that are law on one of two days only. */
export interface LawOfTwoDays {
  readonly from: string;
  readonly to: string;
  readonly began: readonly RulePage[];
  readonly ended: readonly RulePage[];
}

/** A rule as documented by the server; members it does not state are absent. */
export type RulePage = Of<
  'RuleDoc',
  {
    readonly id: string;
    readonly name?: Text;
    readonly source?: unknown;
    readonly clause?: string | null;
    readonly predicate?: Text | null;
    readonly verdicts?: readonly Verdict[];
    readonly validFrom?: string | null;
    readonly validTo?: string | null;
    readonly parameters?: Readonly<Record<string, string>>;
  }
>;

export type ReportLayer = Of<
  'LayerUsed',
  {
    readonly name: string;
    readonly version?: number | string | null;
    readonly date?: string | null;
    readonly synthetic?: boolean;
    readonly hash?: string | null;
  }
>;

export type Areas = Of<
  'AreaStatement',
  {
    readonly ellipsoidalSquareMetres?: number | null;
    readonly planarSquareMetres?: number | null;
    readonly claimedSquareMetres?: number | null;
    /** Why planar and ellipsoidal differ. */
    readonly explanation?: Text | null;
  }
>;

/** What is wrong with a boundary, and where; numbers count from 1, ring 1 is the outer one. */
export type ReadingIssue = Of<
  'Issue',
  {
    readonly rule: string;
    readonly error: boolean;
    readonly message: Text;
    readonly part?: number | null;
    readonly ring?: number | null;
    readonly vertex?: number | null;
    readonly place?: readonly number[] | null;
  }
>;

/** What the server understood of a boundary; nothing is judged yet. */
export type BoundaryReading = Of<
  'BoundaryReading',
  {
    readonly usable: boolean;
    readonly format: string;
    readonly encoding?: string | null;
    readonly crs?: string | null;
    readonly crsName?: Text | null;
    readonly crsReason: Text;
    readonly geometry?: Geometry | null;
    readonly areas?: Areas | null;
    readonly parts: readonly {
      readonly name: string;
      readonly included: boolean;
      readonly elevationTop?: number | null;
      readonly elevationBottom?: number | null;
      readonly corners: readonly number[];
    }[];
    readonly issues: readonly ReadingIssue[];
  }
>;

export type Report = Of<
  'CheckReport',
  {
    readonly id: string;
    readonly sentence: Text;
    readonly overall: Verdict;
    readonly plan?: unknown;
    readonly ruleSet?: unknown;
    readonly asOf?: string | null;
    readonly layers?: readonly ReportLayer[];
    readonly areas?: Areas | null;
    readonly boundary?: {
      readonly crs?: string | null;
      readonly crsReason?: Text | null;
      readonly format?: string | null;
      readonly geometry?: Geometry | null;
      readonly districts?: readonly unknown[];
    } | null;
    readonly findings: readonly Finding[];
    readonly passed?: readonly (string | { readonly rule: string })[];
    readonly notRun?: readonly { readonly rule: string; readonly reason: Text }[];
    /** As evaluated: day and plan filled in, the holder left out. */
    readonly request?: CheckRequest | null;
    readonly hash?: string | null;
  }
>;

export interface CheckSummary {
  readonly id: string;
  readonly overall: Verdict;
  readonly sentence?: Text;
  readonly createdAt?: string;
  readonly asOf?: string;
}

/** The attributes of a right as the rules need them; absent = not stated. */
export type CheckRequest = Of<
  'CheckRequest',
  {
    readonly rightKind: string;
    readonly action: string;
    readonly mineral: string;
    readonly miningMethod?: string;
    readonly scale?: number;
    readonly elevationTop?: number;
    readonly elevationBottom?: number;
    readonly asOf?: string;
    readonly setDate?: string;
    readonly existingRight?: string;
    readonly holderUscc?: string;
    readonly technicalUnitUscc?: string;
    readonly publicFunds?: boolean;
    readonly claimedAreaSquareMetres?: number;
    readonly coMinerals?: readonly string[];
    readonly authority?: string;
    readonly reserveSize?: string;
    readonly feesPaid?: boolean;
    readonly restorationPlan?: string;
    readonly productionSince?: string;
    readonly depositDiscovered?: boolean;
    readonly pitType?: string;
    readonly pbfDamage?: boolean;
    readonly hasGreenMineClause?: boolean;
    readonly keyProjectListed?: boolean;
    readonly integratedProcessing?: boolean;
    readonly cementSupply?: boolean;
    readonly transportCorridor?: boolean;
    readonly facilities?: readonly string[];
    readonly facilityWork?: string;
    readonly blasting?: boolean;
    readonly surfaceWorks?: boolean;
    readonly dischargesPollutants?: boolean;
    readonly heavilyPolluting?: boolean;
    readonly wetlandApproval?: boolean;
    readonly riverSide?: string;
    readonly renewalNumber?: number;
    readonly termYears?: number;
    readonly boundaryIsWorkings?: boolean;
    readonly blockChanged?: boolean;
    readonly blockChangedOn?: string;
    /** The form has no field for these; a check made through the API may state them. */
    readonly elevationBands?: readonly unknown[];
    readonly plan?: string;
    readonly severeIrreversible?: boolean;
  }
>;

/** A boundary written by the server. */
export interface WrittenBoundary {
  readonly content: Blob;
  readonly crs: string;
  /** What the format could not hold; empty = nothing. */
  readonly note: string;
}

export type BoundarySource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'geometry'; readonly geometry: Geometry };
