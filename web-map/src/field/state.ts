import type { FieldAlert, FieldFigures, FieldTask } from '../api/field';
import type { Geometry } from '../api/types';
import { Slice } from '../store/slice';
import type { Area } from './db';
import type { Item, Outcome } from './outbox';

export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly accuracy: number;
  readonly at: string;
}

export type Screen = 'alerts' | 'map' | 'track' | 'sync';

export interface FieldState {
  readonly screen: Screen;
  /** The alert that is open. */
  readonly open: string | null;
  /** Account whose data are shown; also without network. Empty: nobody has signed in on this phone. */
  readonly user: string;
  readonly districts: readonly string[];
  readonly enforces: boolean;
  readonly alerts: readonly FieldAlert[];
  readonly tasks: readonly FieldTask[];
  readonly colleagues: readonly string[];
  readonly patches: readonly { readonly id: number; readonly geometry: Geometry }[];
  readonly figures: FieldFigures | null;
  /** When the lists were read from the server. */
  readonly readAt: string | null;
  readonly here: Place | null;
  /** Why there is no position. */
  readonly hereProblem: 'ASKING' | 'DENIED' | 'UNAVAILABLE' | 'NONE';
  /** Compass, degrees from north; null where the phone gives none. */
  readonly heading: number | null;
  readonly items: readonly Item[];
  readonly syncing: boolean;
  readonly outcome: Outcome;
  readonly areas: readonly Area[];
  readonly newVersion: boolean;
  /** Said until the next thing is said. */
  readonly said: string;
  readonly wrong: string;
}

export const field = new Slice<FieldState>({
  screen: 'alerts',
  open: null,
  user: '',
  districts: [],
  enforces: true,
  alerts: [],
  tasks: [],
  colleagues: [],
  patches: [],
  figures: null,
  readAt: null,
  here: null,
  hereProblem: 'ASKING',
  heading: null,
  items: [],
  syncing: false,
  outcome: 'DONE',
  areas: [],
  newVersion: false,
  said: '',
  wrong: '',
});
