import { getJson, post, postJson } from './http';
import type { components } from './schema';
import type { Geometry, Text } from './types';

type Schemas = components['schemas'];

export type AreaKind = NonNullable<Schemas['AreaAnswer']['kind']>;
export type TaskKind = NonNullable<Schemas['TaskAnswer']['kind']>;
export type SignPlate = NonNullable<Schemas['InspectionBody']['signPlate']>;

export interface PatrolArea {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly districtCode: string;
  readonly outline?: Geometry;
}

export interface PatrolTeam {
  readonly id: string;
  readonly name: string;
  readonly districtCode: string;
  readonly members: readonly string[];
}

export interface PatrolPlan {
  readonly id: string;
  readonly name: string;
  readonly districtCode: string;
  readonly areaId: string;
  readonly teamId: string;
  readonly from: string;
  readonly to: string;
  readonly rounds: number;
}

export interface PatrolTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly reference: string;
  readonly title: string;
  readonly districtCode: string;
  readonly assignees: readonly string[];
  readonly dueOn: string;
  readonly state: 'OPEN' | 'DONE' | 'CANCELLED';
  readonly outcome: string;
  readonly place?: { readonly type: 'Point'; readonly coordinates: readonly number[] };
}

/** Straight lines; `metres` of a stop from the stop before, of the route with the way home. */
export interface PatrolRoute {
  readonly stops: readonly { readonly task: PatrolTask; readonly metres: number }[];
  readonly metres: number;
}

export interface AreaCoverage {
  readonly areaId: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly districtCode: string;
  readonly squareKilometres: number;
  readonly coveredSquareKilometres: number;
  readonly share: number;
  readonly lastVisit?: string;
  readonly daysSinceVisit?: number;
}

/** A zone or right and how much of it was seen. */
export interface PlaceCoverage {
  readonly code: string;
  readonly name: string;
  readonly squareKilometres: number;
  readonly coveredSquareKilometres: number;
  readonly share: number;
  readonly lastVisit?: string;
  readonly daysSinceVisit?: number;
}

export type PlaceKind = 'ZONES' | 'RIGHTS';

export interface Track {
  readonly id: string;
  readonly officer: string;
  readonly districtCode: string;
  readonly onDay: string;
  readonly metres: number;
  readonly points: number;
}

export interface MineVisits {
  readonly licenceNumber: string;
  readonly projectName: string;
  readonly districtCode: string;
  readonly visits: number;
  readonly expected: number;
  readonly missing: number;
  readonly ofYear: number;
  readonly lastVisit?: string;
  /** Who was sent there, and until when. */
  readonly planned?: { readonly taskId: string; readonly dueOn: string; readonly assignees: readonly string[] };
}

/** Who answers for a mine (by licence number), a zone or a district. */
export interface Responsibility {
  readonly id: number;
  readonly kind: 'LICENCE' | 'ZONE' | 'DISTRICT';
  readonly code: string;
  readonly districtCode: string;
  readonly username: string;
}

export interface Inspection {
  readonly id: string;
  readonly licenceNumber: string;
  readonly onDay: string;
  readonly officers: readonly string[];
  readonly signPlate: SignPlate;
  readonly finding: string;
}

export interface InspectorFigures {
  readonly minesNamed: number;
  readonly minesOften: number;
  readonly inspections: number;
  readonly mines: number;
  readonly platesWrong: number;
  readonly tasks: number;
  readonly tasksInTime: number;
  readonly tasksLate: number;
  readonly tasksOverdue: number;
  readonly alertsTaken: number;
  readonly cases: number;
}

/** What an inspector did in a year, and what the city said of it. */
export interface InspectorYear {
  readonly officer: string;
  readonly year: number;
  readonly figures: InspectorFigures;
  readonly evaluation?: { readonly fit: boolean; readonly dismissedFrom?: string; readonly words: string; readonly evaluatedBy: string; readonly evaluatedAt: string };
  readonly dismissedFrom?: string;
}

/** An alert a task may be made of. */
export interface AlertToVisit {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly districtCode: string;
}

const span = (from: string, to: string): string => new URLSearchParams({ from, to }).toString();

export const listAreas = (): Promise<readonly PatrolArea[]> => getJson('/api/patrol-areas');
export const listTeams = (): Promise<readonly PatrolTeam[]> => getJson('/api/patrol-teams');
export const listPlans = (): Promise<readonly PatrolPlan[]> => getJson('/api/patrol-plans');
/** The earliest due first. */
export const listTasks = (mine: boolean, open: boolean): Promise<readonly PatrolTask[]> => getJson(`/api/patrol-tasks?mine=${mine}&open=${open}&limit=1000`);
export const listAlertsToVisit = (): Promise<readonly AlertToVisit[]> => getJson('/api/alerts?limit=1000');
export const routeFrom = (longitude: number, latitude: number): Promise<PatrolRoute> => getJson(`/api/patrol-tasks/route?longitude=${longitude}&latitude=${latitude}`);
export const listCoverage = (from: string, to: string): Promise<readonly AreaCoverage[]> => getJson(`/api/patrol-areas/coverage?${span(from, to)}`);
export const listPlaceCoverage = (kind: PlaceKind, from: string, to: string): Promise<readonly PlaceCoverage[]> => getJson(`/api/patrol-coverage?kind=${kind}&${span(from, to)}`);
export const listTracks = (): Promise<readonly Track[]> => getJson('/api/patrol-tracks?limit=100');
export const countInspections = (on: string, behind: boolean): Promise<readonly MineVisits[]> => getJson(`/api/inspections/counts?on=${on}&behind=${behind}`);
export const listInspectors = (year: number): Promise<readonly InspectorYear[]> => getJson(`/api/inspectors?year=${year}`);
export const inspectorsPaper = (year: number, format: 'XLSX' | 'PDF'): string => `/api/papers/inspectors?year=${year}&format=${format}`;
export const evaluateInspector = (officer: string, body: object): Promise<InspectorYear> => postJson(`/api/inspectors/${encodeURIComponent(officer)}/evaluations`, body);
export const listResponsibilities = (): Promise<readonly Responsibility[]> => getJson('/api/responsibilities');
export const listInspections = (licence: string): Promise<readonly Inspection[]> => getJson(`/api/inspections?licence=${encodeURIComponent(licence)}`);

export const addArea = (body: object): Promise<PatrolArea> => postJson('/api/patrol-areas', body);
export const addTeam = (body: object): Promise<PatrolTeam> => postJson('/api/patrol-teams', body);
export const addPlan = (body: object): Promise<PatrolPlan> => postJson('/api/patrol-plans', body);
export const addTask = (body: object): Promise<PatrolTask> => postJson('/api/patrol-tasks', body);
export const endTask = (id: string, step: 'DONE' | 'CANCEL', words: string): Promise<PatrolTask> => postJson(`/api/patrol-tasks/${encodeURIComponent(id)}/steps`, { step, words });
export const addInspection = (body: object): Promise<Inspection> => postJson('/api/inspections', body);

/** @param on the day where the file states none; empty: today */
export function addTrack(file: Blob, districtCode: string, on: string): Promise<Track> {
  return post(`/api/patrol-tracks?${new URLSearchParams({ districtCode, ...(on && { on }) })}`, file, { 'Content-Type': 'application/octet-stream' });
}
