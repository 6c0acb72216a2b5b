import type { HistoryLine, Offer } from './alerts';
import { getJson, post, postJson } from './http';
import type { components } from './schema';
import type { Geometry, Of, Text } from './types';

type Schemas = components['schemas'];

export type ClueSource = NonNullable<Schemas['ClueAnswer']['source']>;
export type ClueState = NonNullable<Schemas['ClueAnswer']['state']>;
export type ClueStep = NonNullable<Schemas['ClueOffer']['step']>;

export type Clue = Of<
  'ClueAnswer',
  {
    readonly id: string;
    readonly number: string;
    readonly source: ClueSource;
    readonly sourceWords: Text;
    readonly state: ClueState;
    readonly stateWords: Text;
    readonly reportedBy: string;
    readonly reportedAt: string;
    readonly description: string;
    readonly districtCode: string;
    readonly licenceNumber?: string;
    readonly verifiers: readonly string[];
    readonly outcome: string;
    readonly rewardNote: string;
    readonly duplicateOf?: string;
    readonly caseId?: string;
    /** Absent in lists. */
    readonly steps?: readonly Offer<ClueStep>[];
    readonly location?: Geometry;
  }
>;

export type ClueReport = Schemas['ReportBody'];
export type ClueStepBody = Schemas['StepBody'];

const at = (id: string): string => `/api/clues/${encodeURIComponent(id)}`;

export type CluePhoto = Of<'CluePhoto', { readonly id: string; readonly fileName: string; readonly sentBy: string; readonly receivedAt: string }>;

/** Newest first. */
export const listClues = (query: Readonly<Record<string, string>>): Promise<readonly Clue[]> => getJson(`/api/clues?${new URLSearchParams(query)}`);
export const getClue = (id: string): Promise<Clue> => getJson(at(id));
export const reportClue = (report: ClueReport): Promise<Clue> => postJson('/api/clues', report);
export const stepClue = (id: string, body: ClueStepBody): Promise<Clue> => postJson(`${at(id)}/steps`, body);
export const listClueHistory = (id: string): Promise<readonly HistoryLine[]> => getJson(`${at(id)}/history`);
export const listCluePhotos = (id: string): Promise<readonly CluePhoto[]> => getJson(`${at(id)}/photos`);
export const cluePhotoAddress = (id: string, photo: string): string => `${at(id)}/photos/${encodeURIComponent(photo)}`;

/** The same photo twice is held once. */
export function sendCluePhoto(id: string, photo: File): Promise<CluePhoto> {
  const form = new FormData();
  form.append('photo', photo, photo.name);
  return post(`${at(id)}/photos`, form);
}
