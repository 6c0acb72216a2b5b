import type { ComponentChildren, JSX } from 'preact';
import type { ApiError } from '../api/http';
import { currentLanguage, pick } from '../i18n';

/** A refusal in the server's words. */
export function Problem({ problem }: { readonly problem: ApiError | null }): JSX.Element | null {
  if (problem === null) return null;
  return (
    <p class="alert" role="alert">
      {pick(problem.detail) || pick(problem.title)}
    </p>
  );
}

interface EntryProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

export function Entry({ label, children, wide = false }: EntryProps): JSX.Element {
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span class="label">{label}</span>
      {children}
    </label>
  );
}

/** Account names, apart by commas or spaces. */
export const namesOf = (text: string): readonly string[] => text.split(/[\s,，、;；]+/).filter((name) => name !== '');

export function when(instant: string): string {
  return new Date(instant).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' });
}
