import { getJson, postJson } from './http';
import type { components } from './schema';
import type { Text } from './types';

type Schemas = components['schemas'];

export type LawOf = NonNullable<Schemas['CaseFineBody']['law']>;
export type PenaltyStanding = NonNullable<Schemas['CasePenalty']['standing']>;

/** What a law lays down for a kind of violation; yuan, or times a value. */
export interface PenaltyRange {
  readonly law: string;
  readonly clause: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly basis: 'FIXED' | 'VALUE' | 'COST' | 'NONE';
  readonly leastTimes?: number;
  readonly mostTimes?: number;
  readonly least?: number;
  readonly most?: number;
  readonly words: Text;
}

export interface PenaltyBounds {
  readonly actOn?: string;
  readonly value?: number;
  /** Empty when the day of the act is not known. */
  readonly ofAct: readonly PenaltyRange[];
  readonly decidedOn: string;
  /** Of the day of the decision, where it lays down something else. */
  readonly ofDecision: readonly PenaltyRange[];
  readonly twoLaws: boolean;
  readonly tableHash: string;
}

export interface CasePenalty {
  readonly id: number;
  readonly fine: number;
  readonly actOn?: string;
  readonly value?: number;
  readonly law?: LawOf;
  readonly standing: PenaltyStanding;
  readonly standingWords: Text;
  readonly ranges: readonly PenaltyRange[];
  readonly tableHash: string;
  readonly reason: string;
  readonly addedBy: string;
  readonly addedAt?: string;
}

const at = (id: string): string => `/api/cases/${encodeURIComponent(id)}`;

/** `actOn` and `value` empty when not known. */
export function penaltyBounds(id: string, actOn: string, value: string): Promise<PenaltyBounds> {
  const known = Object.entries({ actOn, value }).filter(([, each]) => each !== '');
  return getJson(`${at(id)}/penalty-bounds?${new URLSearchParams(known)}`);
}

/** Newest first; the first one counts. */
export const listPenalties = (id: string): Promise<readonly CasePenalty[]> => getJson(`${at(id)}/penalties`);
export const addPenalty = (id: string, body: object): Promise<readonly CasePenalty[]> => postJson(`${at(id)}/penalties`, body);
