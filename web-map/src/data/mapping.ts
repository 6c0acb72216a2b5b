import type { ImportPreview, LayerInfo } from '../api/types';

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
