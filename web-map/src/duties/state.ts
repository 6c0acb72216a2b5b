import type { ApiError } from '../api/http';
import type { DutyDueList, DutyFigure, DutyFiling, DutyGroup, DutyLine, DutyMatrix, DutyRule, ReleasedYear, SpotCheck } from '../api/duties';
import { today } from '../map/day';
import type { Entered } from './Figures';
import type { OfficesRead } from './Offices';
import type { RegistersRead } from './Registers';
import { Slice } from '../store/slice';

export type Part = 'matrix' | 'due' | 'review' | 'registers' | 'checks' | 'offices' | 'public';
export const PARTS: readonly Part[] = ['matrix', 'due', 'review', 'checks', 'offices', 'registers', 'public'];
/** Mines on one page of the list. */
export const PAGE = 25;
/** Of what is overdue, so many are listed. */
export const DUE_LIMIT = 100;

export interface DutiesState {
  readonly part: Part;
  readonly year: number;
  readonly group: DutyGroup;
  readonly stateFilter: string;
  readonly duty: string;
  readonly text: string;
  readonly offset: number;
  readonly rules: readonly DutyRule[];
  readonly matrix: DutyMatrix | null;
  readonly overdue: DutyDueList | null;
  readonly soon: DutyDueList | null;
  readonly review: readonly DutyFiling[] | null;
  readonly registers: RegistersRead | null;
  readonly checks: readonly SpotCheck[] | null;
  readonly offices: OfficesRead | null;
  readonly released: readonly ReleasedYear[] | null;
  /** The released year that is read: `year-district`. */
  readonly fulfilment: string | null;
  /** The filing that is open. */
  readonly openId: string | null;
  readonly filing: DutyFiling | null;
  readonly history: readonly DutyLine[];
  /** What the registers say to its figures. */
  readonly figures: readonly DutyFigure[];
  /** What its form holds; null while it is not open for writing. */
  readonly entered: Entered | null;
  /** Overdue duties within reach, for the badge. */
  readonly count: number;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly said: string;
}

export const duties = new Slice<DutiesState>({
  part: 'matrix',
  year: Number(today().slice(0, 4)),
  group: 'MINING',
  stateFilter: '',
  duty: '',
  text: '',
  offset: 0,
  rules: [],
  matrix: null,
  overdue: null,
  soon: null,
  review: null,
  registers: null,
  checks: null,
  offices: null,
  released: null,
  fulfilment: null,
  openId: null,
  filing: null,
  history: [],
  figures: [],
  entered: null,
  count: 0,
  busy: false,
  problem: null,
  said: '',
});
