import './figures.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Exports } from './Exports';
import { t } from './i18n';
import { type Cell, number, type Row, sorted, type Sorting, type Table } from './tables';

interface Props {
  readonly table: Table;
  /** File name without its ending. */
  readonly name: string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  readonly chosen?: string | null;
  readonly onChoose?: (key: string) => void;
}

/** A table of figures with its exports; long ones scroll in their own box. */
export function DataTable({ table, name, sorting, onSort, chosen, onChoose }: Props): JSX.Element {
  const shown = sorting ? sorted(table, sorting) : table;
  return (
    <div class="figures">
      <div class="figures-box" role="region" aria-label={table.title} tabIndex={0}>
        <table id={`table-${table.id}`}>
          <caption class="visually-hidden">{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <Head key={column} column={column} words={table.rows.some(({ cells }) => typeof cells[index] === 'string')} index={index} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row) => (
              <Line key={row.key} row={row} chosen={row.key === chosen} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </div>
      <Exports table={shown} name={name} />
    </div>
  );
}

const A_SENTENCE = 16;

/** Sentences keep a readable width where the table is wider than the screen. */
function kindOf(cell: Cell): string | undefined {
  if (typeof cell === 'number' || cell === null) return undefined;
  return String(cell).length > A_SENTENCE ? 'words sentence' : 'words';
}

interface HeadProps {
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
  readonly column: string;
  readonly index: number;
  /** Its cells are words, which begin at the left. */
  readonly words: boolean;
}

function Head({ column, index, words, sorting, onSort }: HeadProps): JSX.Element {
  if (!sorting || !onSort) return <th scope="col" class={words ? 'words' : undefined}>{column}</th>;
  const current = sorting.column === index;
  return (
    <th scope="col" class={words ? 'words' : undefined} aria-sort={current ? (sorting.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="sort" onClick={() => onSort({ column: index, down: current && !sorting.down })}>
        {column}
        <span aria-hidden="true">{current ? (sorting.down ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

interface LineProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly onChoose: ((key: string) => void) | undefined;
}

function Line({ row, chosen, onChoose }: LineProps): JSX.Element {
  const [first, ...others] = row.cells;
  const classes = [chosen ? 'chosen' : '', onChoose ? 'choosable' : ''].join(' ').trim();
  return (
    <tr id={onChoose ? `row-${row.key}` : undefined} class={classes || undefined} onClick={onChoose && (() => onChoose(row.key))}>
      <th scope="row">
        {onChoose ? (
          <button type="button" class="link" aria-pressed={chosen}>
            <Value cell={first ?? null} />
          </button>
        ) : (
          <Value cell={first ?? null} />
        )}
        {row.synthetic === true && <span class="mark">{t('synthetic')}</span>}
      </th>
      {others.map((cell, index) => (
        <td key={index} class={kindOf(cell)}>
          <Value cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Value({ cell }: { readonly cell: Cell }): JSX.Element {
  if (cell === null) return <span class="muted">{t('unknown')}</span>;
  return <>{typeof cell === 'number' ? number(cell) : cell}</>;
}

/** A table that stands beside a picture of the same figures, folded. */
export function FoldedTable(props: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {open && <DataTable {...props} />}
    </details>
  );
}
