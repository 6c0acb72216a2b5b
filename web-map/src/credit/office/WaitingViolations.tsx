import type { JSX } from 'preact';
import { useRead } from '../../ui/useRead';
import { districtName, wordOf } from '../../alerts/words';
import { type WaitingViolation, waitingViolations } from '../../api/creditOffice';
import { VIOLATION_TYPES } from '../../config/cases';
import { w } from '../i18n/work';
import { Read } from '../parts';
import { CLOSED, credit } from '../state';

/** Decisions of cases whose unit is not in the register: no record can be drafted until it is (001-R13). */
export function WaitingViolations(): JSX.Element {
  const waiting = useRead(waitingViolations, '');
  return (
    <section id="waiting-violations" aria-label={w('waitingViolations')}>
      <Read answer={waiting}>
        {(all) => (
          <>
            <p class="hint" role="status">
              {all.length === 0 ? w('noWaitingViolations') : w('waitingSentence', { n: all.length })}
            </p>
            <ul class="credit-list">
              {all.map((violation) => (
                <Line key={violation.caseId} violation={violation} />
              ))}
            </ul>
            {all.some(({ uscc }) => uscc) && (
              <button id="waiting-register" type="button" class="secondary small" onClick={() => credit.set({ view: 'register', ...CLOSED })}>
                {w('toRegister')}
              </button>
            )}
          </>
        )}
      </Read>
    </section>
  );
}

function Line({ violation: { caseId, caseNumber, uscc, violationType, districtCode, licenceNumber, decidedOn } }: { readonly violation: WaitingViolation }): JSX.Element {
  return (
    <li class="credit-item" data-case={caseId}>
      <strong>{caseNumber}</strong> {violationType && wordOf(VIOLATION_TYPES, violationType)}
      <span class="muted">{[districtName(districtCode), licenceNumber, decidedOn && w('decidedOn', { day: decidedOn })].filter(Boolean).join(' · ')}</span>
      <span>{uscc ? w('unitNotHeld', { uscc }) : w('partyIsPerson')}</span>
    </li>
  );
}
