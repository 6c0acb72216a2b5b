import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { districtName } from '../../alerts/words';
import { listMatters, recordDesk } from '../../api/credit';
import { answerComplaint, type Complaint, listComplaints, type RunningClock, runningClocks } from '../../api/creditOffice';
import { CREDIT_CLOCKS, WORKS_ON_RECORDS } from '../../config/credit';
import { DataTable } from '../../figures/DataTable';
import type { Table } from '../../figures/tables';
import { pick } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';
import { CLOSED, credit, type CreditState } from '../state';
import { useUnit } from '../units';

/** What is due: running clocks of credit, overdue ones first, by district; and complaints that wait for the city. */
export function Due(): JSX.Element {
  const clocks = useRead(readDue, '');
  return (
    <>
      <p class="hint">{w('dueHint')}</p>
      <Read answer={clocks}>{(all) => <Clocks {...all} />}</Read>
      {store.get('session').roles.includes('CREDIT_OFFICER') && <Complaints />}
    </>
  );
}

interface DueClocks {
  readonly clocks: readonly RunningClock[];
  /** Subjects to what they are about; some are not for everybody. */
  readonly names: ReadonlyMap<string, string>;
}

async function readDue(): Promise<DueClocks> {
  const records = WORKS_ON_RECORDS.some((role) => store.get('session').roles.includes(role)) ? recordDesk('', '') : [];
  const [clocks, matters, all] = await Promise.all([Promise.all(CREDIT_CLOCKS.map(runningClocks)), listMatters(''), records]);
  const names = new Map<string, string>([
    ...matters.map(({ id, unitName, number }) => [`list-entry:${id}`, `${unitName} ${number}`] as const),
    ...all.map(({ id, unitName, classWords }) => [`credit-record:${id}`, `${unitName} ${pick(classWords)}`] as const),
  ]);
  return { clocks: clocks.flat().sort((a, b) => (a.due.day ?? '9').localeCompare(b.due.day ?? '9')), names };
}

const districtOf = ({ districtCode }: RunningClock): string => (districtCode === '' ? t('city') : districtName(districtCode));

function Clocks({ clocks, names }: DueClocks): JSX.Element {
  const [district, setDistrict] = useState<string | null>(null);
  const shown = clocks.filter((clock) => district === null || clock.districtCode === district);
  return (
    <>
      <p id="due-sentence" role="status">
        {clocks.length === 0 ? w('nothingRuns') : w('dueSentence', { n: clocks.length, over: clocks.filter(({ overdue }) => overdue).length, soon: clocks.filter(isSoon).length })}
      </p>
      {clocks.length > 0 && <DataTable table={byDistrict(clocks)} name={`credit_due_${today()}`} chosen={district} onChoose={(key) => setDistrict(key === district ? null : key)} />}
      <ul class="credit-list" id="due-list">
        {shown.map((clock) => (
          <Line key={clock.id} clock={clock} name={names.get(clock.subject) ?? ''} />
        ))}
      </ul>
    </>
  );
}

const SOON_DAYS = 5;
const isSoon = ({ overdue, workingDaysLeft }: RunningClock): boolean => !overdue && workingDaysLeft <= SOON_DAYS;

function byDistrict(clocks: readonly RunningClock[]): Table {
  const districts = [...new Map(clocks.map((clock) => [clock.districtCode, districtOf(clock)] as const))];
  const count = (code: string, counts: (clock: RunningClock) => boolean): number => clocks.filter((clock) => clock.districtCode === code && counts(clock)).length;
  return {
    id: 'due',
    title: w('dueByDistrict'),
    columns: [t('district'), w('overdue'), w('dueSoon'), t('running')],
    rows: districts.map(([code, name]) => ({ key: code, cells: [name, count(code, ({ overdue }) => overdue), count(code, isSoon), count(code, () => true)] })),
  };
}

/** What a clock is about, as the tab opens it. */
function opens({ subject }: RunningClock): Partial<CreditState> | null {
  const [kind, id = ''] = subject.split(':');
  if (kind === 'list-entry') return { view: 'matters', ...CLOSED, matter: id };
  if (kind === 'credit-record') return { view: 'desk', ...CLOSED, record: id };
  return kind === 'unit-inspection' ? { view: 'inspections', ...CLOSED, inspection: id } : null;
}

function Line({ clock, name }: { readonly clock: RunningClock; readonly name: string }): JSX.Element {
  const target = opens(clock);
  const left = clock.overdue ? w('overdueSince', { day: clock.due.day ?? '' }) : w('daysLeft', { day: clock.due.day ?? '—', n: clock.workingDaysLeft });
  return (
    <li>
      <button type="button" class="credit-line" data-clock={clock.id} disabled={target === null} onClick={() => target && credit.set(target)}>
        <span class="credit-top">
          <strong>{pick(clock.title)}</strong>
          <span class={clock.overdue ? 'credit-bad' : isSoon(clock) ? 'credit-soon' : 'muted'}>{left}</span>
        </span>
        {name !== '' && <span>{name}</span>}
        <span class="muted">
          {districtOf(clock)} · {clock.legalBasis}
        </span>
      </button>
    </li>
  );
}

/** 申诉 to the city bureau (000-R41): answered in writing, once. */
function Complaints(): JSX.Element {
  const [turn, setTurn] = useState(0);
  const complaints = useRead(listComplaints, String(turn));
  return (
    <section id="complaints">
      <h3>{w('complaints')}</h3>
      <Read answer={complaints}>
        {(all) => {
          const open = all.filter(({ answer }) => !answer);
          return (
            <>
              <p class="hint" role="status">
                {w('complaintsSentence', { n: all.length, open: open.length })}
              </p>
              <ul class="credit-list">
                {open.map((complaint) => (
                  <OneComplaint key={complaint.id} complaint={complaint} again={() => setTurn(turn + 1)} />
                ))}
              </ul>
            </>
          );
        }}
      </Read>
    </section>
  );
}

function OneComplaint({ complaint, again }: { readonly complaint: Complaint; readonly again: () => void }): JSX.Element {
  const unit = useUnit(complaint.entityId);
  const [form, setForm] = useState({ answer: '', document: '' });
  const { problem, busy, send } = useSending(again);
  return (
    <li class="credit-item" data-complaint={complaint.id}>
      <strong>{unit?.name ?? ''}</strong> {complaint.words}
      <details>
        <summary>{w('answerComplaint')}</summary>
        <div class="credit-form">
          <Entry id={`answer-${complaint.id}`} label={w('writtenAnswer')} type="long" value={form.answer} set={(answer) => setForm({ ...form, answer })} />
          <Entry id={`document-${complaint.id}`} label={t('document')} value={form.document} set={(document) => setForm({ ...form, document })} />
          <button type="button" class="primary complaint-answer" disabled={busy} onClick={() => void send(() => answerComplaint(complaint.id, form.answer.trim(), form.document.trim()))}>
            {w('answerComplaint')}
          </button>
          <Problem problem={problem} />
        </div>
      </details>
    </li>
  );
}
