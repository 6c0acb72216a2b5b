import type { CaseFile, CaseStep } from '../api/cases';
import type { Session } from '../api/types';

const BEFORE_DECISION = ['FILED', 'INVESTIGATED', 'REVIEWED', 'NOTIFIED'];

/** Who somebody is to a case. */
export interface Standing {
  /** One of its officers, of whom there are two. */
  readonly handles: boolean;
  /** May review: neither handles it nor stepped back. */
  readonly reviews: boolean;
  readonly city: boolean;
  /** City, and had no hand in it. */
  readonly spotChecks: boolean;
}

export function standing({ course }: CaseFile, { username, roles }: Session): Standing {
  const recused = course.recused.includes(username);
  const handles = course.officers.includes(username) && course.officers.length >= 2 && !recused;
  const worked = [...course.officers, course.filedBy, course.legalReviewer].includes(username);
  const city = roles.includes('CITY_ENFORCEMENT');
  return { handles, reviews: !course.officers.includes(username) && !recused, city, spotChecks: city && !worked };
}

/** The steps of the server's state machine that are open to somebody now; the server decides in the end. */
export function stepsFor(file: CaseFile, who: Standing): readonly CaseStep[] {
  const { state, course } = file;
  const early = BEFORE_DECISION.includes(state);
  const may: readonly (readonly [CaseStep, boolean])[] = [
    ['INVESTIGATE', state === 'FILED' && who.handles],
    ['REVIEW', state === 'INVESTIGATED' && who.reviews],
    ['NOTIFY', state === 'REVIEWED' && who.handles],
    ['HEARING', state === 'NOTIFIED' && who.handles],
    ['DECIDE', state === 'NOTIFIED' && who.handles],
    ['DELIVER', state === 'DECIDED' && who.handles],
    ['EXECUTE', state === 'DECIDED' && course.outcome === 'PENALTY' && who.handles],
    ['CLOSE', (state === 'EXECUTED' || (state === 'DECIDED' && course.outcome !== 'PENALTY')) && who.handles],
    ['PAUSE', early && who.handles],
    ['RESUME', early && who.handles],
    ['RECUSE', early],
    ['ASSIGN', early],
    ['DROP', early && who.handles],
    ['UPHOLD', (state === 'CLOSED' || state === 'UPHELD') && who.spotChecks],
    ['CORRECT', (state === 'CLOSED' || state === 'UPHELD') && who.spotChecks],
  ];
  return may.filter(([, open]) => open).map(([step]) => step);
}

/** Which entries a step needs besides its words. */
export function entriesOf(step: CaseStep): { readonly day: boolean; readonly outcome: boolean; readonly officers: boolean; readonly officer: boolean } {
  return {
    day: ['NOTIFY', 'HEARING', 'DECIDE', 'DELIVER', 'PAUSE', 'RESUME'].includes(step),
    outcome: step === 'DECIDE',
    officers: step === 'ASSIGN',
    officer: step === 'RECUSE',
  };
}
