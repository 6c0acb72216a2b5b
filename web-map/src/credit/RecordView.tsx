import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { districtName, wordOf } from '../alerts/words';
import { type ClauseTable, clauseTables, type CreditRecord, getRecord, type RecordFile, recordFile, type RecordStep, revealRecord, stepRecord } from '../api/credit';
import { OTHER_CREDIT_LINES, RECORD_FIELDS, RECORD_STEPS } from '../config/credit';
import { pick } from '../i18n';
import { today } from '../map/day';
import { Facts } from '../ui/Facts';
import { t } from './i18n';
import { authorityName, Back, Clocks, Entry, History, Read, Synthetic, UnitLink, useSending } from './parts';
import { Rewrite } from './Rewrite';
import { credit } from './state';

/** One record: what it says, what can be done now, its clocks and history. */
export function RecordView({ id, back, speaks = false }: { readonly id: string; readonly back: string; readonly speaks?: boolean }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const read = useRead(async () => {
    const [record, file, tables] = await Promise.all([getRecord(id), recordFile(id), clauseTables()]);
    return { record, file, tables };
  }, `${id}${turn}`);
  return (
    <>
      <Back to={back} go={() => credit.set({ record: null })} />
      <Read answer={read}>{(said) => <Shown {...said} speaks={speaks} again={() => setTurn(turn + 1)} />}</Read>
    </>
  );
}

interface ShownProps {
  readonly record: CreditRecord;
  readonly file: RecordFile;
  readonly tables: readonly ClauseTable[];
  readonly speaks: boolean;
  readonly again: () => void;
}

function Shown({ record, file, tables, speaks, again }: ShownProps): JSX.Element {
  return (
    <article class="credit-page">
      <h2 class="panel-title">
        {pick(record.classWords)}{' '}
        <span id="record-is" class={`credit-state ${record.state}`}>
          {pick(record.stateWords)}
        </span>{' '}
        <Synthetic is={record.synthetic} />
      </h2>
      {!speaks && <UnitLink uscc={record.uscc} name={record.unitName} />}
      <Content key={JSON.stringify(record.content)} record={record} />
      {speaks && <Rewrite key={JSON.stringify(record.content)} record={record} again={again} />}
      <RecordSteps key={record.state} record={record} steps={record.steps} tables={tables} again={again} />
      <Clocks clocks={file.deadlines} />
      <Objections file={file} />
      <History lines={file.history} words={(step) => pick(RECORD_STEPS[step as RecordStep] ?? OTHER_CREDIT_LINES[step]) || step} />
    </article>
  );
}

/** Personal fields are masked until somebody says why they have to be seen. */
function Content({ record }: { readonly record: CreditRecord }): JSX.Element {
  const [shown, setShown] = useState(record.content);
  const [purpose, setPurpose] = useState('');
  const { problem, busy, send } = useSending(() => undefined);
  const masked = Object.values(shown).includes('****');
  return (
    <section>
      <Facts
        rows={[
          ...Object.entries(shown).map(([field, value]) => [wordOf(RECORD_FIELDS, field), value] as const),
          [t('district'), districtName(record.districtCode)],
          [t('authority'), record.authority && authorityName(record.authority)],
          [t('clauseCode'), record.clause && `${record.clause} ${t('points', { n: record.points ?? '' })}`],
          [t('publicityTerm'), record.publicisedOn && `${record.publicisedOn} – ${record.publicityEndsOn ?? ''}`],
          [t('expires'), record.expiresOn],
        ]}
      />
      {masked && (
        <details id="reveal">
          <summary>{t('reveal')}</summary>
          <Entry id="reveal-purpose" label={t('revealPurpose')} value={purpose} set={setPurpose} />
          <button id="reveal-send" type="button" class="secondary" disabled={busy} onClick={() => void send(async () => setShown((await revealRecord(record.id, purpose.trim())).content))}>
            {t('reveal')}
          </button>
          <Problem problem={problem} />
        </details>
      )}
    </section>
  );
}

interface StepsProps {
  readonly record: CreditRecord;
  readonly steps: readonly RecordStep[];
  readonly tables: readonly ClauseTable[];
  readonly again: () => void;
}

function RecordSteps({ record, steps, tables, again }: StepsProps): JSX.Element {
  const [step, setStep] = useState<RecordStep | null>(null);
  const [words, setWords] = useState('');
  const [clause, setClause] = useState('');
  const [on, setOn] = useState(today());
  const { problem, busy, send } = useSending(again);
  const clauses = (tables.filter(({ validFrom }) => validFrom <= today()).sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version)[0]?.clauses ?? []).filter(({ kind }) => kind === record.recordClass);
  const body = { step: step ?? 'SUBMIT', words: words.trim(), ...(step === 'PUBLICISE' && clause !== '' ? { clause } : {}), ...(step === 'FIND_FRAUD' ? { on } : {}) };
  return (
    <section class="credit-steps">
      <h3>{t('steps')}</h3>
      {steps.length === 0 && (
        <p id="no-steps" class="hint">
          {t('noSteps')}
        </p>
      )}
      <div class="row">
        {steps.map((offered) => (
          <button key={offered} id={`step-${offered}`} type="button" class="secondary small" aria-pressed={offered === step} onClick={() => setStep(offered === step ? null : offered)}>
            {pick(RECORD_STEPS[offered])}
          </button>
        ))}
      </div>
      {step !== null && (
        <div class="credit-form">
          {step === 'PUBLICISE' && clauses.length === 0 && <p class="hint">{t('noClauses')}</p>}
          {step === 'PUBLICISE' && clauses.length > 0 && (
            <Select id="step-clause" label={t('clauseCode')} value={clause} change={setClause} options={[['', t('choose')], ...clauses.map(({ code, points, words: said }) => [code, `${code} ${t('points', { n: points })} ${said}`] as const)]} />
          )}
          {step === 'FIND_FRAUD' && <Entry id="step-on" label={t('foundOn')} type="date" value={on} set={setOn} />}
          <Entry id="step-words" label={t('words')} type="long" value={words} set={setWords} />
          <button id="step-send" type="button" class="primary" disabled={busy} onClick={() => void send(() => stepRecord(record.id, body))}>
            {pick(RECORD_STEPS[step])}
          </button>
        </div>
      )}
      <Problem problem={problem} />
    </section>
  );
}

function Objections({ file: { objections, spotChecks } }: { readonly file: RecordFile }): JSX.Element | null {
  if (objections.length + spotChecks.length === 0) return null;
  return (
    <section>
      <h3>{t('objections')}</h3>
      <ul class="credit-list">
        {objections.map(({ id, words, filedOn, filedBy, answer, upheld }) => (
          <li key={id} class="credit-item">
            {words}
            <span class="muted">
              {filedOn} · {filedBy}
            </span>
            <span class="muted">{answer ? `${t(upheld ? 'upheld' : 'notUpheld')}：${answer}` : t('unanswered')}</span>
          </li>
        ))}
        {spotChecks.map(({ id, words, askedOn, answer }) => (
          <li key={id} class="credit-item">
            {t('spotCheck', { words })}
            <span class="muted">{askedOn}</span>
            <span class="muted">{answer ?? t('unanswered')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
