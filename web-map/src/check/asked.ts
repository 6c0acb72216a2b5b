import { ACTIONS, FACILITIES, FACILITY_WORKS, METHODS, PIT_TYPES, RESERVE_SIZES, RIGHT_KINDS, RIVER_SIDES } from '../config/form';
import { currentLanguage, listed, pick } from '../i18n';
import { store } from '../store/store';
import { isField, labelOf } from './fields';
import { t } from './i18n';

const CHOICES = [RIGHT_KINDS, ACTIONS, METHODS, FACILITIES, FACILITY_WORKS, RIVER_SIDES, PIT_TYPES, RESERVE_SIZES].flat();

/** The label of a field of a request; one the form does not show keeps the server's name. */
export function nameOf(field: string, unit: string): string {
  return field === 'plan' ? t('plan') : isField(field) ? labelOf(field, unit) : field;
}

/** What was asked, as a reader would say it. */
export function said(value: unknown): string {
  if (value === undefined || value === null || value === '') return t('notStated');
  if (typeof value === 'boolean') return t(value ? 'saidYes' : 'saidNo');
  if (Array.isArray(value)) return listed(value.map(said));
  return typeof value === 'object' ? JSON.stringify(value) : inWords(String(value));
}

/** Words of the law that the form or the catalogue knows in English, too. */
function inWords(value: string): string {
  const title = CHOICES.find((choice) => choice.value === value)?.title;
  if (title) return pick(title);
  const mineral = currentLanguage() === 'en' ? store.peek('minerals').find(({ code }) => code === value)?.nameEn : undefined;
  return mineral || value;
}
