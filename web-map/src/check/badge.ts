import type { Verdict } from '../api/types';
import { VERDICT_WORDS } from '../config/verdicts';
import { pick } from '../i18n';
import { h } from '../ui/dom';

/** A verdict as word and colour; a word this client does not know is shown as it came, in the gravest colour. */
export function badge(verdict: Verdict): HTMLElement {
  const words = VERDICT_WORDS[verdict];
  return h('span', { class: `badge ${words ? verdict : 'DATA_ERROR'}` }, words ? pick(words) : verdict);
}
