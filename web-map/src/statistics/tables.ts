import type { AlertCount, AlertState } from '../api/alerts';
import type { MineVisits, TwoRates, YearlyDue } from '../api/statistics';
import { districtName } from '../alerts/words';
import { ALERT_STATES } from '../config/enforcement';
import type { Cell, Table } from '../figures/tables';
import { pick } from '../i18n';
import { t } from './i18n';

const STATES = Object.keys(ALERT_STATES) as AlertState[];

export function ratesTable({ growth, occurrence }: TwoRates): Table {
  return {
    id: 'rates',
    title: t('rates'),
    columns: [t('measure'), t('change'), t('base'), t('rate')],
    rows: [
      { key: 'growth', cells: [t('growth'), growth.part, growth.base, pick(growth.words)] },
      { key: 'occurrence', cells: [t('occurrence'), occurrence.part, occurrence.base, pick(occurrence.words)] },
    ],
  };
}

export function classTable({ classes }: TwoRates): Table {
  return {
    id: 'classes',
    title: t('byClass'),
    columns: [t('class'), t('now'), t('before'), t('changeRate')],
    rows: classes.map(({ type, words, now, before, growth }) => ({ key: type, cells: [pick(words), now, before, pick(growth.words)] })),
  };
}

/** Ranked ones first; those without rights have no rank. */
export function rankTable({ districts }: TwoRates): Table {
  const ranked = [...districts].sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity) || a.districtCode.localeCompare(b.districtCode));
  return {
    id: 'ranking',
    title: t('ranking'),
    columns: [t('district'), t('rank'), t('ofHolders'), t('rightsHeld'), t('occurrence'), t('unlicensed'), t('before'), t('changeRate')],
    rows: ranked.map(({ districtCode, rank, occurrence, unlicensedNow, unlicensedBefore, growth }) => ({
      key: districtCode || '-',
      cells: [place(districtCode), rank || null, occurrence.part, occurrence.base, pick(occurrence.words), unlicensedNow, unlicensedBefore, pick(growth.words)],
    })),
  };
}

export interface DistrictAlerts {
  readonly district: string;
  readonly states: Readonly<Record<AlertState, number>>;
  readonly open: number;
  readonly urgent: number;
  readonly escalated: number;
}

/** Most open ones first. */
export function byDistrict(counts: readonly AlertCount[]): readonly DistrictAlerts[] {
  const districts = [...new Set(counts.map(({ districtCode }) => districtCode))];
  const sum = (which: (count: AlertCount) => boolean): number => counts.filter(which).reduce((all, { alerts }) => all + alerts, 0);
  return districts
    .map((district) => {
      const here = (count: AlertCount): boolean => count.districtCode === district;
      const states = Object.fromEntries(STATES.map((state) => [state, sum((count) => here(count) && count.state === state)])) as Record<AlertState, number>;
      return {
        district,
        states,
        open: sum((count) => here(count) && count.state !== 'CONCLUDED'),
        urgent: sum((count) => here(count) && count.state !== 'CONCLUDED' && count.severity === 'URGENT'),
        escalated: counts.filter(here).reduce((all, { escalated }) => all + escalated, 0),
      };
    })
    .sort((a, b) => b.open - a.open || a.district.localeCompare(b.district));
}

export function alertTable(counts: readonly AlertCount[]): Table {
  const rows = byDistrict(counts).map(({ district, states, open, urgent, escalated }) => ({
    key: district || '-',
    cells: [place(district), open, urgent, escalated, ...STATES.map((state) => states[state])] as readonly Cell[],
  }));
  const width = STATES.length + 3;
  const all = Array.from({ length: width }, (_, index) => rows.reduce((sum, { cells }) => sum + Number(cells[index + 1] ?? 0), 0));
  return {
    id: 'alerts-by-district',
    title: t('alertsBy'),
    columns: [t('district'), t('open'), t('urgent'), t('escalated'), ...STATES.map((state) => pick(ALERT_STATES[state]))],
    rows: [{ key: 'all', cells: [t('all'), ...all] }, ...rows],
  };
}

export function calendarTable(dues: readonly YearlyDue[]): Table {
  return {
    id: 'calendar',
    title: t('calendar'),
    columns: [t('task'), t('due'), t('source')],
    rows: dues.map(({ title, source, due }) => ({ key: pick(title), cells: [pick(title), due.day ? due.day + (due.provisional ? t('provisional') : '') : null, source] })),
  };
}

export function behindByDistrict(mines: readonly MineVisits[]): Table {
  const districts = [...new Set(mines.map(({ districtCode }) => districtCode))];
  const rows = districts.map((district) => {
    const own = mines.filter(({ districtCode }) => districtCode === district);
    return { key: district || '-', cells: [place(district), own.length, own.reduce((sum, { missing }) => sum + missing, 0)] as const };
  });
  return { id: 'behind-districts', title: t('behindBy'), columns: [t('district'), t('mines'), t('missing')], rows: rows.sort((a, b) => b.cells[2] - a.cells[2]) };
}

export function behindTable(mines: readonly MineVisits[]): Table {
  return {
    id: 'behind',
    title: t('behind'),
    columns: [t('mine'), t('licence'), t('district'), t('visits'), t('expected'), t('missing'), t('last')],
    rows: mines.map(({ licenceNumber, projectName, districtCode, visits, expected, missing, lastVisit }) => ({
      key: licenceNumber,
      cells: [projectName, licenceNumber, place(districtCode), visits, expected, missing, lastVisit ?? t('never')],
    })),
  };
}

function place(code: string): string {
  return districtName(code) || t('noDistrict');
}
