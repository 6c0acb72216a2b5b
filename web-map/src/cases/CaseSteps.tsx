import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type CaseFile, type CaseStep, type Outcome, stepCase } from '../api/cases';
import { OUTCOMES, STEPS } from '../config/cases';
import { pick } from '../i18n';
import { today } from '../map/day';
import { attemptAndRead } from './desk';
import { t } from './i18n';
import { Entry, namesOf, Problem } from './parts';
import { cases } from './state';
import { entriesOf, type Standing, stepsFor } from './steps';

/** What can be done now, and who does what comes next when the reader may not. */
export function CaseSteps({ file, who }: { readonly file: CaseFile; readonly who: Standing }): JSX.Element {
  const steps = stepsFor(file, who);
  const [step, setStep] = useState<CaseStep | null>(null);
  return (
    <section class="case-steps">
      <h3>{t('steps')}</h3>
      <p id="case-next" class="hint">
        {nextWords(file, who)}
      </p>
      <div class="row">
        {steps.map((offered) => (
          <button key={offered} id={`step-${offered}`} type="button" class="secondary small" aria-pressed={offered === step} onClick={() => setStep(offered === step ? null : offered)}>
            {pick(STEPS[offered])}
          </button>
        ))}
      </div>
      {step !== null && <StepForm key={step} id={file.id} step={step} done={() => setStep(null)} />}
      <Problem problem={cases.get('problem')} />
    </section>
  );
}

function nextWords({ state, course }: CaseFile, who: Standing): string {
  if (course.officers.length < 2 && course.closedOn === undefined) return t('nextAssign');
  switch (state) {
    case 'INVESTIGATED':
      return who.reviews ? t('nextReviewYours') : t('nextReview');
    case 'CLOSED':
      return who.spotChecks ? t('nextSpotYours') : t('nextSpot');
    case 'UPHELD':
    case 'CORRECTED':
    case 'DROPPED':
      return t('nextNothing');
    default:
      return who.handles ? t('nextYours') : t('nextOfficers', { names: course.officers.join('、') });
  }
}

interface StepProps {
  readonly id: string;
  readonly step: CaseStep;
  readonly done: () => void;
}

function StepForm({ id, step, done }: StepProps): JSX.Element {
  const [on, setOn] = useState(today());
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [waived, setWaived] = useState(false);
  const [names, setNames] = useState('');
  const [words, setWords] = useState('');
  const needs = entriesOf(step);
  const send = async (): Promise<void> => {
    const entries = {
      ...(needs.day ? { on } : {}),
      ...(needs.outcome ? { outcome: outcome || undefined, waived } : {}),
      ...(needs.officers ? { officers: namesOf(names) } : {}),
      ...(needs.officer ? { officer: names.trim() } : {}),
    };
    if (await attemptAndRead(() => stepCase(id, { step, words: words.trim(), ...entries }))) done();
  };
  return (
    <form class="case-step" noValidate aria-label={pick(STEPS[step])} onSubmit={(event) => event.preventDefault()}>
      {needs.day && (
        <Entry label={step === 'RESUME' ? t('lastPausedDay') : t('day')}>
          <input id="step-on" type="date" value={on} onInput={({ currentTarget }) => setOn(currentTarget.value)} />
        </Entry>
      )}
      {needs.outcome && <Decision outcome={outcome} setOutcome={setOutcome} waived={waived} setWaived={setWaived} />}
      {(needs.officers || needs.officer) && (
        <Entry label={needs.officers ? t('officers') : t('recusedOne')}>
          <input id="step-names" autocapitalize="none" value={names} onInput={({ currentTarget }) => setNames(currentTarget.value)} />
        </Entry>
      )}
      <Entry label={step === 'PAUSE' ? t('pauseBasis') : t('words')}>
        <textarea id="step-words" rows={3} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </Entry>
      <button id="step-send" type="button" class="primary" disabled={cases.get('busy')} onClick={() => void send()}>
        {pick(STEPS[step])}
      </button>
    </form>
  );
}

interface DecisionProps {
  readonly outcome: Outcome | '';
  readonly setOutcome: (outcome: Outcome) => void;
  readonly waived: boolean;
  readonly setWaived: (waived: boolean) => void;
}

function Decision({ outcome, setOutcome, waived, setWaived }: DecisionProps): JSX.Element {
  return (
    <>
      <Entry label={t('outcome')}>
        <select id="step-outcome" value={outcome} onChange={({ currentTarget }) => setOutcome(currentTarget.value as Outcome)}>
          <option value="">{t('choose')}</option>
          {Object.entries(OUTCOMES).map(([value, title]) => (
            <option key={value} value={value}>
              {pick(title)}
            </option>
          ))}
        </select>
      </Entry>
      <label class="tick">
        <input id="step-waived" type="checkbox" checked={waived} onChange={({ currentTarget }) => setWaived(currentTarget.checked)} />
        {t('waived')}
      </label>
    </>
  );
}
