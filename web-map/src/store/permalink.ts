import { batch, effect } from '@preact/signals';
import { language } from '../i18n';

/** One `name=value` of the link, kept by whoever owns the state behind it. */
export interface LinkPart {
  readonly name: string;
  /** Undefined leaves it out. The signs `&`, `#` and `%` must be escaped. */
  readonly write: () => string | undefined;
  /** Undefined: the link does not name it. What is wrong falls back to the start value. */
  readonly read: (text: string | undefined) => void;
}

const languagePart: LinkPart = {
  name: 'lang',
  write: () => (language.value === 'en' ? 'en' : undefined),
  read: (text) => (language.value = text === 'en' ? 'en' : 'zh'),
};

/** What a link carries: `#map=zoom/lon/lat&layers=a,b~60&lang=en&tab=check&check=id`. */
export function toHash(parts: readonly LinkPart[]): string {
  const written = [...parts, languagePart].flatMap(({ name, write }) => {
    const value = write();
    return value === undefined ? [] : `${name}=${value}`;
  });
  return '#' + written.join('&');
}

/** Reads a link into the store. */
export function readHash(hash: string, parts: readonly LinkPart[]): void {
  const values = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  batch(() => [...parts, languagePart].forEach(({ name, read }) => read(values.get(name))));
}

/** Keeps the address bar and the store the same, without filling the history. */
export function keepPermalink(parts: readonly LinkPart[]): void {
  let written = '';
  effect(() => {
    written = toHash(parts);
    history.replaceState(null, '', written);
  });
  // The address the event names: by now the bar may hold what a moving map wrote over it.
  addEventListener('hashchange', ({ newURL }) => {
    const { hash } = new URL(newURL);
    if (hash !== written) readHash(hash, parts);
  });
}

/** The text of an escaped value, empty where it cannot be read. */
export function decode(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return '';
  }
}
