import type { BarSeriesOption } from 'echarts/charts';
import { wordOf } from '../../alerts/words';
import type { Band, ListedUnit } from '../../api/credit';
import type { Analysis } from '../../api/creditOffice';
import { BANDS, ENTITY_KINDS, RECORD_CLASSES, RECORD_STATES } from '../../config/credit';
import { CHART_INK, CHART_TEXT, type ChartOption } from '../../figures/options';
import type { Table } from '../../figures/tables';
import { pick } from '../../i18n';
import { t } from '../i18n';
import { w } from '../i18n/work';

type Counts = Analysis['bands'];
const LETTERS: readonly Band[] = ['A', 'B', 'C', 'D'];
const COLOURS: Readonly<Record<Band, string>> = { A: '#1e7d4f', B: '#0b5a7a', C: '#d98c3f', D: '#b01c1c' };
const AXIS = { color: CHART_INK } as const;

/** The last quarters that are over, newest first: `2026Q3`. */
export function quartersBack(day: string, n: number): string[] {
  const now = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: n }, (_, index) => now - 1 - index).map((quarter) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`);
}

const unitsOf = (counts: Counts, kind: string, band: Band | null): number => counts.filter((count) => count.kind === kind && (count.band ?? null) === band).reduce((sum, { units }) => sum + units, 0);

function averageOf(counts: Counts, kind: string): number | null {
  const rated = counts.filter((count) => count.kind === kind && count.band && count.average != null);
  const units = rated.reduce((sum, count) => sum + count.units, 0);
  return units === 0 ? null : rated.reduce((sum, count) => sum + count.units * (count.average ?? 0), 0) / units;
}

export function bandTable(counts: Counts, kinds: readonly string[]): Table {
  return {
    id: 'credit-bands',
    title: w('bandsNow'),
    columns: [t('kinds'), ...LETTERS.map((band) => `${band} ${pick(BANDS[band])}`), w('notRated'), w('average')],
    rows: kinds.map((kind) => ({ key: kind, cells: [wordOf(ENTITY_KINDS, kind), ...LETTERS.map((band) => unitsOf(counts, kind, band)), unitsOf(counts, kind, null), averageOf(counts, kind)] })),
  };
}

export function trendTable(figures: readonly Analysis[], kind: string): Table {
  const before = ({ bands }: Analysis, band: Band): number => bands.filter((count) => count.kind === kind && count.band === band).reduce((sum, count) => sum + count.before, 0);
  const kept = figures.filter((each) => LETTERS.some((band) => before(each, band) > 0));
  return {
    id: 'credit-trend',
    title: w('trend'),
    columns: [w('quarter'), ...LETTERS.map((band) => `${band} ${pick(BANDS[band])}`)],
    rows: [
      ...[...kept].reverse().map((each) => ({ key: each.quarter, cells: [each.quarter, ...LETTERS.map((band) => before(each, band))] })),
      { key: 'now', cells: [w('today'), ...LETTERS.map((band) => unitsOf(figures[0]?.bands ?? [], kind, band))] },
    ],
  };
}

export function listTable(honour: readonly ListedUnit[], black: readonly ListedUnit[]): Table {
  return { id: 'credit-lists', title: w('twoLists'), columns: [t('list'), w('unitsCount')], rows: [{ key: 'honour', cells: [t('honour'), honour.length] }, { key: 'black', cells: [t('black'), black.length] }] };
}

export function recordTable(records: Analysis['records']): Table {
  return {
    id: 'credit-records',
    title: w('recordsByState'),
    columns: [t('recordClass'), t('state'), w('count')],
    rows: records.map(({ recordClass, state, records: n }) => ({ key: `${recordClass}${state}`, cells: [wordOf(RECORD_CLASSES, recordClass), wordOf(RECORD_STATES, state), n] })),
  };
}

const stacked = (rows: readonly string[], of: (band: Band, row: number) => number): ChartOption => ({
  animation: false,
  textStyle: CHART_TEXT,
  legend: { top: 0, textStyle: CHART_TEXT, itemWidth: 12, itemHeight: 12, selectedMode: false },
  grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
  xAxis: { type: 'value', minInterval: 1, axisLabel: AXIS },
  yAxis: { type: 'category', inverse: true, data: [...rows], axisTick: { show: false }, axisLabel: AXIS },
  series: LETTERS.map((band): BarSeriesOption => ({ type: 'bar', stack: 'bands', name: `${band} ${pick(BANDS[band])}`, silent: true, barMaxWidth: 16, itemStyle: { color: COLOURS[band] }, data: rows.map((_, row) => of(band, row)) })),
});

/** A bar for each kind of subject, its parts the bands. */
export function bandsOption(counts: Counts, kinds: readonly string[]): ChartOption {
  const present = kinds.filter((kind) => LETTERS.some((band) => unitsOf(counts, kind, band) > 0));
  return stacked(present.map((kind) => wordOf(ENTITY_KINDS, kind)), (band, row) => unitsOf(counts, present[row] ?? '', band));
}

/** A bar for each quarter that was kept, and for today. */
export function trendOption(figures: readonly Analysis[], kind: string): ChartOption {
  const { rows } = trendTable(figures, kind);
  return stacked(rows.map(({ cells }) => String(cells[0])), (band, row) => Number(rows[row]?.cells[1 + LETTERS.indexOf(band)] ?? 0));
}
