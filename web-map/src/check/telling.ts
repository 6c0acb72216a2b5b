import { pick } from '../i18n';

/** What tells an object apart for a reader: a plan, a rule set, a district, a source. */
const TELLING = ['document', 'article', 'name', 'code', 'version'];

/** A plain word as it is, a two-language text in the reader's, an object by its telling members. */
export function words(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members['zh'] === 'string') return pick({ zh: members['zh'], en: String(members['en'] ?? '') });
  return TELLING.map((key) => (key === 'version' && typeof members[key] === 'number' ? `v${members[key]}` : words(members[key])))
    .filter((word) => word !== '')
    .join(' ');
}
