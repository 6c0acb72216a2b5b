import type { BoundarySource, Geometry, RepairProposal, Report } from '../api/types';
import { Slice } from '../store/slice';

/** The check that is open, and the boundary that is to be checked. */
export interface CheckState {
  readonly checkId: string | null;
  /** The boundary to be checked, and what can be drawn of it before the server has read it. */
  readonly boundary: BoundarySource | null;
  readonly preview: Geometry | null;
  readonly drawing: { readonly kind: 'draw' | 'edit'; readonly points: number; readonly changes: number } | null;
  readonly report: Report | null;
  /** The cut proposed for the open report, once it was asked for. */
  readonly repair: RepairProposal | null;
  /** Index into the report's findings as sorted for reading. */
  readonly selected: number | null;
  /** Two checks looked at side by side. */
  readonly compared: readonly [string, string] | null;
}

export const check = new Slice<CheckState>({
  checkId: null,
  boundary: null,
  preview: null,
  drawing: null,
  report: null,
  repair: null,
  selected: null,
  compared: null,
});
