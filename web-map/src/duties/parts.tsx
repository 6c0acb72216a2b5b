import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { alerts } from '../alerts/state';
import { districtName } from '../alerts/words';
import type { DutyCell, DutyRule } from '../api/duties';
import type { ApiError } from '../api/http';
import { currentLanguage, pick } from '../i18n';
import { today } from '../map/day';
import { store } from '../store/store';
import { Entry } from '../ui/Entry';
import { mayFile, openCell } from './desk';
import { t } from './i18n';
import { duties } from './state';

export { Entry };

const ENFORCING = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'];

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

/** 2026H1 as people write it: 2026上半年, H1 2026. */
export function periodWords(period: string): string {
  if (period === 'ONCE') return '';
  return currentLanguage() === 'zh' ? period.replace('H1', '上半年').replace('H2', '下半年') : period.replace(/(\d+)(H[12])/, '$2 $1');
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

/** Does it, unless something is being done. */
export function Do({ id, title, run }: { readonly id: string; readonly title: string; readonly run: () => Promise<boolean> }): JSX.Element {
  return (
    <button id={id} type="button" class="secondary wide" disabled={duties.get('busy')} onClick={() => void run()}>
      {title}
    </button>
  );
}

export const isCity = (): boolean => store.get('session').roles.includes('CITY_ENFORCEMENT');
export const enforces = (): boolean => store.get('session').roles.some((role) => ENFORCING.includes(role));
export const placeName = (code: string): string => (code === '' ? t('city') : districtName(code));

interface DistrictProps {
  readonly id: string;
  readonly value: string;
  readonly set: (code: string) => void;
  /** Whether the city itself may be chosen: the empty code. */
  readonly city?: boolean;
}

/** A district by its name; before the names have come, by its code. */
export function DistrictSelect({ id, value, set, city = false }: DistrictProps): JSX.Element {
  const none = city ? t('city') : t('choose');
  const named = alerts.get('districts').map(({ code }) => [code, districtName(code)] as const);
  return <Select id={id} label={t('district')} value={value} set={set} options={[['', none] as const, ...named]} />;
}

interface ByDayProps {
  readonly id: string;
  readonly title: string;
  /** What it is about, for who hears the button only. */
  readonly what: string;
  readonly label: string;
  readonly run: (day: string) => Promise<boolean>;
}

/** A step that asks for its day first. */
export function ByDay({ id, title, what, label, run }: ByDayProps): JSX.Element {
  const [day, setDay] = useState<string | null>(null);
  if (day === null) {
    return (
      <button id={id} type="button" class="link" aria-label={`${title}：${what}`} onClick={() => setDay(today())}>
        {title}
      </button>
    );
  }
  return (
    <span class="duty-by-day">
      <Entry id={`${id}-day`} label={label} type="date" value={day} set={setDay} />
      <button id={`${id}-do`} type="button" class="secondary small" disabled={duties.get('busy') || day === ''} onClick={() => void run(day)}>
        {title}
      </button>
      <button type="button" class="link" onClick={() => setDay(null)}>
        {t('cancel')}
      </button>
    </span>
  );
}
