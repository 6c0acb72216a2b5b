import type { ListState, ListStep, Matter } from '../api/credit';
import type { Session } from '../api/types';
import { CITY_AUTHORITY } from '../config/credit';

/** The arrows of 000-SM1 as far as the authority takes them. */
const BY_AUTHORITY: Readonly<Partial<Record<ListState, readonly ListStep[]>>> = {
  INVESTIGATION: ['DISMISS', 'SPARE', 'ORDER', 'PENALISE'],
  RECTIFICATION: ['ACCEPT', 'FAIL'],
  PROPOSED_ABNORMAL: ['NOTIFY'],
  PROPOSED_SERIOUS: ['NOTIFY'],
  APPEAL_TERM: ['APPEAL', 'LIST'],
  APPEAL_EXAMINATION: ['ANSWER', 'LIST'],
  ABNORMAL: ['ASK_REMOVAL', 'ESCALATE'],
  SERIOUS: ['ASK_REMOVAL', 'REMOVE_DIRECTLY'],
  REMOVAL_EXAMINATION: ['PUBLISH_REMOVAL', 'REFUSE_REMOVAL'],
  REMOVAL_PUBLICITY: ['OBJECT', 'REMOVE'],
};

const BY_UNIT: Readonly<Partial<Record<ListState, readonly ListStep[]>>> = { APPEAL_TERM: ['APPEAL'], ABNORMAL: ['ASK_REMOVAL'], SERIOUS: ['ASK_REMOVAL'] };

const LISTED: readonly ListState[] = ['ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY'];

/** The steps open to somebody now; dates and papers are the server's to judge. */
export function matterStepsFor(matter: Matter, session: Session): readonly ListStep[] {
  const { state, papers } = matter;
  const steps: ListStep[] = [];
  if (session.roles.includes('ENTITY')) steps.push(...(BY_UNIT[state] ?? []));
  const decides = isAuthority(matter, session);
  if (decides) {
    const answered = papers.appeal?.answer ? 'ANSWER' : 'LIST';
    steps.push(...(BY_AUTHORITY[state] ?? []).filter((step) => state !== 'APPEAL_EXAMINATION' || step !== answered));
    if (LISTED.includes(state)) steps.push('CONTINUE_DISCLOSURE', 'STOP_DISCLOSURE');
  }
  const revokes = decides || session.roles.includes('CREDIT_OFFICER');
  if (revokes && papers.decision && state !== 'REVOKED') steps.push('REVOKE');
  return steps;
}

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
