import type { Archive, Band, ClauseTable, CreditClock, Draw, FiledProject, Member, Unit } from './credit';
import { getJson, postJson, putJson } from './http';
import type { components } from './schema';
import type { Text } from './types';

type Schemas = components['schemas'];

const query = (values: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)])).toString();
const part = encodeURIComponent;

/** A running clock of anybody's; `subject` is `kind:id`. */
export interface RunningClock {
  readonly id: string;
  readonly subject: string;
  readonly title: Text;
  readonly legalBasis: string;
  readonly districtCode: string;
  readonly startedOn: string;
  readonly due: { readonly day?: string | null };
  readonly overdue: boolean;
  readonly workingDaysLeft: number;
}

/** Of one kind of subject, the earliest due first. */
export const runningClocks = (kind: string): Promise<readonly RunningClock[]> => getJson(`/api/deadlines?${query({ kind, limit: 1000 })}`);

export interface Complaint {
  readonly id: string;
  readonly entityId: string;
  readonly madeBy: string;
  readonly words: string;
  readonly answer?: string | null;
  readonly document?: string | null;
}
export const listComplaints = (): Promise<readonly Complaint[]> => getJson('/api/credit/complaints');
export const answerComplaint = (id: string, answer: string, document: string): Promise<Complaint> => postJson(`/api/credit/complaints/${part(id)}/answer`, { answer, document });

export const announceDraw = (body: Schemas['DrawBody']): Promise<Draw> => postJson('/api/credit/draws', body);
export const drawNow = (id: string, witness: string): Promise<Draw> => postJson(`/api/credit/draws/${part(id)}/draw`, { witness });
export const cancelDraw = (id: string, reason: string): Promise<Draw> => postJson(`/api/credit/draws/${part(id)}/cancel`, { reason });

export interface Inspector {
  readonly code: string;
  readonly username: string;
  readonly districtCode: string;
  readonly active: boolean;
}
export const listInspectors = (authority: string): Promise<readonly Inspector[]> => getJson(`/api/credit/inspectors?${query({ authority })}`);
export const enrolInspector = (code: string, body: Omit<Inspector, 'code'>): Promise<Inspector> => putJson(`/api/credit/inspectors/${part(code)}`, body);
export const declareInterest = (code: string, entityId: string, reason: string): Promise<void> => postJson(`/api/credit/inspectors/${part(code)}/interests`, { entityId, reason });

export interface UnitInspection {
  readonly id: string;
  readonly number: string;
  readonly drawId?: string | null;
  readonly entityId: string;
  readonly authority: string;
  readonly inspectors: readonly string[];
  readonly state: 'OPEN' | 'ENDED' | 'PUBLISHED';
  readonly startedOn: string;
  readonly endedOn?: string | null;
  readonly result?: string | null;
  readonly publishedOn?: string | null;
}
export interface InspectionLine {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly words: string;
  readonly evidence: string;
  readonly evidenceHash: string;
}
const inspection = (id: string): string => `/api/credit/inspections/${part(id)}`;
export const listInspections = (): Promise<readonly UnitInspection[]> => getJson('/api/credit/inspections');
export const getInspection = (id: string): Promise<UnitInspection> => getJson(inspection(id));
export const inspectionLines = (id: string): Promise<readonly InspectionLine[]> => getJson(`${inspection(id)}/lines`);
export const inspectionClocks = (id: string): Promise<readonly CreditClock[]> => getJson(`${inspection(id)}/deadlines`);
export const openInspection = (body: { entityId: string; authority: string; drawId?: string; inspectors: readonly string[] }): Promise<UnitInspection> => postJson('/api/credit/inspections', body);
export const addLine = (id: string, body: { words: string; evidence?: string; evidenceHash?: string }): Promise<readonly InspectionLine[]> => postJson(`${inspection(id)}/lines`, body);
export const endInspection = (id: string, result: string): Promise<UnitInspection> => postJson(`${inspection(id)}/end`, { result });
export const publishInspection = (id: string): Promise<UnitInspection> => postJson(`${inspection(id)}/publication`, {});

export interface GateAnswer {
  readonly verdict: 'ADMITTED' | 'RESTRICTED' | 'REFUSED' | 'UNKNOWN';
  readonly words: Text;
  readonly entryNumber?: string | null;
  readonly disclosedUntil?: string | null;
  readonly restriction?: OpenPoint | null;
  readonly mayProceed: boolean;
}
export interface GateQuestion {
  readonly at: string;
  readonly actor: string;
  readonly uscc: string;
  readonly unitName?: string | null;
  readonly project: string;
  readonly answer: GateAnswer['verdict'];
  readonly entryNumber?: string | null;
  readonly reason: string;
}
export const askGate = (uscc: string, project: string, reason: string): Promise<GateAnswer> => postJson('/api/credit/gate-checks', { uscc, project, reason });
export const gateQuestions = (): Promise<readonly GateQuestion[]> => getJson('/api/credit/gate-checks?limit=200');

export interface OpenPoint {
  readonly code: string;
  readonly source: string;
  readonly title: Text;
  readonly value: string;
  readonly allowed: string;
  readonly owner: string;
  readonly decidedOn: string;
  readonly version: number;
}
export const openPoints = (): Promise<readonly OpenPoint[]> => getJson('/api/credit/open-points');
export const settlePoint = (code: string, body: { version: number; value: string; owner: string; decidedOn: string }): Promise<OpenPoint> => putJson(`/api/credit/open-points/${part(code)}`, body);

export interface WholeClauseTable extends ClauseTable {
  readonly title: string;
  readonly source: string;
}
export interface ClauseCheck {
  readonly clauses: ClauseTable['clauses'];
  readonly problems: readonly Text[];
}
export const wholeClauseTables = (): Promise<readonly WholeClauseTable[]> => getJson('/api/credit/clause-tables');
export const checkClauses = (csv: string): Promise<ClauseCheck> => postJson('/api/credit/clause-tables/check', { csv });
export const importClauses = (body: { title: string; source: string; validFrom: string; csv: string }): Promise<WholeClauseTable> => postJson('/api/credit/clause-tables', body);

export interface UnitDraft {
  readonly uscc: string;
  readonly confirmedBy?: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly districtCode: string;
  readonly homeCode?: string;
  readonly validFrom: string;
  readonly version?: number;
}
export interface KeptUnit extends Unit {
  readonly version: number;
}
const unit = (id: string): string => `/api/credit/entities/${part(id)}`;
export const findUnits = (q: string, kind: string, district: string): Promise<readonly KeptUnit[]> => getJson(`/api/credit/entities?${query({ q, kind, district, limit: 50 })}`);
export const getKeptUnit = (id: string): Promise<KeptUnit> => getJson(unit(id));
export const enterUnit = (body: UnitDraft): Promise<KeptUnit> => postJson('/api/credit/entities', body);
export const changeUnit = (id: string, body: UnitDraft): Promise<KeptUnit> => putJson(unit(id), body);
export const endUnit = (id: string, lastDay: string, reason: string): Promise<KeptUnit> => postJson(`${unit(id)}/end`, { lastDay, reason });
export const nameSpeaker = (id: string, username: string): Promise<void> => postJson(`${unit(id)}/representatives`, { username });
export const enterPerson = (id: string, body: { name: string; number: string; contact?: string; duty: string; from: string }): Promise<Member> => postJson(`${unit(id)}/people`, body);
export const endEmployment = (id: string, lastDay: string): Promise<Member> => postJson(`/api/credit/employments/${part(id)}/end`, { lastDay });

export interface Certificate {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
}
export const listCertificates = (id: string): Promise<readonly Certificate[]> => getJson(`${unit(id)}/certificates`);
export const enterCertificate = (id: string, body: Omit<Certificate, 'id'>): Promise<Certificate> => postJson(`${unit(id)}/certificates`, body);

export interface UnitBehind {
  readonly entityId: string;
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
}
export interface UpdateReport {
  readonly window: string;
  readonly from: string;
  readonly to: string;
  readonly over: boolean;
  readonly units: readonly UnitBehind[];
}
export const updatesBehind = (window: string): Promise<UpdateReport> => getJson(`/api/credit/updates?${query({ window })}`);
export const firstFilings = (): Promise<{ readonly due: string; readonly units: readonly UnitBehind[] }> => getJson('/api/credit/updates/first');
export const lateProjects = (): Promise<readonly (FiledProject & { readonly entityId: string })[]> => getJson('/api/credit/projects/late');

export interface Analysis {
  readonly quarter: string;
  readonly bands: readonly { readonly kind: string; readonly band?: Band | null; readonly units: number; readonly average?: number | null; readonly before: number }[];
  readonly records: readonly { readonly recordClass: string; readonly state: string; readonly records: number }[];
  readonly experts: number;
}
export const analysisOf = (quarter: string): Promise<Analysis> => getJson(`/api/credit/analysis?${query({ quarter })}`);
export const takeSnapshot = (quarter: string): Promise<{ readonly ratings: number }> => postJson(`/api/credit/ratings/snapshots/${part(quarter)}`, {});

export interface OuterSystem {
  readonly id: string;
  readonly name: string;
  readonly channel: 'FILE' | 'WEBHOOK';
  readonly target: string;
  readonly enabled: boolean;
}
export interface ExchangeMessage {
  readonly id: number;
  readonly uscc: string;
  readonly kind: 'PUBLISH' | 'RETRACT';
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly createdAt: string;
  readonly endedAt?: string | null;
}
const system = (id: string): string => `/api/credit/exchange/systems/${part(id)}`;
export const outerSystems = (): Promise<readonly OuterSystem[]> => getJson('/api/credit/exchange/systems');
export const connectSystem = (body: { name: string; channel: OuterSystem['channel']; target?: string }): Promise<{ readonly system: OuterSystem; readonly secret: string }> => postJson('/api/credit/exchange/systems', body);
export const enableSystem = (id: string, enabled: boolean): Promise<void> => putJson(`${system(id)}/enabled`, { enabled });

/** As many as the server hands over at a time. */
const MESSAGES_AT_ONCE = 10_000;

/** All of them in order: what is shown, downloaded and confirmed ends with the newest. */
export async function systemMessages(id: string): Promise<readonly ExchangeMessage[]> {
  const all: ExchangeMessage[] = [];
  for (;;) {
    const next = await getJson<readonly ExchangeMessage[]>(`${system(id)}/messages?after=${all.at(-1)?.id ?? 0}&limit=${MESSAGES_AT_ONCE}`);
    all.push(...next);
    if (next.length < MESSAGES_AT_ONCE) return all;
  }
}

export const confirmMessages = (id: string, upTo: number): Promise<{ readonly confirmed: number }> => postJson(`${system(id)}/receipts`, { upTo });
export const retryAllMessages = (id: string): Promise<{ readonly revived: number }> => postJson(`${system(id)}/retry`, {});
export const retryMessage = (id: number): Promise<void> => postJson(`/api/credit/exchange/messages/${id}/retry`, {});

/** An archive with how its rating came about. */
export interface RatedArchive extends Archive {
  readonly changes: readonly { readonly at: string; readonly asOf: string; readonly score?: number | null; readonly band?: Band | null; readonly cause: string }[];
}
export const ratedArchive = (id: string): Promise<RatedArchive> => getJson(`/api/credit/archives/${part(id)}`);

export interface RatingUsed {
  readonly unitName: string;
  readonly score?: { readonly points: number; readonly band: Band } | null;
  readonly measures: readonly Text[];
}
export interface UsedRating {
  readonly at: string;
  readonly actor: string;
  readonly purpose: string;
  readonly words: string;
  readonly score?: number | null;
  readonly band?: Band | null;
}
export const askRating = (uscc: string, purpose: string, words: string): Promise<RatingUsed> => postJson('/api/credit/rating-uses', { uscc, purpose, words });
export const ratingUses = (): Promise<readonly UsedRating[]> => getJson('/api/credit/rating-uses?limit=200');

/** What the days and the register say of a removal. */
export interface RemovalCheck {
  readonly appliedOn: string;
  readonly disclosureUntil: string;
  readonly earliest: string;
  readonly newGround?: string | null;
  readonly openMatter?: string | null;
}
export const removalCheck = (id: string): Promise<RemovalCheck> => getJson(`/api/credit/list-entries/${part(id)}/removal-check`);

/** Somebody of the library, masked. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly contact?: string | null;
}
export const searchPeople = (field: 'number' | 'name' | 'contact', text: string): Promise<readonly FoundPerson[]> => postJson('/api/credit/people/search', { field, text });

/** A decision of a case whose unit is not in the register; of a person no code is told. */
export interface WaitingViolation {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly uscc?: string;
  readonly violationType?: string;
  readonly districtCode?: string;
  readonly licenceNumber?: string;
  readonly decidedOn?: string;
}

export const waitingViolations = (): Promise<readonly WaitingViolation[]> => getJson('/api/credit/violations/waiting');
