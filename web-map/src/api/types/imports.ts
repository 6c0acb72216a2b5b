/** The import desk: files on their way into layers, and versions of layers. */

import type { Of, Text } from './base';
import type { FeatureCollection } from './layers';

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

/** Kept for the files of a source that come again. */
export type SavedMapping = Of<
  'SavedMapping',
  { readonly dataset: string; readonly source: string; readonly mapping: FieldMapping; readonly savedBy: string; readonly savedAt: string }
>;

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
