import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';

const sources = import.meta.glob<string>('../../src/**/*.ts', { query: '?raw', import: 'default', eager: true });
const code = Object.entries(sources)
  .filter(([path]) => !path.includes('/i18n/'))
  .map(([, text]) => text)
  .join('\n');
const places = (message: string): string[] => [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('messages', () => {
  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s is used and has the same places in both languages', (key) => {
    expect(code.includes(`'${key}'`)).toBe(true);
    expect(places(en[key])).toEqual(places(zh[key]));
  });
});
