import { signal } from '@preact/signals';
import type { Text } from '../api/types';

export type Language = 'zh' | 'en';

/** Read inside a component or an effect it is followed: whatever says something says it again in the new language. */
export const language = signal<Language>('zh');

type Words<K extends string> = Readonly<Record<K, string>>;
type Values = Readonly<Record<string, string | number>>;

/** The words of one part of the page: a function from key to message in the current language, `{name}` filled in. */
export function messages<K extends string>(zh: Words<K>, en: Words<K>): (key: K, values?: Values) => string {
  return (key, values = {}) => {
    const message = (language.value === 'zh' ? zh : en)[key];
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

export function currentLanguage(): Language {
  return language.value;
}

/** Words put in a row. */
export function listed(words: readonly string[]): string {
  return words.join(language.value === 'zh' ? '、' : ', ');
}

/** The side of a two-language text the user reads, the other when that one is empty. */
export function pick(text: Text | null | undefined): string {
  if (!text) return '';
  return (language.value === 'zh' ? text.zh || text.en : text.en || text.zh) ?? '';
}
