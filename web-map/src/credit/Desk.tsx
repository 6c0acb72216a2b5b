import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { districtName } from '../alerts/words';
import { type CreditRecord, type RecordClass, recordDesk, type RecordState } from '../api/credit';
import { FINDS, RECORD_CLASSES, RECORD_STATES } from '../config/credit';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t } from './i18n';
import { w } from './i18n/work';
import { EnterBad } from './office/EnterBad';
import { WaitingViolations } from './office/WaitingViolations';
import { Read, Synthetic } from './parts';
import { RecordView } from './RecordView';
import { waits } from './recordSteps';
import { credit } from './state';

const WAITING = 'WAITING';
const AWAITED: readonly RecordState[] = ['SUBMITTED', 'ENTERED', 'OBJECTED', 'REPAIR_REQUESTED', 'REPAIR_GRANTED'];

/** The desk of records: what waits for this account, who waits longest first. */
export function Desk(): JSX.Element {
  const id = credit.get('record');
  return id === null ? <DeskList /> : <RecordView key={id} id={id} back={t('desk')} />;
}

function DeskList(): JSX.Element {
  const [state, setState] = useState<RecordState | typeof WAITING>(WAITING);
  const [recordClass, setClass] = useState<RecordClass | ''>('');
  const session = store.get('session');
  const records = useRead(() => read(state, recordClass), `${state}${recordClass}${session.username}`);
  return (
    <>
      {FINDS.some((role) => session.roles.includes(role)) && (
        <details id="desk-bad">
          <summary>{w('enterBad')}</summary>
          <EnterBad />
        </details>
      )}
      {session.roles.includes('CREDIT_OFFICER') && (
        <details id="desk-waiting">
          <summary>{w('waitingViolations')}</summary>
          <WaitingViolations />
        </details>
      )}
      <div class="grid">
        <Select
          id="desk-state"
          label={t('state')}
          value={state}
          change={(value) => setState(value as RecordState)}
          options={[[WAITING, t('waitingForMe')], ...Object.entries(RECORD_STATES).map(([key, words]) => [key, pick(words)] as const)]}
        />
        <Select
          id="desk-class"
          label={t('recordClass')}
          value={recordClass}
          change={(value) => setClass(value as RecordClass | '')}
          options={[['', t('anyClass')], ...Object.entries(RECORD_CLASSES).map(([key, words]) => [key, pick(words)] as const)]}
        />
      </div>
      <Read answer={records}>
        {(found) => (
          <>
            <p id="desk-sentence" class="hint" role="status">
              {found.length === 0 ? t(state === WAITING ? 'nothingWaits' : 'noRecords') : t('deskSentence', { n: found.length })}
            </p>
            <ul class="credit-list">
              {found.map((record) => (
                <RecordLine key={record.id} record={record} />
              ))}
            </ul>
          </>
        )}
      </Read>
    </>
  );
}

async function read(state: RecordState | typeof WAITING, recordClass: RecordClass | ''): Promise<readonly CreditRecord[]> {
  if (state !== WAITING) return recordDesk(state, recordClass);
  // Good conduct that was approved waits for its publicity.
  const good = recordClass === '' || recordClass === 'GOOD' ? [recordDesk('APPROVED', 'GOOD')] : [];
  const answers = await Promise.all([...AWAITED.map((each) => recordDesk(each, recordClass)), ...good]);
  return answers.flat().filter(waits);
}

export function RecordLine({ record, named = true }: { readonly record: CreditRecord; readonly named?: boolean }): JSX.Element {
  return (
    <li>
      <button type="button" class="credit-line" data-record={record.id} onClick={() => credit.set({ record: record.id })}>
        <span class="credit-top">
          <strong>{pick(record.classWords)}</strong>
          <span class={`credit-state ${record.state}`}>{pick(record.stateWords)}</span>
        </span>
        <span>
          {named && record.unitName} {titleOf(record)}
        </span>
        <span class="muted">
          {districtName(record.districtCode)} · {t('enteredOn', { day: record.enteredOn, who: record.enteredBy })} <Synthetic is={record.synthetic} />
        </span>
      </button>
    </li>
  );
}

/** What tells records of a class apart; basic information is one, of the unit itself. */
function titleOf({ recordClass, content }: CreditRecord): string {
  return recordClass === 'BASIC' ? '' : (content['title'] ?? content['name'] ?? content['year'] ?? '');
}
