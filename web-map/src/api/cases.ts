import { getJson, postJson, putJson, remove } from './http';
import type { components } from './schema';
import type { Text } from './types';
import { CASE_CLOCKS } from '../config/cases';

type Schemas = components['schemas'];

export type CaseState = NonNullable<Schemas['CaseAnswer']['state']>;
export type CaseStep = NonNullable<Schemas['CaseStepBody']['step']>;
export type ItemKind = NonNullable<Schemas['ItemBody']['kind']>;
export type Outcome = NonNullable<Schemas['CaseStepBody']['outcome']>;

export interface CaseFile {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly stateWords: Text;
  readonly violationType: string;
  readonly violationWords: Text;
  readonly matter: {
    readonly districtCode: string;
    readonly facts: string;
    /** Absent for a natural person, who is not named. */
    readonly party?: { readonly uscc: string; readonly name: string };
    readonly byRightHolder: boolean;
    readonly licenceNumber?: string;
    readonly clueId?: string;
    readonly alertId?: string;
  };
  readonly course: {
    readonly filedBy: string;
    readonly filedOn: string;
    readonly officers: readonly string[];
    readonly recused: readonly string[];
    readonly legalReviewer?: string;
    readonly notifiedOn?: string;
    readonly hearingOn?: string;
    readonly decidedOn?: string;
    readonly outcome?: Outcome;
    readonly closedOn?: string;
  };
}

/** A clock of a case with its law. */
export interface CaseClock {
  readonly id: string;
  readonly title: Text;
  readonly legalBasis: string;
  readonly startedOn: string;
  readonly due: { readonly day?: string; readonly provisional?: boolean };
  readonly pauses: readonly { readonly from: string; readonly to?: string; readonly legalBasis?: string }[];
  readonly endedOn?: string;
  readonly outcome?: string;
}

/** A clock that runs, with how it stands today. */
export interface RunningClock {
  readonly subject: string;
  readonly title: Text;
  readonly due: { readonly day?: string };
  readonly overdue: boolean;
  readonly workingDaysLeft: number;
}

export interface CaseItem {
  readonly id: number;
  readonly kind: ItemKind;
  readonly type: string;
  readonly number: string;
  readonly title: string;
  readonly on: string;
  readonly amount?: number;
  readonly dueOn?: string;
  readonly addedBy: string;
}

export interface HistoryLine {
  readonly id: number;
  readonly at: string;
  readonly step: { readonly actor: string; readonly step: string; readonly from: string; readonly to: string; readonly reason: string };
}

export interface TypicalCase {
  readonly caseId: string;
  readonly title: string;
  readonly words: string;
  readonly releasedOn: string;
}

/** What a case may be filed from. */
export interface Ground {
  readonly kind: 'alert' | 'clue';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly districtCode: string;
  readonly licence: string;
  readonly officers: readonly string[];
}

const at = (id: string): string => `/api/cases/${encodeURIComponent(id)}`;

/** Newest first. */
export const listCases = (state: CaseState | ''): Promise<readonly CaseFile[]> => getJson(`/api/cases?limit=1000${state === '' ? '' : `&state=${state}`}`);
export const getCase = (id: string): Promise<CaseFile> => getJson(at(id));
export const caseClocks = (id: string): Promise<readonly CaseClock[]> => getJson(`${at(id)}/deadlines`);
export const caseItems = (id: string): Promise<readonly CaseItem[]> => getJson(`${at(id)}/items`);
export const caseHistory = (id: string): Promise<readonly HistoryLine[]> => getJson(`${at(id)}/history`);
export const listTypical = (): Promise<readonly TypicalCase[]> => getJson('/api/typical-cases');

/** The earliest due first, of all cases one sees; paused ones, which have no day, last. */
export async function runningClocks(): Promise<readonly RunningClock[]> {
  const clocks = await Promise.all(CASE_CLOCKS.map((clock) => getJson<readonly RunningClock[]>(`/api/deadlines?kind=${clock}&limit=1000`)));
  const day = ({ due }: RunningClock): string => due.day ?? '9999';
  return clocks.flat().sort((a, b) => day(a).localeCompare(day(b)));
}

export const fileCase = (body: object): Promise<CaseFile> => postJson('/api/cases', body);
export const stepCase = (id: string, body: object): Promise<CaseFile> => postJson(`${at(id)}/steps`, body);
export const addItem = (id: string, body: object): Promise<readonly CaseItem[]> => postJson(`${at(id)}/items`, body);
export const release = (id: string, title: string, words: string): Promise<void> => putJson(`${at(id)}/typical`, { title, words });
export const withdraw = (id: string, why: string): Promise<void> => remove(`${at(id)}/typical?${new URLSearchParams({ why })}`);

interface AlertHead {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly districtCode: string;
  readonly licences: readonly string[];
  readonly officers: readonly string[];
  readonly judgement?: string;
  readonly caseId?: string;
}

interface ClueHead {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly districtCode: string;
  readonly licenceNumber?: string;
  readonly verifiers: readonly string[];
}

/** Alerts judged 疑似 and clues found true that no case was filed of. */
export async function listGrounds(): Promise<readonly Ground[]> {
  const [alerts, confirmed, stopped] = await Promise.all([
    getJson<readonly AlertHead[]>('/api/alerts?open=false&limit=1000'),
    getJson<readonly ClueHead[]>('/api/clues?state=CONFIRMED&limit=500'),
    getJson<readonly ClueHead[]>('/api/clues?state=STOPPED&limit=500'),
  ]);
  const suspected = alerts.filter(({ judgement, caseId }) => judgement === 'SUSPECTED' && !caseId);
  return [
    ...suspected.map(({ id, number, title, districtCode, licences, officers }): Ground => ({ kind: 'alert', id, number, title: title.zh, districtCode, licence: licences[0] ?? '', officers })),
    ...[...confirmed, ...stopped].map(
      ({ id, number, description, districtCode, licenceNumber, verifiers }): Ground => ({ kind: 'clue', id, number, title: description, districtCode, licence: licenceNumber ?? '', officers: verifiers }),
    ),
  ];
}
