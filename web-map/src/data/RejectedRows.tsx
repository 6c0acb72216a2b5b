import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fixRow, listRejected } from '../api/imports';
import type { ImportIssue, ImportJob, RejectedRow } from '../api/types';
import { pick } from '../i18n';
import { attempt } from './desk';
import { t } from './i18n';
import { columnTitle } from './parts';
import { data } from './state';

/** Rows that were refused, to be corrected one by one. */
export function RejectedRows({ job }: { readonly job: ImportJob }): JSX.Element {
  const [rows, setRows] = useState<readonly RejectedRow[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const more = (after: number): Promise<void> =>
    attempt(async () => {
      const page = await listRejected(job.id, after);
      setRows((shown) => (after === 0 ? page.items : [...shown, ...page.items]));
      setNext(page.next ?? null);
    });
  useEffect(() => void more(0), [job.id]);
  return (
    <section class="section">
      <h3>{t('rejected')}</h3>
      <p class="hint">{t('rejectedHint')}</p>
      {rows.map((row) => (
        <RowForm key={row.row} job={job} row={row} />
      ))}
      {next !== null && (
        <button id="rejected-more" type="button" class="secondary small" disabled={data.get('busy')} onClick={() => void more(next)}>
          {t('rejectedMore', { n: rows.length, all: job.progress.rejected })}
        </button>
      )}
    </section>
  );
}

function RowForm({ job, row }: { readonly job: ImportJob; readonly row: RejectedRow }): JSX.Element {
  const start = Object.fromEntries(Object.entries(row.properties).map(([column, value]) => [column, plain(value)]));
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start);
  const [geometry, setGeometry] = useState(row.geometry ?? '');
  const [left, setLeft] = useState<readonly ImportIssue[] | null>(null);
  const save = (): Promise<void> =>
    attempt(async () => {
      const changed = Object.entries(values).filter(([column, value]) => value !== start[column]);
      const properties = Object.fromEntries(changed.map(([column, value]) => [column, value === '' ? null : value]));
      setLeft((await fixRow(job.id, row.row, { properties, ...(geometry === (row.geometry ?? '') ? {} : { geometry }) })).issues);
    });
  return (
    <details class="rejected-row">
      <summary>{t('inRow', { n: row.row })}</summary>
      {Object.entries(values).map(([column, value]) => (
        <div class="field" key={column}>
          <label class="label" for={`row-${row.row}-${column}`}>
            {columnTitle(job.dataset, column)}
          </label>
          <input
            id={`row-${row.row}-${column}`}
            type="text"
            value={value}
            onInput={({ currentTarget }) => setValues({ ...values, [column]: currentTarget.value })}
          />
        </div>
      ))}
      <div class="field">
        <label class="label" for={`row-${row.row}-geometry`}>
          {t('geometry')}
        </label>
        <textarea id={`row-${row.row}-geometry`} rows={3} spellcheck={false} value={geometry} onInput={({ currentTarget }) => setGeometry(currentTarget.value)} />
      </div>
      {row.repair && <p class="hint">{pick(row.repair.message)}</p>}
      <div class="row">
        {row.repair && (
          <button type="button" class="secondary small take-repair" onClick={() => setGeometry(row.repair?.geometry ?? '')}>
            {t('takeRepair')}
          </button>
        )}
        <button type="button" class="secondary small save-row" onClick={() => void save()}>
          {t('saveRow', { n: row.row })}
        </button>
      </div>
      <ul role="status">
        {left?.length === 0 && <li>{t('rowRight')}</li>}
        {left?.map(({ message }, index) => (
          <li key={index} class="field-error">
            {pick(message)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Lists and objects are left as JSON; `***` stands for what is masked. */
function plain(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
