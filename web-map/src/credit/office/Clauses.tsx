import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import type { Clause } from '../../api/credit';
import { checkClauses, type ClauseCheck, importClauses, type WholeClauseTable, wholeClauseTables } from '../../api/creditOffice';
import { RECORD_CLASSES } from '../../config/credit';
import { pick } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';

/** 加扣分条款 (001-R24): every version with the day it is in force from; the city imports the next one. */
export function Clauses(): JSX.Element {
  const [turn, setTurn] = useState(0);
  const tables = useRead(wholeClauseTables, String(turn));
  const city = store.get('session').roles.includes('CREDIT_OFFICER');
  return (
    <>
      <p class="hint">{w('clausesHint')}</p>
      {city && <Import again={() => setTurn(turn + 1)} />}
      <Read answer={tables}>{(all) => <Versions tables={all} />}</Read>
    </>
  );
}

function Versions({ tables }: { readonly tables: readonly WholeClauseTable[] }): JSX.Element {
  const ordered = [...tables].sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version);
  const inForce = ordered.find(({ validFrom }) => validFrom <= today())?.version;
  if (ordered.length === 0) return <p id="clauses-none" class="alert">{t('noClauses')}</p>;
  return (
    <>
      {ordered.map((table) => (
        <details key={table.version} class="credit-version" open={table.version === inForce} data-version={table.version}>
          <summary>
            {w('versionOf', { version: table.version, title: table.title })} {table.version === inForce && <span class="credit-good">{w('inForce')}</span>}
          </summary>
          <p class="muted">{w('fromSource', { day: table.validFrom, source: table.source })}</p>
          <ClauseRows clauses={table.clauses} />
        </details>
      ))}
    </>
  );
}

function ClauseRows({ clauses }: { readonly clauses: readonly Clause[] }): JSX.Element {
  return (
    <div class="figures-box" role="region" aria-label={w('clauses')} tabIndex={0}>
      <table class="credit-clocks credit-clauses">
        <thead>
          <tr>
            <th scope="col">{t('clauseCode')}</th>
            <th scope="col">{t('recordClass')}</th>
            <th scope="col">{w('pointsOf')}</th>
            <th scope="col">{w('clauseWords')}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map(({ code, kind, points, words }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{pick(RECORD_CLASSES[kind])}</td>
              <td>{`${kind === 'BAD' ? '−' : '+'}${points}`}</td>
              <td class="wraps">{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** First read row by row without keeping anything; what has no error can be imported. */
function Import({ again }: { readonly again: () => void }): JSX.Element {
  const [csv, setCsv] = useState('');
  const [form, setForm] = useState({ title: '', source: '', validFrom: today() });
  const [check, setCheck] = useState<ClauseCheck | null>(null);
  const [said, setSaid] = useState('');
  const { problem, busy, send } = useSending(() => undefined);
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const changed = (text: string): void => {
    setCsv(text);
    setCheck(null);
    setSaid('');
  };
  const take = async (): Promise<void> => {
    const { version } = await importClauses({ title: form.title.trim(), source: form.source.trim(), validFrom: form.validFrom, csv });
    changed('');
    setSaid(w('imported', { version }));
    again();
  };
  return (
    <details id="clauses-import">
      <summary>{w('importClauses')}</summary>
      <div class="credit-form">
        <label class="field">
          <span class="label">{w('clauseFile')}</span>
          <input id="clauses-file" type="file" accept=".csv,text/csv" onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(changed)} />
        </label>
        <Entry id="clauses-csv" label={w('clauseCsv')} type="long" value={csv} set={changed} />
        <button id="clauses-check" type="button" class="secondary" disabled={busy || csv.trim() === ''} onClick={() => void send(async () => setCheck(await checkClauses(csv)))}>
          {w('tryReading')}
        </button>
        {check && <Checked check={check} />}
        <Entry id="clauses-title" label={w('tableTitle')} value={form.title} set={(title) => set({ title })} />
        <Entry id="clauses-source" label={w('tableSource')} value={form.source} set={(source) => set({ source })} />
        <Entry id="clauses-from" label={w('inForceFrom')} type="date" value={form.validFrom} set={(validFrom) => set({ validFrom })} />
        <button id="clauses-send" type="button" class="primary" disabled={busy || check === null || check.problems.length > 0} onClick={() => void send(take)}>
          {w('importClauses')}
        </button>
        {said !== '' && <p class="credit-said" role="status">{said}</p>}
        <Problem problem={problem} />
      </div>
    </details>
  );
}

function Checked({ check: { clauses, problems } }: { readonly check: ClauseCheck }): JSX.Element {
  return (
    <div id="clauses-checked" role="status">
      <p class={problems.length === 0 ? 'credit-good' : 'credit-bad'}>{w('checked', { good: clauses.length, bad: problems.length })}</p>
      <ul class="credit-checks">
        {problems.map((problem) => (
          <li key={problem.zh} class="credit-bad">
            {pick(problem)}
          </li>
        ))}
      </ul>
      {clauses.length > 0 && <ClauseRows clauses={clauses} />}
    </div>
  );
}
