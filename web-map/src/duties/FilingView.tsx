import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DutyField, type DutyFiling, type DutyRule, keepFields } from '../api/duties';
import { pick } from '../i18n';
import { changeFiling, close, isHolder, mayFile, submitFiling } from './desk';
import { Documents, WorkingsPart } from './Documents';
import { type Entered, FigureNote, FiledFigure, firstEntries } from './Figures';
import { t } from './i18n';
import { periodWords, Problem, ruleOf } from './parts';
import { ReviewForm } from './ReviewForm';
import { duties } from './state';

/** One filing: its fields and documents while it is open, what was noticed, its review and its history. */
export function FilingView(): JSX.Element {
  const filing = duties.get('filing');
  const rule = filing === null ? undefined : ruleOf(filing.duty);
  return (
    <>
      <button id="filing-back" type="button" class="link" onClick={close}>
        ← {t('back')}
      </button>
      <Problem problem={duties.get('problem')} />
      {duties.get('said') !== '' && (
        <p class="duties-said" role="status">
          {duties.get('said')}
        </p>
      )}
      {filing === null || !rule ? duties.get('problem') === null && <p class="hint">{t('reading')}</p> : <Opened filing={filing} rule={rule} />}
    </>
  );
}

interface Props {
  readonly filing: DutyFiling;
  readonly rule: DutyRule;
}

function Opened({ filing, rule }: Props): JSX.Element {
  const open = (filing.state === 'DRAFT' || filing.state === 'RETURNED') && mayFile() && (!isHolder() || rule.filedBy === 'HOLDER');
  return (
    <>
      <h2 id="filing-title" class="panel-title">
        {pick(rule.title)} {periodWords(filing.period)}
      </h2>
      <p>
        <span class={`duty-count is-${filing.state.toLowerCase()}`}>{t(filing.state)}</span> <span class="muted">{filing.subject === 'city' ? '' : filing.subject}</span>
        {filing.synthetic && <span class="synthetic-mark"> {t('synthetic')}</span>}
      </p>
      <p class="hint">
        {t('source')}：{rule.source}
        {rule.basis === 'OURS' && `（${t('ours')}）`}
        {rule.gate && `；${t('gate')}`}
        {pick(rule.note) && `。${pick(rule.note)}`}
      </p>
      {filing.filedOn && <p class="muted">{t('filedBy', { day: filing.filedOn, who: filing.filedBy ?? '' })}</p>}
      {filing.reviewedOn && <p class="muted">{t('reviewedBy', { day: filing.reviewedOn, who: filing.reviewedBy ?? '' })}</p>}
      {filing.passedOn && <p class="muted">{t('passedOn', { day: filing.passedOn })}</p>}
      {open ? <FieldsForm key={`${filing.id}${filing.version}`} filing={filing} rule={rule} /> : <FieldsShown filing={filing} rule={rule} />}
      <Documents filing={filing} rule={rule} open={open} />
      {filing.duty === 'MINING_PLANS' && <WorkingsPart filing={filing} open={open} />}
      <Findings filing={filing} />
      {open && (
        <button id="filing-submit" type="button" class="primary" disabled={duties.get('busy')} onClick={() => void changeFiling(submitFiling, () => t('submitted'))}>
          {t('submit')}
        </button>
      )}
      {!open && <ReviewForm filing={filing} rule={rule} />}
      <Passed />
    </>
  );
}

function FieldsForm({ filing, rule }: Props): JSX.Element {
  const figures = duties.get('figures');
  const [entered, setEntered] = useState<Entered>(() => firstEntries(filing, figures));
  useEffect(() => duties.set({ entered }), [entered]);
  const save = (): void => void changeFiling((now) => keepFields(now.id, now.version, entered.fields, entered.reasons), () => t('saved'));
  return (
    <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
      {rule.fields.map((field) => {
        const figure = figures.find((each) => each.field === field.key);
        const value = entered.fields[field.key] ?? '';
        return (
          <div key={field.key} class={figure || field.type === 'TEXT' ? 'wide' : undefined}>
            <FieldEntry field={field} value={value} set={(next) => setEntered((now) => ({ ...now, fields: { ...now.fields, [field.key]: next } }))} />
            {figure && <FigureNote figure={figure} value={value} reason={entered.reasons[field.key] ?? ''} setReason={(reason) => setEntered((now) => ({ ...now, reasons: { ...now.reasons, [field.key]: reason } }))} />}
          </div>
        );
      })}
      <button id="filing-save" type="button" class="secondary wide" disabled={duties.get('busy')} onClick={save}>
        {t('save')}
      </button>
    </form>
  );
}

interface EntryProps {
  readonly field: DutyField;
  readonly value: string;
  readonly set: (value: string) => void;
}

function FieldEntry({ field, value, set }: EntryProps): JSX.Element {
  const id = `field-${field.key}`;
  const label = `${pick(field.title)}${field.unit ? `（${field.unit}）` : ''}${field.required ? t('required') : ''}`;
  return (
    <label class="field">
      <span class="label">{label}</span>
      {field.type === 'TEXT' ? (
        <textarea id={id} rows={2} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
      ) : field.type === 'YESNO' ? (
        <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
          <option value="">{t('choose')}</option>
          <option value="yes">{t('yes')}</option>
          <option value="no">{t('no')}</option>
        </select>
      ) : (
        <input id={id} type={(field.type === 'DATE' ? 'date' : 'text') as 'text'} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
      )}
    </label>
  );
}

function FieldsShown({ filing, rule }: Props): JSX.Element {
  const figures = duties.get('figures');
  const words = (field: DutyField): string => {
    const value = filing.fields[field.key];
    if (value === undefined) return '—';
    if (field.type === 'YESNO') return value === 'yes' ? t('yes') : t('no');
    return `${value} ${field.unit}`;
  };
  return (
    <dl class="facts">
      {rule.fields.map((field) => {
        const figure = figures.find((each) => each.field === field.key);
        return (
          <div key={field.key}>
            <dt>{pick(field.title)}</dt>
            <dd>
              {words(field)}
              {figure && <FiledFigure figure={figure} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Findings({ filing }: { readonly filing: DutyFiling }): JSX.Element | null {
  if (filing.findings.length === 0) return null;
  return (
    <section id="filing-findings">
      <h3>{t('findings')}</h3>
      {filing.findings.map((finding) => (
        <p key={finding.code + finding.words.zh} class="duty-finding">
          {pick(finding.words)} <span class="muted">{finding.clause}</span>
        </p>
      ))}
    </section>
  );
}

function Passed(): JSX.Element {
  return (
    <details id="filing-history">
      <summary>{t('history')}</summary>
      <ol class="duties-history">
        {duties.get('history').map(({ id, at, step }) => (
          <li key={id}>
            {at.slice(0, 10)} {step.actor}：{step.step} {step.reason}
          </li>
        ))}
      </ol>
    </details>
  );
}
