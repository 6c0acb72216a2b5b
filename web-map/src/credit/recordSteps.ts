import type { CreditRecord, RecordStep } from '../api/credit';
import type { Session } from '../api/types';
import { CITY_AUTHORITY } from '../config/credit';

const AFTER_APPLICATION = ['REPAIR_REQUESTED', 'REPAIR_GRANTED', 'REPAIRED'];
/** Nobody waits for these. */
const NOT_AWAITED: readonly RecordStep[] = ['SPOT_CHECK', 'RECHECK', 'FIND_FRAUD', 'ACCEPT'];

/** The steps of 001-SM1 and 001-SM2 that are open to somebody now; the server decides in the end. */
export function recordStepsFor(record: CreditRecord, session: Session, speaks: boolean, spotChecked = false): readonly RecordStep[] {
  const { state, recordClass } = record;
  const has = (role: string): boolean => session.roles.includes(role);
  const city = has('CREDIT_OFFICER');
  const reviews = mayReview(record, session);
  const authority = isAuthority(record, session);
  const bad = recordClass === 'BAD';
  const yearly = recordClass === 'DUTY' || recordClass === 'PROJECT';
  const may: readonly (readonly [RecordStep, boolean])[] = [
    ['SUBMIT', state === 'DRAFT' && speaks],
    ['APPROVE', state === 'SUBMITTED' && reviews],
    ['RETURN', state === 'SUBMITTED' && reviews],
    ['PREPARE', state === 'SUBMITTED' && has('TECHNICAL_SUPPORT')],
    ['PUBLICISE', (recordClass === 'GOOD' && state === 'APPROVED' && city) || (bad && state === 'ENTERED' && authority)],
    ['DROP', bad && state === 'ENTERED' && authority],
    ['MAINTAIN', state === 'OBJECTED' && city],
    ['CORRECT', state === 'OBJECTED' && city],
    ['GRANT_REPAIR', state === 'REPAIR_REQUESTED' && authority],
    ['REFUSE_REPAIR', state === 'REPAIR_REQUESTED' && authority],
    ['ANNOUNCE_REPAIR', state === 'REPAIR_GRANTED' && authority],
    ['ACCEPT', recordClass === 'PROJECT' && state === 'APPROVED' && reviews],
    ['SPOT_CHECK', yearly && state === 'APPROVED' && city && !spotChecked],
    ['RECHECK', bad && (state === 'PUBLICISED' || state === 'EFFECTIVE') && city],
    ['FIND_FRAUD', AFTER_APPLICATION.includes(state) && authority],
    ['SUPPLEMENT', spotChecked && speaks],
    ['OBJECT', state === 'PUBLICISED' && speaks],
    ['REQUEST_REPAIR', bad && state === 'EFFECTIVE' && speaks],
  ];
  return may.filter(([, open]) => open).map(([step]) => step);
}

/** Whether the record waits for somebody of this account. */
export const waitsFor = (record: CreditRecord, session: Session): boolean => recordStepsFor(record, session, false).some((step) => !NOT_AWAITED.includes(step));

/** Nobody reviews own work. */
function mayReview({ recordClass, districtCode, enteredBy }: CreditRecord, { roles, districts, username }: Session): boolean {
  if (enteredBy === username || recordClass === 'BAD') return false;
  return recordClass === 'BASIC' || recordClass === 'GOOD' ? roles.includes('CREDIT_OFFICER') : roles.includes('DISTRICT_OFFICER') && districts.includes(districtCode);
}

function isAuthority({ authority }: CreditRecord, { roles, districts }: Session): boolean {
  const finders = authority === CITY_AUTHORITY ? ['CREDIT_OFFICER', 'CITY_ENFORCEMENT'] : ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER'];
  return finders.some((role) => roles.includes(role)) && (authority === CITY_AUTHORITY || districts.includes(authority));
}
