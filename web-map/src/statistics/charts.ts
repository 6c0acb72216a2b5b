import type { BarSeriesOption } from 'echarts/charts';
import type { AlertCount, AlertState } from '../api/alerts';
import type { TwoRates } from '../api/statistics';
import { districtName } from '../alerts/words';
import { ALERT_STATES } from '../config/enforcement';
import { CHART_INK, CHART_TEXT, type ChartOption } from '../figures/options';
import { pick } from '../i18n';
import { t } from './i18n';
import { byDistrict } from './tables';

const MOST_BARS = 20;
const COLOURS: Readonly<Record<Exclude<AlertState, 'CONCLUDED'>, string>> = { OPEN: '#b01c1c', TAKEN: '#d98c3f', FIELD_CHECK: '#e8c25a', JUDGED: '#0b5a7a', RETURNED: '#7d5a9a' };
const AXIS = { color: CHART_INK } as const;

/** Open alerts, a bar for each district, its parts the states of the review. */
export function alertsOption(counts: readonly AlertCount[]): ChartOption {
  const rows = byDistrict(counts).filter(({ open }) => open > 0).slice(0, MOST_BARS).reverse();
  const series = (Object.keys(COLOURS) as (keyof typeof COLOURS)[]).map((state): BarSeriesOption => ({
    type: 'bar',
    stack: 'open',
    name: pick(ALERT_STATES[state]),
    silent: true,
    barMaxWidth: 16,
    itemStyle: { color: COLOURS[state] },
    data: rows.map(({ states }) => states[state]),
  }));
  return {
    animation: false,
    textStyle: CHART_TEXT,
    legend: { top: 0, textStyle: CHART_TEXT, itemWidth: 12, itemHeight: 12, selectedMode: false },
    grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: AXIS },
    yAxis: { type: 'category', data: rows.map(({ district }) => districtName(district) || t('noDistrict')), axisTick: { show: false }, axisLabel: AXIS },
    series,
  };
}

/** Cases by class, this period above the year before; classes without any are left out. */
export function casesOption({ classes }: TwoRates): ChartOption {
  const rows = classes.filter(({ now, before }) => now + before > 0).reverse();
  const bar = (name: string, color: string, data: number[]): BarSeriesOption => ({ type: 'bar', name, silent: true, barMaxWidth: 12, itemStyle: { color }, label: { show: true, position: 'right', color: CHART_INK }, data });
  return {
    animation: false,
    textStyle: CHART_TEXT,
    legend: { top: 0, textStyle: CHART_TEXT, itemWidth: 12, itemHeight: 12, selectedMode: false },
    grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: AXIS },
    yAxis: { type: 'category', data: rows.map(({ words }) => pick(words)), axisTick: { show: false }, axisLabel: AXIS },
    series: [bar(t('before'), '#9aa7b2', rows.map(({ before }) => before)), bar(t('now'), '#0b5a7a', rows.map(({ now }) => now))],
  };
}
