import type { AlertToVisit, AreaCoverage, MineVisits, PatrolArea, PatrolPlan, PatrolRoute, PatrolTask, PatrolTeam, PlaceCoverage, Responsibility, Track } from '../api/patrols';
import type { ApiError } from '../api/http';
import type { Geometry } from '../api/types';
import { today } from '../map/day';
import { Slice } from '../store/slice';

export type Part = 'tasks' | 'areas' | 'coverage' | 'mines';
export const PARTS: readonly Part[] = ['tasks', 'areas', 'coverage', 'mines'];

export interface PatrolsState {
  readonly part: Part;
  readonly mine: boolean;
  readonly tasks: readonly PatrolTask[] | null;
  readonly alerts: readonly AlertToVisit[];
  readonly route: PatrolRoute | null;
  /** Where the route begins and ends. */
  readonly start: readonly [lon: number, lat: number] | null;
  readonly areas: readonly PatrolArea[] | null;
  readonly teams: readonly PatrolTeam[];
  readonly plans: readonly PatrolPlan[];
  /** The outline of an area that is being added. */
  readonly outline: Geometry | null;
  readonly drawing: boolean;
  readonly from: string;
  readonly to: string;
  readonly coverage: readonly AreaCoverage[] | null;
  readonly zones: readonly PlaceCoverage[];
  readonly rights: readonly PlaceCoverage[];
  readonly tracks: readonly Track[];
  readonly behind: boolean;
  readonly mines: readonly MineVisits[] | null;
  readonly responsible: readonly Responsibility[];
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly said: string;
}

export const patrols = new Slice<PatrolsState>({
  part: 'tasks',
  mine: false,
  tasks: null,
  alerts: [],
  route: null,
  start: null,
  areas: null,
  teams: [],
  plans: [],
  outline: null,
  drawing: false,
  from: `${today().slice(0, 4)}-01-01`,
  to: today(),
  coverage: null,
  zones: [],
  rights: [],
  tracks: [],
  behind: true,
  mines: null,
  responsible: [],
  busy: false,
  problem: null,
  said: '',
});
