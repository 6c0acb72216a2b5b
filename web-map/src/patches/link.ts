import { decode, type LinkPart } from '../store/permalink';
import { NEWEST, type PatchFilter, patches } from './state';

const NAMES = Object.keys(NEWEST) as (keyof PatchFilter)[];

/** Filter and patch of the review desk. */
export const patchLink: readonly LinkPart[] = [
  {
    name: 'patches',
    write: () => {
      const filter = patches.get('filter');
      const said = NAMES.filter((name) => filter[name] !== '').map((name) => `${name}:${encodeURIComponent(filter[name])}`);
      return said.length === 0 ? undefined : said.join(',');
    },
    read: (text) => patches.set({ filter: readPatchFilter(text) }),
  },
  {
    name: 'patch',
    write: () => patches.get('chosen')?.toString(),
    read: (text) => patches.set({ chosen: text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null }),
  },
];

export function readPatchFilter(text: string | undefined): PatchFilter {
  const filter: Record<keyof PatchFilter, string> = { ...NEWEST };
  for (const part of (text ?? '').split(',')) {
    const [name = '', value = ''] = part.split(':');
    const read = decode(value);
    if (NAMES.includes(name as keyof PatchFilter) && /^[\p{L}\d_-]{0,40}$/u.test(read)) filter[name as keyof PatchFilter] = read;
  }
  return filter;
}

/** The period to begin with; the server lists the newest first. */
export function newest(periods: readonly { readonly year: number; readonly period: number }[]): string | undefined {
  const [first] = periods;
  return first && `${first.year}-${first.period}`;
}
