import type { Text } from '../api/types';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof zh;

let language: Language = 'zh';

export function setLanguage(next: Language): void {
  language = next;
}

export function currentLanguage(): Language {
  return language;
}

/** The message in the current language, `{name}` filled in. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const message: string = (language === 'zh' ? zh : en)[key];
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The side of a two-language text the user reads, the other when that one is empty. */
export function pick(text: Text | null | undefined): string {
  if (!text) return '';
  return (language === 'zh' ? text.zh || text.en : text.en || text.zh) ?? '';
}
