import { NAME_COLUMNS } from '../config/layers';
import { currentLanguage } from '../i18n';

/** The name a reader of the current language expects, or empty. */
export function nameOf(properties: Readonly<Record<string, unknown>>): string {
  for (const column of NAME_COLUMNS[currentLanguage()]) {
    const value = properties[column];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
