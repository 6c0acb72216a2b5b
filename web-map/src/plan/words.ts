import { PLAN_WORDS } from '../config/plan';
import { number } from '../figures/tables';
import { currentLanguage } from '../i18n';
import { store } from '../store/store';

/** A word of the plan in the reader's language: its own words, minerals of the catalogue; names of zones have no English and stay as they are. */
export function word(text: string): string {
  if (currentLanguage() === 'zh') return text;
  return PLAN_WORDS[text] ?? (store.get('minerals').find(({ code }) => code === text)?.nameEn || text);
}

/** The name of an indicator: what is counted, and of which mineral. */
export function indicatorWords(name: string): string {
  const parts = name.split(':').map(word);
  return parts.join(currentLanguage() === 'zh' ? '：' : ': ');
}

export function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value).replace('-', '−');
}
