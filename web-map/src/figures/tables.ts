/** Null: not known. */
export type Cell = string | number | null;

export interface Row {
  /** Stays the same when the rows are sorted. */
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly synthetic?: boolean;
}

/** What is shown, and what is exported: the same cells. The first column names the row. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

/** Unknown stays at the end, whichever way the others go. */
export function sorted(table: Table, { column, down }: Sorting): Table {
  const rows = [...table.rows].sort((one, other) => {
    const [a = null, b = null] = [one.cells[column], other.cells[column]];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
    return down ? -order : order;
  });
  return { ...table, rows };
}

export function number(value: number, digits = 2): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
