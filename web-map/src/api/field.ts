import { getJson, post, postJson } from './http';
import type { components } from './schema';
import type { Geometry, Position, Text } from './types';

type Schemas = components['schemas'];

export type AlertState = NonNullable<Schemas['AlertAnswer']['state']>;
export type Severity = NonNullable<Schemas['AlertAnswer']['severity']>;

/** What the field page reads of an alert. */
export interface FieldAlert {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly state: AlertState;
  readonly stateWords: Text;
  readonly severity: Severity;
  readonly severityWords: Text;
  readonly score: number;
  readonly reasons: readonly { readonly rule: string; readonly points: number; readonly text: Text }[];
  readonly areaSquareMetres: number;
  readonly observedOn: string;
  readonly districtCode: string;
  readonly licences: readonly string[];
  readonly responsible: readonly string[];
  readonly takenBy?: string;
  readonly judgement?: string;
  readonly judgementWords?: Text;
  readonly judgedBy?: string;
  readonly officers: readonly string[];
  readonly caseId?: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly geometry?: Geometry;
}

export interface FieldTask {
  readonly id: string;
  readonly kind: 'ALERT' | 'AREA' | 'INSPECTION';
  readonly reference: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: 'OPEN' | 'DONE' | 'CANCELLED';
  readonly districtCode: string;
}

export interface FieldPatch {
  readonly id: number;
  readonly geometry?: Geometry;
}

export type SignatureState = NonNullable<Schemas['PhotoAnswer']['signature']>;

export interface HeldPhoto {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly takenAt: string;
  readonly takenBy: string;
  readonly azimuth: number;
  readonly accuracyMetres: number;
  /** Of the outline's length in the cone of view, 0 to 1. */
  readonly seenShare: number;
  readonly position?: { readonly coordinates: Position };
  readonly signature: SignatureState;
  readonly signatureWords: Text;
}

export interface FieldFigures {
  readonly photoAngle: number;
  readonly photoSightMetres: number;
  readonly patrolSightMetres: number;
  readonly now: string;
}

export interface HistoryLine {
  readonly id: number;
  readonly at: string;
  readonly step: { readonly actor: string; readonly step: string; readonly from: string; readonly to: string; readonly reason: string };
}

const alertAt = (id: string): string => `/api/alerts/${encodeURIComponent(id)}`;
const named = (key: string): HeadersInit => ({ 'Idempotency-Key': key });

/** Those one answers for, or nobody, or that one took. */
export const listMyAlerts = (): Promise<readonly FieldAlert[]> => getJson('/api/alerts?mine=true&limit=1000');
export const getAlert = (id: string): Promise<FieldAlert> => getJson(alertAt(id));
export const alertHistory = (id: string): Promise<readonly HistoryLine[]> => getJson(`${alertAt(id)}/history`);
export const listPhotos = (id: string): Promise<readonly HeldPhoto[]> => getJson(`${alertAt(id)}/evidence`);
export const listMyTasks = (): Promise<readonly FieldTask[]> => getJson('/api/patrol-tasks?mine=true');
export const getFigures = (): Promise<FieldFigures> => getJson('/api/field');

/** Names of colleagues, from the teams one sees. */
export async function listColleagues(): Promise<readonly string[]> {
  const teams = await getJson<readonly { readonly members: readonly string[] }[]>('/api/patrol-teams');
  return [...new Set(teams.flatMap(({ members }) => members))].sort();
}

/** The patches of a box, the first thousand. */
export async function listPatches(box: readonly number[]): Promise<readonly FieldPatch[]> {
  return (await getJson<{ items: readonly FieldPatch[] }>(`/api/patches?bbox=${box.join(',')}&limit=1000`)).items;
}

/** @param key the same for each time the same item is sent: it is done once */
export function sendStep(id: string, body: object, key: string): Promise<FieldAlert> {
  return post(`${alertAt(id)}/steps`, JSON.stringify(body), { 'Content-Type': 'application/json', ...named(key) });
}

export function endTask(id: string, words: string, key: string): Promise<FieldTask> {
  return post(`/api/patrol-tasks/${encodeURIComponent(id)}/steps`, JSON.stringify({ step: 'DONE', words }), { 'Content-Type': 'application/json', ...named(key) });
}

/** How a photo was taken; the server holds the same photo of an alert once. */
export interface Capture {
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracyMetres: number;
  readonly azimuth: number;
  readonly takenAt: string;
  readonly sha256: string;
  readonly device: string;
  /** Of the device that took it: its key, the text it signed and the signature; older photos have none. */
  readonly keyId?: string;
  readonly signedRecord?: string;
  readonly signature?: string;
}

export function sendPhoto(id: string, photo: Blob, fileName: string, capture: Capture): Promise<HeldPhoto> {
  const form = new FormData();
  form.append('photo', photo, fileName);
  const query = new URLSearchParams(Object.entries(capture).map(([name, value]) => [name, String(value)]));
  return post(`${alertAt(id)}/evidence?${query}`, form);
}

/** The public part of a key that signs photos; `id` is its SHA-256. */
export interface DeviceKey {
  readonly id: string;
  readonly username: string;
  readonly label: string;
  readonly registeredAt: string;
  readonly revokedAt?: string;
  readonly revokedWhy?: string;
}

export const listKeys = (): Promise<readonly DeviceKey[]> => getJson('/api/field/keys');
/** The same key twice is registered once. */
export const registerKey = (publicKey: string, label: string): Promise<DeviceKey> => postJson('/api/field/keys', { publicKey, label });
export const revokeKey = (id: string, why: string): Promise<DeviceKey> => postJson(`/api/field/keys/${id}/revocation`, { why });

export interface SentTrack {
  readonly id: string;
  readonly onDay: string;
  readonly metres: number;
  readonly points: number;
}

/** The server holds the same file of an officer once. */
export function sendTrack(gpx: string, districtCode: string): Promise<SentTrack> {
  return post(`/api/patrol-tracks?districtCode=${encodeURIComponent(districtCode)}`, gpx, { 'Content-Type': 'application/gpx+xml' });
}

