import { UNIT_WORDS } from '../config/form';
import { currentLanguage } from '../i18n';

/** A unit of the plan in the reader's language. */
export function unitWords(unit: string | null | undefined): string {
  if (!unit || currentLanguage() === 'zh') return unit ?? '';
  return UNIT_WORDS.reduce((words, [zh, en]) => words.replaceAll(zh, en), unit);
}
