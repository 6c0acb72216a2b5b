import type { ImportIssue, ImportPreview, LayerDifference } from '../api/types';
import type { ApiError } from '../api/http';
import { Slice } from '../store/slice';

/** What stands in the import desk; kept while another tab is open. */
export interface DataState {
  readonly part: 'import' | 'versions';
  readonly layer: string;
  readonly file: File | null;
  readonly preview: ImportPreview | null;
  /** Column of the layer to field of the file; empty = none. */
  readonly columns: Readonly<Record<string, string>>;
  /** Column to the value of all rows, where no field holds it. */
  readonly constants: Readonly<Record<string, string>>;
  /** Column to what the file's values stand for, as typed: one pair to a line. */
  readonly translations: Readonly<Record<string, string>>;
  readonly crs: string;
  readonly encoding: string;
  readonly layerInFile: string;
  /** Under which the mapping is saved. */
  readonly sourceName: string;
  /** What became of the saved mapping. */
  readonly mappingSaid: 'used' | 'none' | 'saved' | null;
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  readonly synthetic: boolean;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** The import that is followed. */
  readonly jobId: string | null;
  /** Drawn on the map. */
  readonly issues: readonly ImportIssue[];
  readonly difference: LayerDifference | null;
}

export const data = new Slice<DataState>({
  part: 'import',
  layer: '',
  file: null,
  preview: null,
  columns: {},
  constants: {},
  translations: {},
  crs: '',
  encoding: '',
  layerInFile: '',
  sourceName: '',
  mappingSaid: null,
  source: '',
  licence: '',
  date: '',
  synthetic: false,
  busy: false,
  problem: null,
  jobId: null,
  issues: [],
  difference: null,
});
