import { getJson, post, postJson, putJson, remove } from './http';
import type { components } from './schema';
import type { Text } from './types';

type Schemas = components['schemas'];

export type CellState = NonNullable<Schemas['DutyCell']['state']>;
export type DutyGroup = 'MINING' | 'EXPLORATION' | 'OFFICES';
export type DutyState = NonNullable<Schemas['DutyFilingAnswer']['state']>;
export type DutyStep = NonNullable<Schemas['FilingStepBody']['step']>;

export interface DutyField {
  readonly key: string;
  readonly title: Text;
  readonly type: 'NUMBER' | 'SIGNED' | 'PERCENT' | 'INTEGER' | 'TEXT' | 'YESNO' | 'DATE';
  readonly unit: string;
  readonly required: boolean;
}

export interface DutyPaper {
  readonly key: string;
  readonly title: Text;
  readonly required: boolean;
}

export interface DutyRule {
  readonly code: string;
  readonly title: Text;
  readonly owedBy: 'MINING' | 'EXPLORATION' | 'RIGHT' | 'DISTRICT' | 'CITY';
  readonly rhythm: 'YEAR' | 'HALF' | 'ONCE' | 'EVENT';
  readonly basis: string;
  readonly filedBy: 'HOLDER' | 'DISTRICT' | 'OFFICE';
  readonly reviewedBy: 'DISTRICT' | 'CITY' | 'SUPERIOR';
  readonly gate: boolean;
  readonly source: string;
  readonly fields: readonly DutyField[];
  readonly papers: readonly DutyPaper[];
  readonly note: Text;
}

export interface DutyCell {
  readonly duty: string;
  readonly period: string;
  readonly due?: string;
  readonly state: CellState;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly filing?: string;
}

export interface DutyRow {
  readonly subject: string;
  readonly name: string;
  readonly districtCode: string;
  readonly mineral: string;
  readonly scaleClass?: string;
  readonly cells: readonly DutyCell[];
}

export interface DutyMatrix {
  readonly year: number;
  /** Absent while the register is not kept. */
  readonly keptFrom?: string;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<CellState, number>>>;
  readonly overdue: number;
  readonly rows: readonly DutyRow[];
}

export interface DutyDue {
  readonly subject: string;
  readonly name: string;
  readonly districtCode: string;
  readonly cell: DutyCell;
}

export interface DutyDueList {
  readonly total: number;
  readonly items: readonly DutyDue[];
}

export interface DutyDocument {
  readonly id: string;
  readonly paper: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

export interface Workings {
  readonly checkId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: 'INSIDE' | 'BEYOND' | 'UNKNOWN';
  readonly sentence: Text;
  readonly beyond: readonly { readonly words: Text; readonly clause: string; readonly tolerance?: string }[];
}

export interface DutyFiling {
  readonly id: string;
  readonly duty: string;
  readonly subject: string;
  readonly districtCode: string;
  readonly period: string;
  readonly state: DutyState;
  readonly fields: Readonly<Record<string, string>>;
  /** Why a figure is another than the registers say, by field. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly code: string; readonly words: Text; readonly clause: string }[];
  readonly workings?: Workings;
  readonly papers: readonly DutyDocument[];
  readonly workers: readonly string[];
  readonly filedBy?: string;
  readonly filedOn?: string;
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
  readonly passedOn?: string;
  readonly version: number;
  readonly synthetic: boolean;
}

/** What the registers say to a figure of a report, and what was filed. */
export interface DutyFigure {
  readonly field: string;
  /** Absent when no register answers, which is not zero. */
  readonly proposed?: string;
  readonly source: Text;
  readonly note: Text;
  readonly from: string;
  readonly to: string;
  readonly countedAt: string;
  readonly filed?: string;
  readonly reason: string;
}

export interface DutyLine {
  readonly id: number;
  readonly at: string;
  readonly step: { readonly actor: string; readonly step: string; readonly to: string; readonly reason: string };
}

export interface MatrixQuery {
  readonly year: number;
  readonly group: DutyGroup;
  readonly state: string;
  readonly duty: string;
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

const at = (id: string): string => `/api/duty-filings/${encodeURIComponent(id)}`;

export const listDuties = (): Promise<readonly DutyRule[]> => getJson('/api/duties');

export function dutyMatrix({ year, group, state, duty, text, offset, limit }: MatrixQuery): Promise<DutyMatrix> {
  const asked = new URLSearchParams({ year: String(year), group, offset: String(offset), limit: String(limit) });
  if (state !== '') asked.set('state', state);
  if (duty !== '') asked.set('duty', duty);
  if (text.trim() !== '') asked.set('q', text.trim());
  return getJson(`/api/duties/matrix?${asked.toString()}`);
}

export const listDue = (state: 'OVERDUE' | 'SOON', limit: number): Promise<DutyDueList> => getJson(`/api/duties/due?state=${state}&limit=${limit}`);
export const listToReview = (): Promise<readonly DutyFiling[]> => getJson('/api/duty-filings');
export const startFiling = (duty: string, subject: string, period: string): Promise<DutyFiling> => postJson('/api/duty-filings', { duty, subject, period });
export const getFiling = (id: string): Promise<DutyFiling> => getJson(at(id));
export const filingHistory = (id: string): Promise<readonly DutyLine[]> => getJson(`${at(id)}/history`);
export const filingFigures = (id: string): Promise<readonly DutyFigure[]> => getJson(`${at(id)}/figures`);
export const keepFields = (id: string, version: number, fields: Readonly<Record<string, string>>, reasons: Readonly<Record<string, string>>): Promise<DutyFiling> => putJson(`${at(id)}/fields`, { version, fields, reasons });
export const takeStep = (id: string, version: number, step: DutyStep, words: string): Promise<DutyFiling> => postJson(`${at(id)}/steps`, { step, version, words });

export function addDocument(id: string, version: number, paper: string, file: File): Promise<DutyFiling> {
  return post(`${at(id)}/documents?paper=${encodeURIComponent(paper)}&version=${version}`, formOf(file));
}

export async function removeDocument(id: string, version: number, document: string): Promise<DutyFiling> {
  await remove(`${at(id)}/documents/${document}?version=${version}`);
  return getFiling(id);
}

export function sendWorkings(id: string, version: number, file: File): Promise<DutyFiling> {
  return post(`${at(id)}/workings?version=${version}`, formOf(file));
}

export const documentPath = (id: string, document: string): string => `${at(id)}/documents/${document}`;

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

export type RegisterName = 'DUTIES' | 'OFFICER_LICENCES';

export interface KeptRegister {
  readonly register: RegisterName;
  readonly keptFrom?: string;
  readonly reason: string;
  readonly setBy: string;
}

export interface LicenceStanding {
  readonly licence: { readonly username: string; readonly districtCode: string; readonly issuedOn: string; readonly validTo: string; readonly trainedOn: string };
  readonly trainingDue: string;
  readonly valid: boolean;
}

export interface ReleasedYear {
  readonly id: string;
  readonly year: number;
  readonly districtCode: string;
  readonly asOf: string;
  readonly rows: number;
}

export interface DistrictAssessment {
  readonly districtCode: string;
  readonly due: number;
  readonly passed: number;
  readonly late: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly failed: number;
  readonly unknown: number;
}

export const listRegisters = (): Promise<readonly KeptRegister[]> => getJson('/api/duties/registers');
export const keepRegister = (register: RegisterName, from: string, reason: string): Promise<unknown> => postJson('/api/duties/registers', { register, ...(from === '' ? {} : { from }), reason });
export const listLicences = (): Promise<readonly LicenceStanding[]> => getJson('/api/officer-licences');
export const addLicence = (licence: LicenceStanding['licence']): Promise<unknown> => postJson('/api/officer-licences', licence);
export const listReleased = (): Promise<readonly ReleasedYear[]> => getJson('/api/duty-publications');
export const releaseYear = (year: number, districtCode: string): Promise<unknown> => postJson('/api/duty-publications', { year, districtCode });
export const withdrawYear = (id: string, reason: string): Promise<void> => remove(`/api/duty-publications/${id}?reason=${encodeURIComponent(reason)}`);
export const listAssessment = (year: number): Promise<readonly DistrictAssessment[]> => getJson(`/api/duties/assessment?year=${year}`);

export type Rank = NonNullable<Schemas['Answerable']['rank']>;
export type EquipmentKind = NonNullable<Schemas['Equipment']['kind']>;
export type Fulfilment = NonNullable<Schemas['FulfilmentRow']['state']>;

/** A draw of mines by risk; the secret, witness, seed and picks are there once it is drawn. */
export interface SpotCheck {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly districtCode: string;
  readonly population: string;
  readonly populationHash: string;
  readonly commitment: string;
  readonly secret?: string;
  readonly witness?: string;
  readonly seed?: string;
  readonly picks?: readonly string[];
  readonly announcedAt: string;
  readonly drawnAt?: string;
}

/** `toDay`: the first day the account no longer answers. */
export interface Answerable {
  readonly id: number;
  readonly districtCode: string;
  readonly rank: Rank;
  readonly username: string;
  readonly fromDay: string;
  readonly toDay?: string;
}

export interface Equipment {
  readonly id: number;
  readonly districtCode: string;
  readonly station: string;
  readonly kind: EquipmentKind;
  readonly number: string;
  readonly acquiredOn: string;
  readonly retiredOn?: string;
}

export interface EquipmentBudget {
  readonly districtCode: string;
  readonly year: number;
  readonly amountYuan: number;
  readonly source: string;
}

export interface PublishedDuty {
  readonly title: Text;
  readonly row: { readonly licenceNumber: string; readonly duty: string; readonly period: string; readonly dueOn: string; readonly state: Fulfilment; readonly synthetic: boolean };
}

export const listPublished = (year: number, district: string): Promise<readonly PublishedDuty[]> => getJson(`/api/duty-publications/rows?year=${year}&district=${district}`);
export const listSpotChecks = (): Promise<readonly SpotCheck[]> => getJson('/api/spot-checks');
export const announceSpotCheck = (title: string, districtCode: string, wanted: number): Promise<SpotCheck> => postJson('/api/spot-checks', { title, districtCode, wanted });
export const drawSpotCheck = (id: string, witness: string): Promise<SpotCheck> => postJson(`/api/spot-checks/${id}/draw`, { witness });
export const listAnswerable = (): Promise<readonly Answerable[]> => getJson('/api/answerable-officers');
export const nameAnswerable = (named: Omit<Answerable, 'id' | 'toDay'>): Promise<unknown> => postJson('/api/answerable-officers', named);
export const endAnswerable = (id: number, on: string): Promise<unknown> => postJson(`/api/answerable-officers/${id}/end?on=${on}`, {});
export const listEquipment = (): Promise<readonly Equipment[]> => getJson('/api/equipment');
export const addEquipment = (equipment: Omit<Equipment, 'id' | 'retiredOn'>): Promise<unknown> => postJson('/api/equipment', equipment);
export const retireEquipment = (id: number, on: string): Promise<unknown> => postJson(`/api/equipment/${id}/retirement?on=${on}`, {});
export const listBudgets = (year: number): Promise<readonly EquipmentBudget[]> => getJson(`/api/equipment-budgets?year=${year}`);
export const enterBudget = (budget: EquipmentBudget): Promise<unknown> => postJson('/api/equipment-budgets', budget);
