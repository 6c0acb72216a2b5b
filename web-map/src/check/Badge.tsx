import type { JSX } from 'preact';
import type { Verdict } from '../api/types';
import { VERDICT_WORDS } from '../config/verdicts';
import { pick } from '../i18n';

/** A verdict as word and colour; a word this client does not know is shown as it came, in the gravest colour. */
export function Badge({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const words = VERDICT_WORDS[verdict];
  return <span class={`badge ${words ? verdict : 'DATA_ERROR'}`}>{words ? pick(words) : verdict}</span>;
}
