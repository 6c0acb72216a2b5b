import type { ApiError } from '../api/http';
import type { Geometry, PlanBalance, PlanHead } from '../api/types';
import type { Sorting } from '../figures/tables';
import { Slice } from '../store/slice';

export interface PlanState {
  /** The plan chosen; null: the newest. */
  readonly code: string | null;
  /** Code of the zone that is marked in the table and on the map. */
  readonly zone: string | null;
  readonly outline: Geometry | null;
  readonly plans: readonly PlanHead[];
  /** Null while it is read. */
  readonly balance: PlanBalance | ApiError | null;
  readonly sorting: Sorting;
  /** What the cells of district and mineral hold. */
  readonly cells: 'rights' | 'capacity';
}

export const plan = new Slice<PlanState>({
  code: null,
  zone: null,
  outline: null,
  plans: [],
  balance: null,
  sorting: { column: 0, down: false },
  cells: 'rights',
});
