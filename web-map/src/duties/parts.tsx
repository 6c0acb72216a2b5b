import type { JSX } from 'preact';
import type { DutyCell, DutyRule } from '../api/duties';
import type { ApiError } from '../api/http';
import { pick } from '../i18n';
import { mayFile, openCell } from './desk';
import { t } from './i18n';
import { duties } from './state';

export function Problem({ problem }: { readonly problem: ApiError | null }): JSX.Element | null {
  if (problem === null) return null;
  return (
    <p class="alert" role="alert">
      {pick(problem.detail) || pick(problem.title)}
    </p>
  );
}

export const ruleOf = (code: string): DutyRule | undefined => duties.get('rules').find((rule) => rule.code === code);
export const titleOf = (code: string): string => pick(ruleOf(code)?.title) || code;

/** 2026H1 as people write it. */
export function periodWords(period: string): string {
  if (period === 'ONCE') return '';
  return period.replace('H1', '上半年').replace('H2', '下半年');
}

/** One duty of a mine: its title, day and state; opens what was filed or begins it. */
export function CellButton({ subject, cell }: { readonly subject: string; readonly cell: DutyCell }): JSX.Element {
  const reachable = cell.filing !== undefined || mayFile();
  return (
    <button type="button" class={`duty-cell ${cell.overdue ? 'is-overdue' : `is-${cell.state.toLowerCase()}`}`} disabled={!reachable || duties.get('busy')} data-duty={cell.duty} data-period={cell.period} onClick={() => void openCell(subject, cell)}>
      <span class="duty-title">
        {titleOf(cell.duty)} {periodWords(cell.period)}
      </span>
      <span class="duty-day">{cell.due ? t('dueOn', { day: cell.due }) : ''}</span>
      <span class="duty-state">
        {t(cell.state)}
        {cell.late && ` · ${t('late')}`}
      </span>
    </button>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
}

export function Select({ id, label, value, set, options }: SelectProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
