import { decode, type LinkPart } from '../store/permalink';
import { type AlertFilter, ALL_OPEN, alerts } from './state';

const NAMES = Object.keys(ALL_OPEN) as (keyof AlertFilter)[];

/** `state:OPEN,district:500102`: what differs from all open ones. */
export const filterLink: LinkPart = {
  name: 'alerts',
  write: () => {
    const filter = alerts.get('filter');
    const said = NAMES.filter((name) => filter[name] !== ALL_OPEN[name]).map((name) => `${name}:${encodeURIComponent(filter[name])}`);
    return said.length === 0 ? undefined : said.join(',');
  },
  read: (text) => alerts.set({ filter: readFilter(text) }),
};

export function readFilter(text: string | undefined): AlertFilter {
  const filter: Record<keyof AlertFilter, string> = { ...ALL_OPEN };
  for (const part of (text ?? '').split(',')) {
    const [name = '', value = ''] = part.split(':');
    const read = decode(value);
    if (NAMES.includes(name as keyof AlertFilter) && /^[\w.@-]{0,100}$/.test(read)) filter[name as keyof AlertFilter] = read;
  }
  return filter;
}
