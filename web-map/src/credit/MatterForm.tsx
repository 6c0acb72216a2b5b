import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { type ListStep, type Matter, stepMatter } from '../api/credit';
import { DIRECT_REMOVALS, GROUNDS, LIST_STEPS } from '../config/credit';
import { pick } from '../i18n';
import { today } from '../map/day';
import { t } from './i18n';
import { MATTER_ENTRIES } from './matterSteps';
import { Entry, Tick, useSending } from './parts';

interface Props {
  readonly matter: Matter;
  readonly steps: readonly ListStep[];
  /** With the matter as the step left it. */
  readonly again: (after: Matter) => void;
}

/** What can be done with a matter now. */
export function MatterSteps({ matter, steps, again }: Props): JSX.Element {
  const [step, setStep] = useState<ListStep | null>(null);
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
            {pick(LIST_STEPS[offered])}
          </button>
        ))}
      </div>
      {step !== null && <StepForm key={step} id={matter.id} step={step} again={again} />}
    </section>
  );
}

/** Everything a step may ask for; each step sends its own part only. */
const EMPTY = {
  words: '',
  on: today(),
  ground: '',
  groundOn: '',
  dueOn: '',
  document: '',
  facts: '',
  basis: '',
  rights: '',
  accepted: '',
  direct: '',
  circumstances: '',
  reason: '',
  rectification: '',
  evidence: '',
  rectified: false,
  effectRemoved: false,
  commitment: false,
  insufficient: false,
  obligationsMet: false,
  promise: false,
};
type Entries = typeof EMPTY;
type Setter = (patch: Partial<Entries>) => void;

function StepForm({ id, step, again }: { readonly id: string; readonly step: ListStep; readonly again: Props['again'] }): JSX.Element {
  const [entries, setEntries] = useState<Entries>(EMPTY);
  const { problem, busy, send } = useSending(() => undefined);
  const set: Setter = (patch) => setEntries((held) => ({ ...held, ...patch }));
  return (
    <div class="credit-form">
      <Fields step={step} entries={entries} set={set} />
      <Entry id="step-words" label={t('words')} type="long" value={entries.words} set={(words) => set({ words })} />
      <button id="step-send" type="button" class="primary" disabled={busy} onClick={() => void send(async () => again(await stepMatter(id, bodyOf(step, entries))))}>
        {pick(LIST_STEPS[step])}
      </button>
      <Problem problem={problem} />
    </div>
  );
}

function Fields({ step, entries, set }: { readonly step: ListStep; readonly entries: Entries; readonly set: Setter }): JSX.Element {
  const needs = MATTER_ENTRIES[step] ?? [];
  const text = (key: keyof Entries & ('document' | 'on' | 'groundOn' | 'dueOn' | 'facts' | 'basis' | 'rights' | 'circumstances' | 'reason' | 'rectification' | 'evidence'), label: string, type: 'text' | 'date' | 'long' = 'text'): JSX.Element => (
    <Entry id={`step-${key}`} label={label} type={type} value={entries[key]} set={(value) => set({ [key]: value })} />
  );
  const tick = (key: 'rectified' | 'effectRemoved' | 'commitment' | 'insufficient' | 'obligationsMet' | 'promise', label: string): JSX.Element => (
    <Tick id={`step-${key}`} label={label} checked={entries[key]} set={(on) => set({ [key]: on })} />
  );
  const grounds = Object.entries(GROUNDS).filter(([code, { list }]) => code !== 'THREE_YEARS' && list === (step === 'ORDER' ? 'ABNORMAL' : 'SERIOUS'));
  return (
    <>
      {needs.includes('ground') && (
        <>
          <Select id="step-ground" label={t('ground')} value={entries.ground} change={(ground) => set({ ground })} options={[['', t('choose')], ...grounds.map(([code, { words }]) => [code, pick(words)] as const)]} />
          {text('groundOn', t('groundOn'), 'date')}
        </>
      )}
      {needs.includes('accepted') && (
        <Select id="step-accepted" label={t('answerPaper')} value={entries.accepted} change={(accepted) => set({ accepted })} options={[['', t('choose')], ['true', t('upheld')], ['false', t('notUpheld')]]} />
      )}
      {needs.includes('document') && text('document', t('document'))}
      {needs.includes('on') && text('on', t(step === 'NOTIFY' ? 'deliveredOn' : 'day'), 'date')}
      {needs.includes('dueOn') && text('dueOn', t('dueOn'), 'date')}
      {needs.includes('notice') && (
        <>
          {text('facts', t('noticeFacts'), 'long')}
          {text('basis', t('noticeBasis'))}
          {text('rights', t('noticeRights'))}
        </>
      )}
      {needs.includes('spared') && (
        <>
          {tick('rectified', t('rectified'))}
          {tick('effectRemoved', t('effectRemoved'))}
          {tick('commitment', t('commitmentGiven'))}
        </>
      )}
      {needs.includes('insufficient') && tick('insufficient', t('insufficient'))}
      {needs.includes('met') && (
        <>
          {tick('obligationsMet', t('obligationsMet'))}
          {tick('effectRemoved', t('effectRemoved'))}
        </>
      )}
      {needs.includes('direct') && (
        <Select id="step-direct" label={t('ground')} value={entries.direct} change={(direct) => set({ direct })} options={[['', t('choose')], ...Object.entries(DIRECT_REMOVALS).map(([code, words]) => [code, pick(words)] as const)]} />
      )}
      {needs.includes('request') && (
        <>
          {text('circumstances', t('circumstances'), 'long')}
          {text('reason', t('removalReason'), 'long')}
          {text('rectification', t('rectification'), 'long')}
          {text('evidence', t('evidence'), 'long')}
          {tick('promise', t('promise'))}
        </>
      )}
    </>
  );
}

/** What is left empty is left out: the server names what is missing. */
function bodyOf(step: ListStep, entries: Entries): Parameters<typeof stepMatter>[1] {
  const needs = MATTER_ENTRIES[step] ?? [];
  const given = (name: 'ground' | 'groundOn' | 'document' | 'on' | 'dueOn' | 'direct', asked: boolean): object => (asked && entries[name] !== '' ? { [name]: entries[name].trim() } : {});
  const { rectified, effectRemoved, commitment, insufficient, obligationsMet } = entries;
  const { circumstances, reason, rectification, promise } = entries;
  const evidence = entries.evidence.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return {
    step,
    words: entries.words.trim(),
    ...given('ground', needs.includes('ground')),
    ...given('groundOn', needs.includes('ground')),
    ...given('document', needs.includes('document')),
    ...given('on', needs.includes('on')),
    ...given('dueOn', needs.includes('dueOn')),
    ...given('direct', needs.includes('direct')),
    ...(needs.includes('notice') ? { notice: { facts: entries.facts.trim(), basis: entries.basis.trim(), rights: entries.rights.trim() } } : {}),
    ...(needs.includes('accepted') && entries.accepted !== '' ? { accepted: entries.accepted === 'true' } : {}),
    ...(needs.some((need) => ['spared', 'insufficient', 'met'].includes(need)) ? { findings: { rectified, effectRemoved, commitment, insufficient, obligationsMet } } : {}),
    ...(needs.includes('request') ? { request: { circumstances: circumstances.trim(), reason: reason.trim(), rectification: rectification.trim(), evidence, promise } } : {}),
  };
}
