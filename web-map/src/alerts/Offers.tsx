import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Offer } from '../api/alerts';
import { ApiError } from '../api/http';
import { pick } from '../i18n';
import { t as frameWords } from '../ui/i18n';
import { t } from './i18n';
import { Problem, Select } from './parts';

export type Values = Readonly<Record<string, string>>;

/** A field of a step; `when` leaves it out as long as the others do not ask for it. */
export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'date' | 'select';
  readonly required?: boolean;
  readonly value?: string;
  readonly hint?: string;
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly when?: (values: Values) => boolean;
}

interface Props<Step extends string> {
  readonly offers: readonly Offer<Step>[];
  readonly fieldsOf: (step: Step) => readonly StepField[];
  /** Does it at the server and shows what came of it. */
  readonly send: (step: Step, values: Values) => Promise<void>;
  /** Reads the thing again, after somebody else was quicker. */
  readonly reload: () => Promise<void>;
}

const CONFLICT = 409;

/** The steps this reader may take now, as buttons, and why he may not take others. */
export function Offers<Step extends string>({ offers, fieldsOf, send, reload }: Props<Step>): JSX.Element {
  const [open, setOpen] = useState<Step | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const run = async (step: Step, values: Values): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await send(step, values);
      setOpen(null);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      if (failure.status === CONFLICT) await reload();
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  const press = (step: Step): void => {
    setProblem(null);
    if (fieldsOf(step).length === 0) void run(step, {});
    else setOpen(step === open ? null : step);
  };
  const free = offers.filter(({ refusal }) => !refusal);
  const refused = new Set(offers.flatMap(({ refusal }) => (refusal ? [pick(refusal)] : [])));
  const stillOffered = open !== null && free.some(({ step }) => step === open);
  return (
    <section class="offers" aria-label={t('steps')}>
      <h3>{t('steps')}</h3>
      {free.length === 0 && refused.size === 0 && <p class="hint">{t('noSteps')}</p>}
      {[...refused].map((words) => (
        <p key={words} class="note refused">
          {words}
        </p>
      ))}
      <div class="row">
        {free.map(({ step, words }) => (
          <button key={step} id={`step-${step}`} type="button" class="secondary" disabled={busy} aria-expanded={fieldsOf(step).length > 0 ? step === open : undefined} onClick={() => press(step)}>
            {pick(words)}
          </button>
        ))}
      </div>
      {open !== null && stillOffered && <StepForm key={open} fields={fieldsOf(open)} busy={busy} send={(values) => void run(open, values)} cancel={() => setOpen(null)} />}
      {problem && (
        <>
          <Problem problem={problem} />
          {problem.status === CONFLICT && <p class="hint" id="reloaded">{t('reloaded')}</p>}
        </>
      )}
    </section>
  );
}

interface FormProps {
  readonly fields: readonly StepField[];
  readonly busy: boolean;
  readonly send: (values: Values) => void;
  readonly cancel: () => void;
}

function StepForm({ fields, busy, send, cancel }: FormProps): JSX.Element {
  const [values, setValues] = useState<Values>(() => Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ''])));
  const wanted = fields.filter(({ when }) => !when || when(values));
  const set = (name: string, value: string): void => setValues({ ...values, [name]: value });
  const submit = (event: Event): void => {
    event.preventDefault();
    send(Object.fromEntries(wanted.map(({ name }) => [name, (values[name] ?? '').trim()])));
  };
  return (
    <form class="step-form" onSubmit={submit}>
      {wanted.map((field) => (
        <Entry key={field.name} field={field} value={values[field.name] ?? ''} change={(value) => set(field.name, value)} />
      ))}
      <div class="row end">
        <button type="button" class="secondary" onClick={cancel}>
          {frameWords('cancel')}
        </button>
        <button id="step-send" type="submit" class="primary" disabled={busy}>
          {t('send')}
        </button>
      </div>
    </form>
  );
}

function Entry({ field, value, change }: { readonly field: StepField; readonly value: string; readonly change: (value: string) => void }): JSX.Element {
  const { name, label, kind, required = false, options = [], hint } = field;
  if (kind === 'select') return <Select id={`step-${name}`} label={label} value={value} options={options} change={change} />;
  const common = { id: `step-${name}`, required, value, 'aria-describedby': hint ? `step-${name}-hint` : undefined };
  return (
    <div class="field">
      <label class="label" for={`step-${name}`}>
        {label}
        {required && <span class="star" aria-hidden="true">*</span>}
      </label>
      {kind === 'area' ? (
        <textarea {...common} rows={3} maxLength={4000} onInput={(event) => change(event.currentTarget.value)} />
      ) : kind === 'date' ? (
        <input {...common} type="date" onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" onInput={(event) => change(event.currentTarget.value)} />
      )}
      {hint && (
        <p class="hint" id={`step-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
