import type { JSX } from 'preact';
import type { CellState, DutyGroup, DutyMatrix, DutyRow } from '../api/duties';
import { pick } from '../i18n';
import { today } from '../map/day';
import { isHolder } from './desk';
import { t } from './i18n';
import { CellButton, Select } from './parts';
import { duties, PAGE } from './state';

const STATES: readonly CellState[] = ['OVERDUE', 'SOON', 'UPCOMING', 'FILED', 'RETURNED', 'FAILED', 'ACCEPTED', 'UNKNOWN', 'OPEN'];
const GROUPS: readonly DutyGroup[] = ['MINING', 'EXPLORATION', 'OFFICES'];
const YEARS_SHOWN = 4;

/** The duties of a year, one mine after the other. */
export function Matrix(): JSX.Element {
  const matrix = duties.get('matrix');
  return (
    <>
      <Filters />
      {matrix === null ? <p class="hint">{t('reading')}</p> : <Shown matrix={matrix} />}
    </>
  );
}

function Filters(): JSX.Element {
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => String(thisYear + 1 - back));
  const groups = isHolder() ? GROUPS.filter((group) => group !== 'OFFICES') : GROUPS;
  const rules = duties.get('rules').filter(({ rhythm }) => rhythm !== 'EVENT');
  return (
    <form class="grid duties-filters" noValidate onSubmit={(event) => event.preventDefault()}>
      <Select id="duties-group" label={t('group')} value={duties.get('group')} set={(group) => duties.set({ group: group as DutyGroup, duty: '', offset: 0 })} options={groups.map((group) => [group, t(group)] as const)} />
      <Select id="duties-year" label={t('year')} value={String(duties.get('year'))} set={(year) => duties.set({ year: Number(year), offset: 0 })} options={years.map((year) => [year, year] as const)} />
      <Select id="duties-state" label={t('stateFilter')} value={duties.get('stateFilter')} set={(stateFilter) => duties.set({ stateFilter, offset: 0 })} options={[['', t('all')] as const, ...STATES.map((state) => [state, t(state)] as const)]} />
      <Select id="duties-duty" label={t('dutyFilter')} value={duties.get('duty')} set={(duty) => duties.set({ duty, offset: 0 })} options={[['', t('all')] as const, ...rules.map(({ code, title }) => [code, pick(title)] as const)]} />
      <label class="field wide">
        <span class="label">{t('search')}</span>
        <input id="duties-text" type="search" value={duties.get('text')} onChange={({ currentTarget }) => duties.set({ text: currentTarget.value, offset: 0 })} />
      </label>
    </form>
  );
}

function Shown({ matrix }: { readonly matrix: DutyMatrix }): JSX.Element {
  const none = isHolder() && duties.get('text') === '' && duties.get('stateFilter') === '' ? t('ownNone') : t('nothing');
  return (
    <>
      <p id="duties-sentence" class="duties-sentence" role="status">
        {t('sentence', { year: matrix.year, total: matrix.total, overdue: matrix.overdue })}
      </p>
      <p class={matrix.keptFrom ? 'hint' : 'alert'}>{matrix.keptFrom ? t('keptFrom', { day: matrix.keptFrom }) : t('notKept')}</p>
      <p class="duties-counts">
        {STATES.filter((state) => (matrix.counts[state] ?? 0) > 0).map((state) => (
          <span key={state} class={`duty-count is-${state.toLowerCase()}`}>
            {t(state)} {matrix.counts[state]}
          </span>
        ))}
      </p>
      {matrix.total === 0 && <p class="hint">{none}</p>}
      <ul class="duties-list">
        {matrix.rows.map((row) => (
          <Row key={row.subject} row={row} />
        ))}
      </ul>
      {matrix.total > PAGE && <Pages total={matrix.total} />}
    </>
  );
}

function Row({ row }: { readonly row: DutyRow }): JSX.Element {
  const facts = [row.subject === row.districtCode ? '' : row.subject, row.mineral, row.scaleClass ?? ''].filter((fact) => fact !== '' && fact !== 'city');
  return (
    <li data-subject={row.subject}>
      <h3>{row.name}</h3>
      <p class="muted">{facts.join(' · ')}</p>
      <div class="duty-cells">
        {row.cells.map((cell) => (
          <CellButton key={`${cell.duty}${cell.period}`} subject={row.subject} cell={cell} />
        ))}
      </div>
    </li>
  );
}

function Pages({ total }: { readonly total: number }): JSX.Element {
  const offset = duties.get('offset');
  return (
    <div class="duties-pages">
      <button id="duties-earlier" type="button" class="secondary small" disabled={offset === 0} onClick={() => duties.set({ offset: Math.max(0, offset - PAGE) })}>
        {t('earlier')}
      </button>
      <span>{t('page', { from: offset + 1, to: Math.min(offset + PAGE, total), total })}</span>
      <button id="duties-later" type="button" class="secondary small" disabled={offset + PAGE >= total} onClick={() => duties.set({ offset: offset + PAGE })}>
        {t('later')}
      </button>
    </div>
  );
}
