import { ApiError, getJson, postJson, putJson } from './http';
import type { components } from './schema';
import type { Geometry, Text } from './types';

type Schemas = components['schemas'];

export type RecordClass = NonNullable<Schemas['RecordAnswer']['recordClass']>;
export type RecordState = NonNullable<Schemas['RecordAnswer']['state']>;
export type RecordStep = Schemas['RecordStepBody']['step'];
export type ListState = NonNullable<Schemas['ListEntryAnswer']['state']>;
export type ListStep = Schemas['ListStepBody']['step'];
export type SupervisionList = 'ABNORMAL' | 'SERIOUS';
export type Band = 'A' | 'B' | 'C' | 'D';

export interface PublicRating {
  readonly uscc: string;
  readonly unitName: string;
  readonly kinds: readonly string[];
  readonly districtCode: string;
  readonly score: number;
  readonly band: Band;
  readonly asOf: string;
  readonly synthetic: boolean;
}

export interface PublicRecord {
  readonly id: string;
  readonly uscc: string;
  readonly unitName: string;
  readonly recordClass: RecordClass;
  readonly approvedOn?: string;
  readonly publicisedOn?: string;
  readonly publicityEndsOn?: string;
  readonly expiresOn?: string;
  readonly points?: number;
  readonly clause?: string;
  readonly clauseVersion?: number;
  readonly underPublicity: boolean;
  readonly content: Readonly<Record<string, string>>;
  readonly synthetic: boolean;
}

export interface PublicUnit {
  readonly uscc: string;
  readonly unitName: string;
  readonly rating?: PublicRating;
  readonly records: readonly PublicRecord[];
}

/** A unit of the library of technical services, as the portal shows it. */
export interface PortalUnit {
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  readonly homeCode: string;
  readonly status: string;
  readonly updatedOn?: string;
  readonly synthetic: boolean;
}

export interface ListRow {
  readonly number: string;
  readonly list: SupervisionList;
  readonly ground: string;
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  readonly authority: string;
  readonly decidedOn: string;
  readonly disclosedUntil: string;
  readonly disclosure: string;
  readonly removalPublishedOn?: string;
  readonly removalPublicityUntil?: string;
  readonly synthetic: boolean;
}

export interface PortalPage {
  readonly basic: PortalUnit;
  readonly legalRepresentative?: string;
  readonly certificates: readonly { readonly kind: string; readonly number: string; readonly issuedBy: string; readonly validFrom: string; readonly validTo?: string }[];
  readonly projects: readonly {
    readonly serviceType: string;
    readonly name: string;
    readonly client: string;
    readonly fromDay: string;
    readonly toDay?: string;
    readonly reviewBody?: string;
    readonly resultTitle?: string;
    readonly synthetic: boolean;
  }[];
  readonly inspections: readonly { readonly number: string; readonly authority: string; readonly endedOn: string; readonly result: string; readonly publishedOn: string; readonly drawNumber?: string }[];
  readonly listings: readonly ListRow[];
}

export interface ListedUnit {
  readonly uscc: string;
  readonly unitName: string;
  readonly districtCode: string;
  readonly ground: string;
  readonly synthetic: boolean;
}

export interface Basis {
  readonly purpose: Text;
  readonly legalBasis: string;
  readonly authority: Text;
  readonly complaints: Text;
}

export interface Pick {
  readonly unit: string;
  readonly inspectors: readonly string[];
}

/** All that is public of a draw; enough to repeat it. */
export interface Draw {
  readonly id: string;
  readonly number: string;
  readonly authority: string;
  readonly title: string;
  readonly state: 'ANNOUNCED' | 'DRAWN' | 'CANCELLED';
  readonly population: string;
  readonly populationHash: string;
  readonly commitment: string;
  readonly announcedAt: string;
  readonly secret?: string | null;
  readonly witness?: string | null;
  readonly seed?: string | null;
  readonly picks?: readonly Pick[] | null;
  readonly drawnAt?: string | null;
  readonly cancelReason?: string | null;
}

/** What is there, or null where the server says that nothing is. */
async function orNothing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) return null;
    throw failure;
  }
}

const query = (values: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)])).toString();

export const searchRatings = (q: string, band: string, district: string, limit: number): Promise<readonly PublicRating[]> => getJson(`/api/credit/public/ratings?${query({ q, band, district, limit })}`);
export const searchPortal = (q: string, limit: number): Promise<readonly PortalUnit[]> => getJson(`/api/portal/units?${query({ q, limit })}`);
export const publicUnit = (uscc: string): Promise<PublicUnit | null> => orNothing(getJson(`/api/credit/public/units/${encodeURIComponent(uscc)}`));
/** Null for a unit that is not in the library of technical services. */
export async function portalUnit(uscc: string): Promise<PortalPage | null> {
  const found = await searchPortal(uscc, 1);
  return found.length === 0 ? null : orNothing(getJson(`/api/portal/units/${encodeURIComponent(uscc)}`));
}
export const portalBasis = (): Promise<Basis> => getJson('/api/portal/basis');
export const disclosedLists = (): Promise<readonly ListRow[]> => getJson('/api/portal/lists');
export const honourList = (): Promise<readonly ListedUnit[]> => getJson('/api/credit/public/lists/honour?limit=1000');
export const blackList = (): Promise<readonly ListedUnit[]> => getJson('/api/credit/public/lists/black?limit=1000');
export const listDraws = (): Promise<readonly Draw[]> => getJson('/api/portal/draws');
export const getDraw = (id: string): Promise<Draw> => getJson(`/api/portal/draws/${encodeURIComponent(id)}`);

export interface ServiceTypeWords {
  readonly code: string;
  readonly words: Text;
}
export const serviceTypes = (): Promise<readonly ServiceTypeWords[]> => getJson('/api/credit/service-types');

/** A unit as officials and its own account see it. */
export interface Unit {
  readonly id: string;
  readonly uscc: string;
  readonly usccNote?: string | null;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly districtCode: string;
  readonly homeCode: string;
  readonly status: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly synthetic: boolean;
}

export interface CreditRecord {
  readonly id: string;
  readonly recordClass: RecordClass;
  readonly classWords: Text;
  readonly state: RecordState;
  readonly stateWords: Text;
  readonly entityId: string;
  readonly uscc: string;
  readonly unitName: string;
  readonly districtCode: string;
  readonly content: Readonly<Record<string, string>>;
  readonly authority: string;
  readonly clause?: string | null;
  readonly points?: number | null;
  readonly caseId?: string | null;
  readonly supersedes?: string | null;
  readonly enteredBy: string;
  readonly enteredOn: string;
  readonly reviewedBy?: string | null;
  readonly approvedOn?: string | null;
  readonly publicisedOn?: string | null;
  readonly publicityEndsOn?: string | null;
  readonly expiresOn?: string | null;
  readonly endedOn?: string | null;
  readonly synthetic: boolean;
  /** Open to who asks. */
  readonly steps: readonly RecordStep[];
}

/** One clock with its law. */
export interface CreditClock {
  readonly id: string;
  readonly title: Text;
  readonly legalBasis: string;
  readonly startedOn: string;
  readonly due: { readonly day?: string | null; readonly state?: string };
  readonly endedOn?: string | null;
  readonly outcome?: string | null;
}

export interface CreditLine {
  readonly id: number;
  readonly at: string;
  readonly step: { readonly actor: string; readonly step: string; readonly reason: string };
}

export interface RecordFile {
  readonly history: readonly CreditLine[];
  readonly deadlines: readonly CreditClock[];
  readonly objections: readonly { readonly id: string; readonly filedBy: string; readonly words: string; readonly filedOn: string; readonly upheld?: boolean | null; readonly answer?: string | null }[];
  readonly spotChecks: readonly { readonly id: string; readonly words: string; readonly askedOn: string; readonly answer?: string | null; readonly answeredOn?: string | null }[];
}

export interface Archive {
  readonly unit: Unit;
  readonly score?: { readonly points: number; readonly band: Band } | null;
  readonly bandWords?: Text | null;
  readonly records: readonly CreditRecord[];
}

/** A matter of the two lists. */
export interface Matter {
  readonly id: string;
  readonly number: string;
  readonly entityId: string;
  readonly uscc: string;
  readonly unitName: string;
  readonly authority: string;
  readonly state: ListState;
  readonly stateWords: Text;
  readonly list?: SupervisionList | null;
  readonly groundWords?: Text | null;
  readonly matter: { readonly clue: string; readonly registeredOn: string; readonly groundOn?: string | null; readonly ending: string };
  readonly papers: {
    readonly order?: { readonly number: string; readonly issuedOn: string; readonly dueOn: string } | null;
    readonly penalty?: { readonly number: string; readonly decidedOn: string } | null;
    readonly notice?: { readonly facts: string; readonly basis: string; readonly rights: string; readonly deliveredOn: string; readonly appealUntil: string } | null;
    readonly appeal?: { readonly receivedOn: string; readonly words: string; readonly answer?: { readonly accepted: boolean; readonly document: string; readonly on: string } | null } | null;
    readonly decision?: { readonly number: string; readonly on: string } | null;
    readonly removal?: { readonly appliedOn: string; readonly publishedOn?: string | null; readonly publicityUntil?: string | null; readonly request: { readonly reason: string; readonly rectification: string; readonly evidence: readonly string[] } } | null;
  };
  readonly disclosure: { readonly state: string; readonly from?: string | null; readonly until?: string | null; readonly decision: string };
  readonly synthetic: boolean;
  readonly isPublic: boolean;
  /** Open to who asks. */
  readonly steps: readonly ListStep[];
}

export interface Member {
  readonly employment: { readonly id: string; readonly duty: string; readonly from: string; readonly to?: string | null };
  readonly person: { readonly id: string; readonly name: string; readonly number: string; readonly contact?: string | null };
}

export interface PersonFields {
  readonly name: string;
  readonly number: string;
  readonly contact?: string | null;
}

export interface FiledProject {
  readonly id: string;
  readonly serviceWords: Text;
  readonly name: string;
  readonly client: string;
  readonly contractOn: string;
  readonly from: string;
  readonly filedOn: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly synthetic: boolean;
}

/** A project and what happened on its ground since it began. */
export interface ProjectTrail {
  readonly project: FiledProject & { readonly area?: Geometry };
  readonly note: Text;
  /** How many of the events are decisions that a law was broken. */
  readonly violations: number;
  readonly events: readonly { readonly on: string; readonly kind: string; readonly subject: string; readonly words: Text; readonly confirmed: boolean }[];
}

/** A published decision about somebody on the ground of an earlier project of the unit. */
export interface LaterViolation {
  readonly recordId: string;
  readonly projectName: string;
  readonly serviceType: string;
  readonly fromDay: string;
  readonly partyName: string;
  readonly title?: string;
  readonly decisionNumber?: string;
  readonly decidedOn: string;
  readonly publicisedOn: string;
  readonly expiresOn: string;
}

export interface Clause {
  readonly code: string;
  readonly kind: RecordClass;
  readonly points: number;
  readonly words: string;
}

export interface ClauseTable {
  readonly version: number;
  readonly validFrom: string;
  readonly clauses: readonly Clause[];
  readonly synthetic: boolean;
}

const unit = (id: string): string => `/api/credit/entities/${encodeURIComponent(id)}`;
const record = (id: string): string => `/api/credit/records/${encodeURIComponent(id)}`;
const entry = (id: string): string => `/api/credit/list-entries/${encodeURIComponent(id)}`;

export const searchUnits = (q: string): Promise<readonly Unit[]> => getJson(`/api/credit/entities?${query({ q, limit: 20 })}`);
export const getUnit = (id: string): Promise<Unit> => getJson(unit(id));
export const ownUnits = (): Promise<readonly Unit[]> => getJson('/api/credit/entities/mine');
export const getArchive = (id: string): Promise<Archive> => getJson(`/api/credit/archives/${encodeURIComponent(id)}`);

/** Who waits longest comes first. */
export const recordDesk = (state: RecordState | '', recordClass: RecordClass | ''): Promise<readonly CreditRecord[]> => getJson(`/api/credit/records?${query({ state, recordClass, limit: 200 })}`);
export const getRecord = (id: string): Promise<CreditRecord> => getJson(record(id));
export const recordFile = (id: string): Promise<RecordFile> => getJson(`${record(id)}/file`);
export const revealRecord = (id: string, purpose: string): Promise<CreditRecord> => postJson(`${record(id)}/reveal`, { purpose });
export const enterRecord = (entityId: string, recordClass: RecordClass, content: Readonly<Record<string, string>>): Promise<CreditRecord> => postJson('/api/credit/records', { entityId, recordClass, content });
/** A draft is rewritten; what was approved gets a new version beside it, which is reviewed. */
export const editRecord = (id: string, content: Readonly<Record<string, string>>): Promise<CreditRecord> => putJson(record(id), { content });
export const changeRecord = (id: string, content: Readonly<Record<string, string>>): Promise<CreditRecord> => postJson(`${record(id)}/changes`, { content });
export const stepRecord = (id: string, body: Schemas['RecordStepBody']): Promise<CreditRecord> => postJson(`${record(id)}/steps`, body);
export const clauseTables = (): Promise<readonly ClauseTable[]> => getJson('/api/credit/clause-tables');

export const listMatters = (state: ListState | ''): Promise<readonly Matter[]> => getJson(`/api/credit/list-entries?${query({ state, limit: 1000 })}`);
export const getMatter = (id: string): Promise<Matter> => getJson(entry(id));
export const matterClocks = (id: string): Promise<readonly CreditClock[]> => getJson(`${entry(id)}/deadlines`);
export const matterHistory = (id: string): Promise<readonly CreditLine[]> => getJson(`${entry(id)}/history`);
export const stepMatter = (id: string, body: Schemas['ListStepBody']): Promise<Matter> => postJson(`${entry(id)}/steps`, body);
export const registerClue = (entityId: string, authority: string, words: string): Promise<Matter> => postJson('/api/credit/list-entries', { entityId, words, ...(authority === '' ? {} : { authority }) });

export const listPeople = (id: string): Promise<readonly Member[]> => getJson(`${unit(id)}/people`);
export const unmaskPerson = (id: string, purpose: string, reference: string): Promise<PersonFields> => postJson(`/api/credit/people/${encodeURIComponent(id)}/unmask`, { purpose, reference });
export const listProjects = (id: string): Promise<readonly FiledProject[]> => getJson(`${unit(id)}/projects`);
export const laterOnGround = (id: string): Promise<ProjectTrail> => getJson(`/api/credit/projects/${encodeURIComponent(id)}/later`);
export const laterViolations = (uscc: string): Promise<readonly LaterViolation[]> => getJson(`/api/credit/public/units/${encodeURIComponent(uscc)}/later-violations`);
export const fileProject = (id: string, body: object): Promise<FiledProject> => postJson(`${unit(id)}/projects`, body);
export const declareUpdated = (id: string): Promise<void> => postJson(`${unit(id)}/updates`, {});
export const complain = (entityId: string, words: string): Promise<unknown> => postJson('/api/credit/complaints', { entityId, words });

export interface TimelineEvent {
  readonly on: string;
  readonly kind: string;
  readonly subject: string;
  readonly words: Text;
}

export interface MineTimeline {
  readonly licenceNumber: string;
  readonly projectName: string;
  readonly status: string;
  readonly events: readonly TimelineEvent[];
}

export const mineTimeline = (licence: string): Promise<MineTimeline> => getJson(`/api/rights/${encodeURIComponent(licence)}/timeline`);
