import type { Alert, AlertCount } from '../api/alerts';
import type { District } from '../api/districts';
import type { ApiError } from '../api/http';
import type { Geometry } from '../api/types';
import { Slice } from '../store/slice';

export type Part = 'alerts' | 'clues' | 'patches' | 'statistics' | 'deliveries';

/** Empty: does not limit. */
export interface AlertFilter {
  /** A state; `open`: all but concluded ones; empty: all. */
  readonly state: string;
  readonly leastSeverity: string;
  readonly district: string;
  /** What it was raised from. */
  readonly source: string;
  /** `mine`: for which the reader answers, or nobody; else the account name of who took it. */
  readonly who: string;
}

export const ALL_OPEN: AlertFilter = { state: 'open', leastSeverity: '', district: '', source: '', who: '' };

export type LiveState = 'off' | 'connecting' | 'live' | 'lost';

export interface AlertsState {
  readonly part: Part;
  readonly filter: AlertFilter;
  /** Null while the first page is read. */
  readonly list: readonly Alert[] | null;
  readonly more: boolean;
  readonly problem: ApiError | null;
  /** The alert that is open. */
  readonly chosen: string | null;
  readonly shown: Alert | null;
  /** Why the open alert is not shown; the list beside it may be well. */
  readonly shownProblem: ApiError | null;
  readonly counts: readonly AlertCount[];
  readonly live: LiveState;
  /** Seconds until the next try, while the connection is lost. */
  readonly retryIn: number;
  /** Raised or grown while the page was open and not looked at yet. */
  readonly fresh: ReadonlySet<string>;
  readonly sound: boolean;
  readonly districts: readonly District[];
  readonly clue: string | null;
  /** Where the open clue lies. */
  readonly cluePlace: Geometry | null;
}

export const alerts = new Slice<AlertsState>({
  part: 'alerts',
  filter: ALL_OPEN,
  list: null,
  more: false,
  problem: null,
  chosen: null,
  shown: null,
  shownProblem: null,
  counts: [],
  live: 'off',
  retryIn: 0,
  fresh: new Set(),
  sound: false,
  districts: [],
  clue: null,
  cluePlace: null,
});
