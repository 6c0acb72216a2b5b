import { save } from '../ui/save';
import type { Cell, Table } from './tables';

const BYTE_ORDER_MARK = '\uFEFF';
/** A text that begins so is read as a formula by spreadsheets; an apostrophe before it makes it a text. */
const FORMULA = /^[=+\-@\t\r]/;

export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(csvCell).join(','));
  return BYTE_ORDER_MARK + lines.join('\r\n') + '\r\n';
}

export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function saveCsv(table: Table, name: string): void {
  save(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Texts are written as texts, so that none is a formula; unknown cells stay empty. */
export async function saveExcel(table: Table, name: string): Promise<void> {
  save(await toExcel(table), `${name}.xlsx`);
}

export async function toExcel({ title, columns, rows }: Table): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/universal');
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map(({ cells }) =>
    cells.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  return writeExcel([head, ...body], { sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), stickyRowsCount: 1 }).toBlob();
}
