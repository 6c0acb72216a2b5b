import { describe, expect, it } from 'vitest';

type Words = Readonly<Record<string, string>>;

const tables = import.meta.glob<Words>('../../src/*/i18n/{zh,en}.ts', { import: '*', eager: true });
const sources = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const code = Object.entries(sources)
  .filter(([path]) => !path.includes('/i18n/'))
  .map(([, text]) => text)
  .join('\n');
const places = (message: string): string[] => [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

function words(part: string, language: 'zh' | 'en'): Words {
  return (tables[`../../src/${part}/i18n/${language}.ts`] as unknown as Record<string, Words>)[language] ?? {};
}

const parts = [...new Set(Object.keys(tables).map((path) => path.split('/').at(-3) ?? ''))];

describe.each(parts)('messages of %s', (part) => {
  const zh = words(part, 'zh');
  const en = words(part, 'en');

  it('are the same in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each(Object.keys(zh))('%s is used and has the same places in both languages', (key) => {
    expect(code.includes(`'${key}'`)).toBe(true);
    expect(places(en[key] ?? '')).toEqual(places(zh[key] ?? ''));
  });
});
