/** Shapes the server answers with. Lengths in metres, areas in square metres, geometry EPSG:4490 lon/lat. */

import type { components } from './schema';

type Schemas = components['schemas'];

/**
 * What the page reads of a shape of the server. The server's description leaves open which members are always there;
 * they are said here, and a member that the server does not have fails the type check.
 */
type Of<Name extends keyof Schemas, Shape extends { readonly [Member in keyof Shape]: Member extends keyof Schemas[Name] ? unknown : never }> = Shape;

export type Text = Of<
  'Text',
  {
    readonly zh: string;
    readonly en: string;
  }
>;

export type Session = Of<
  'Session',
  {
    readonly username: string;
    readonly displayName: Text;
    readonly roles: readonly string[];
    readonly districts: readonly string[];
    readonly csrf?: { readonly header: string; readonly token: string };
  }
>;

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
    readonly geometry?: Geometry | null;
    /** Why the place is not shown to who asked. */
    readonly withheld?: Text | null;
  }
>;

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
    readonly claimedAreaSquareMetres?: number;
    readonly coMinerals?: readonly string[];
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
    readonly authority?: string;
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
/** How a file would be read into a layer. */
export type ImportPreview = Of<
  'Preview',
  {
    readonly format: string;
    readonly layerInFile: string;
    readonly crs: string;
    readonly encoding?: string | null;
    readonly rows?: number | null;
    readonly rowsSeen: number;
    readonly fields: readonly { readonly name: string; readonly samples: readonly string[] }[];
    /** Guessed, the surest first. */
    readonly mapping: readonly { readonly column: string; readonly field: string; readonly confidence: number }[];
    /** Columns that need a value and have neither field nor default. */
    readonly missing: readonly string[];
    /** The mapping saved for the source that was named. */
    readonly saved?: unknown;
    readonly notes: readonly Text[];
  }
>;

/** How the fields of a file are meant. */
export interface FieldMapping {
  /** Column of the layer to field of the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Column to the value of all rows. */
  readonly constants: Readonly<Record<string, string>>;
  /** Column to what the file's values stand for. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** How a file is to be read where it does not tell; empty = find out. */
export interface ReadWish {
  readonly crs: string;
  readonly encoding: string;
  readonly layerInFile: string;
}

/** What is sent beside the file. */
export interface ImportOrder {
  readonly dataset: string;
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  readonly synthetic: boolean;
  readonly dryRun: boolean;
  readonly mapping: FieldMapping;
  readonly crs?: string;
  readonly encoding?: string;
  readonly layerInFile?: string;
}

export type ImportJob = Of<
  'ImportAnswer',
  {
    readonly id: string;
    readonly dataset: string;
    readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'REFUSED' | 'FAILED' | 'CANCELLED';
    readonly sentence: Text;
    readonly progress: { readonly read: number; readonly accepted: number; readonly rejected: number; readonly issues: number; readonly share?: number | null };
    readonly version?: number | null;
    readonly fileName: string;
    readonly submittedBy: string;
    readonly submittedAt: string;
    readonly correctable: boolean;
    readonly request: { readonly dryRun?: boolean };
  }
>;

export type ImportIssue = Of<
  'IssueAnswer',
  {
    readonly seq: number;
    /** From 1; 0 for the file as a whole. */
    readonly row: number;
    readonly vertex?: number | null;
    readonly severity: 'ERROR' | 'WARN';
    readonly code: string;
    readonly message: Text;
    readonly place?: readonly number[] | null;
  }
>;

export type RejectedRow = Of<
  'Row',
  {
    readonly row: number;
    readonly properties: Readonly<Record<string, unknown>>;
    /** WKT. */
    readonly geometry?: string | null;
    /** Proposed, never taken by itself. */
    readonly repair?: { readonly geometry: string; readonly message: Text } | null;
    readonly fixedBy?: string | null;
  }
>;

export type LayerVersion = Of<
  'Entry',
  {
    readonly version: number;
    readonly inForce: boolean;
    readonly date: string;
    readonly synthetic: boolean;
    readonly source: string;
    readonly features: number;
    readonly loadedAt: string;
    readonly loadedBy: string;
    readonly returnsTo?: number | null;
  }
>;

export type DifferenceKind = 'added' | 'removed' | 'changed';

export interface LayerDifference extends FeatureCollection {
  readonly from: number;
  readonly to: number;
  readonly totals: Readonly<Partial<Record<DifferenceKind, number>>>;
}
