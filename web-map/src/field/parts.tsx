import type { ComponentChildren, JSX } from 'preact';
import { t } from './i18n';

interface FormProps {
  readonly title: string;
  readonly close: () => void;
  readonly problem: string;
  readonly children: ComponentChildren;
}

/** A screen of its own with one thing to enter. */
export function FieldForm({ title, close, problem, children }: FormProps): JSX.Element {
  return (
    <form class="field-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <button type="button" class="field-second" onClick={close}>
        ‹ {t('back')}
      </button>
      <h2>{title}</h2>
      {children}
      {problem !== '' && (
        <p class="field-note wrong" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

interface NumberProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

export function NumberField({ id, label, value, set }: NumberProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input id={id} inputMode="decimal" value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  );
}
