import { PLAN_WORDS } from '../config/plan';
import { number } from '../figures/tables';
import { currentLanguage } from '../i18n';

/** A word of the plan in the reader's language, as it is printed where no other is known. */
export function word(text: string): string {
  return currentLanguage() === 'zh' ? text : (PLAN_WORDS[text] ?? text);
}

export function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value).replace('-', '−');
}
