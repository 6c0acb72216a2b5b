import type { ComponentChildren, JSX } from 'preact';
import type { ApiError } from '../api/http';
import { pick } from '../i18n';
import { t } from './i18n';
import { patrols } from './state';

export { Entry } from '../ui/Entry';

export function Problem({ problem }: { readonly problem: ApiError | null }): JSX.Element | null {
  if (problem === null) return null;
  return (
    <p class="alert" role="alert">
      {pick(problem.detail) || pick(problem.title)}
    </p>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly wide?: boolean;
}

export function Choice({ id, label, value, set, options, wide = false }: ChoiceProps): JSX.Element {
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span class="label">{label}</span>
      <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value="">{t('choose')}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FoldProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A form that is opened when it is wanted. */
export function Fold({ id, title, children }: FoldProps): JSX.Element {
  return (
    <details class="patrol-fold">
      <summary id={id}>{title}</summary>
      <form class="grid" noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </details>
  );
}

export function Do({ id, title, run }: { readonly id: string; readonly title: string; readonly run: () => void }): JSX.Element {
  return (
    <button id={id} type="button" class="primary wide" disabled={patrols.get('busy')} onClick={run}>
      {title}
    </button>
  );
}

/** Account names, apart by commas or spaces. */
export const namesOf = (text: string): readonly string[] => text.split(/[\s,，、;；]+/).filter((name) => name !== '');
export const km = (metres: number): string => (metres / 1000).toFixed(1);
