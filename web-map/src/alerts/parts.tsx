import type { JSX } from 'preact';
import type { ApiError } from '../api/http';
import { pick } from '../i18n';
import { t as frameWords } from '../ui/i18n';

/** What the server refused or why it did not answer, in its words. */
export function Problem({ problem, retry }: { readonly problem: ApiError | null; readonly retry?: () => void }): JSX.Element | null {
  if (!problem) return null;
  return (
    <div class="alert" role="alert">
      <strong>{pick(problem.title)}</strong>
      {pick(problem.detail) !== '' && <p>{pick(problem.detail)}</p>}
      {retry && (
        <button type="button" class="link retry" onClick={retry}>
          {frameWords('retry')}
        </button>
      )}
    </div>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly change: (value: string) => void;
}

export function Select({ id, label, value, options, change }: SelectProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
