import type { ListStep, Matter } from '../api/credit';
import type { Session } from '../api/types';
import { CITY_AUTHORITY } from '../config/credit';

export function isAuthority({ authority }: Matter, { roles, districts }: Session): boolean {
  return authority === CITY_AUTHORITY ? roles.includes('CREDIT_OFFICER') : roles.includes('DISTRICT_OFFICER') && districts.includes(authority);
}

export type MatterEntry = 'on' | 'ground' | 'dueOn' | 'document' | 'notice' | 'accepted' | 'spared' | 'insufficient' | 'met' | 'request' | 'direct';

/** Which entries a step needs besides its words. */
export const MATTER_ENTRIES: Readonly<Partial<Record<ListStep, readonly MatterEntry[]>>> = {
  SPARE: ['spared'],
  ORDER: ['ground', 'document', 'on', 'dueOn'],
  FAIL: ['insufficient'],
  PENALISE: ['ground', 'document', 'on'],
  NOTIFY: ['on', 'notice'],
  ANSWER: ['accepted', 'document'],
  LIST: ['document'],
  ASK_REMOVAL: ['request'],
  REFUSE_REMOVAL: ['document'],
  PUBLISH_REMOVAL: ['met'],
  REMOVE_DIRECTLY: ['direct'],
};
