import type { CaseClock, CaseFile, CaseItem, CaseState, Ground, HistoryLine, RunningClock, TypicalCase } from '../api/cases';
import type { ApiError } from '../api/http';
import type { CasePenalty } from '../api/penalties';
import { Slice } from '../store/slice';

/** All of one case that the page shows. */
export interface Opened {
  readonly file: CaseFile;
  readonly clocks: readonly CaseClock[];
  readonly items: readonly CaseItem[];
  /** Newest first. */
  readonly penalties: readonly CasePenalty[];
  readonly history: readonly HistoryLine[];
  readonly typical: TypicalCase | null;
}

export type ClockFilter = '' | 'RUNNING' | 'OVERDUE' | 'WEEK';

export interface CasesState {
  readonly list: readonly CaseFile[] | null;
  /** By case, the earliest due first. */
  readonly running: readonly RunningClock[];
  readonly state: CaseState | '';
  readonly clock: ClockFilter;
  readonly query: string;
  readonly openId: string | null;
  readonly opened: Opened | null;
  /** A case is being filed; from `alert:…` or `clue:…` or what officers saw (empty). Null: no. */
  readonly filing: string | null;
  readonly grounds: readonly Ground[];
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

export const cases = new Slice<CasesState>({
  list: null,
  running: [],
  state: '',
  clock: '',
  query: '',
  openId: null,
  opened: null,
  filing: null,
  grounds: [],
  busy: false,
  problem: null,
});
