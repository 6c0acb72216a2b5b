import type { FieldMapping, ImportPreview, LayerInfo } from '../api/types';

export interface MappedColumn {
  readonly column: string;
  readonly required: boolean;
}

/** Shown with a layer, but said by its version: no file fills them. */
const OF_THE_VERSION: readonly string[] = ['synthetic', 'layer_version', 'layer_date'];

/** Columns a file can fill: those the layer shows, those that were guessed, those that need a value. Needed ones first. */
export function columnsOf(layer: LayerInfo | undefined, preview: ImportPreview): readonly MappedColumn[] {
  const shown = (layer?.attributes ?? []).map(({ name }) => name).filter((name) => !OF_THE_VERSION.includes(name));
  const all = [...new Set([...preview.missing, ...preview.mapping.map(({ column }) => column), ...shown])];
  return all.map((column) => ({ column, required: preview.missing.includes(column) }));
}

/** The guess as the form starts with it; a field is taken for one column only, by the surest guess. */
export function guessed(preview: ImportPreview): Readonly<Record<string, string>> {
  const taken = new Set<string>();
  const columns: Record<string, string> = {};
  for (const { column, field } of preview.mapping) {
    if (taken.has(field) || column in columns) continue;
    taken.add(field);
    columns[column] = field;
  }
  return columns;
}

/** Columns that still need a field or a value. */
export function stillMissing(preview: ImportPreview, columns: Readonly<Record<string, string>>, constants: Readonly<Record<string, string>>): readonly string[] {
  return preview.missing.filter((column) => !columns[column] && !constants[column]?.trim());
}

/** What is said, without the empty entries. */
export function stated(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/** The choices made so far, as far as the file has the fields; where it has not, the guess. */
export function keptChoices(preview: ImportPreview, columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const known = new Set(['', ...preview.fields.map(({ name }) => name)]);
  return { ...guessed(preview), ...Object.fromEntries(Object.entries(columns).filter(([, field]) => known.has(field))) };
}

/** What values stand for, typed one pair to a line; the first line that is no pair, else null, is `wrong`. */
export function readTranslations(text: string): { readonly pairs: Readonly<Record<string, string>>; readonly wrong: string | null } {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const pairs = lines.map((line) => /^(.+?)\s*[=＝]\s*(.+)$/.exec(line)?.slice(1) as [string, string] | undefined);
  return {
    pairs: Object.fromEntries(pairs.filter((pair) => pair !== undefined)),
    wrong: lines.find((_, index) => pairs[index] === undefined) ?? null,
  };
}

export function writeTranslations(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([value, meaning]) => `${value} = ${meaning}`)
    .join('\n');
}

/** A saved mapping as the form holds it. */
export function savedChoices(saved: unknown): { readonly columns: Readonly<Record<string, string>>; readonly constants: Readonly<Record<string, string>>; readonly translations: Readonly<Record<string, string>> } {
  const { columns = {}, constants = {}, translations = {} } = saved as Partial<FieldMapping>;
  return {
    columns,
    constants: Object.fromEntries(Object.entries(constants).map(([column, value]) => [column, String(value)])),
    translations: Object.fromEntries(Object.entries(translations).map(([column, pairs]) => [column, writeTranslations(pairs)])),
  };
}

/** The columns whose translations are not all pairs. */
export function wronglyTranslated(translations: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(translations).filter((column) => readTranslations(translations[column] ?? '').wrong !== null);
}
