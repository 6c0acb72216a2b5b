import type { BarSeriesOption } from 'echarts/charts';
import type { PlanBalance } from '../api/types';
import { ALL, BALANCE_UNIT, CHART_COLOURS } from '../config/plan';
import { type ChartOption, CHART_TEXT as TEXT } from '../figures/options';
import { number } from '../figures/tables';
import { pick } from '../i18n';
import { t } from './i18n';
import { signed, word } from './words';

/** Each tier's share of its cap, rights at the left, capacity at the right; the grey bar is the cap. */
export function capsOption({ tiers }: PlanBalance): ChartOption {
  const rows = [...tiers].reverse();
  const pair = (rights: boolean, index: number): BarSeriesOption[] => {
    const data = rows.map((row) => {
      const [used, cap] = rights ? [row.rights, row.rightsAbout] : [row.capacity, row.capacityCap];
      const over = typeof used === 'number' && used > cap;
      return {
        value: typeof used === 'number' ? (used / cap) * 100 : 0,
        itemStyle: { color: over ? CHART_COLOURS.exceeded : CHART_COLOURS.used },
        label: { show: true, position: 'insideLeft' as const, color: '#ffffff', formatter: `${typeof used === 'number' ? number(used) : t('unknown')} / ${number(cap)}`, textBorderColor: CHART_COLOURS.ink, textBorderWidth: 2 },
      };
    });
    const axes = { xAxisIndex: index, yAxisIndex: index, barWidth: 20, silent: true };
    return [
      { ...axes, type: 'bar', barGap: '-100%', itemStyle: { color: CHART_COLOURS.limit }, data: rows.map(() => 100) },
      { ...axes, type: 'bar', data },
    ];
  };
  const names = rows.map(({ tier }) => word(tier));
  const top = { top: 34, bottom: 8 } as const;
  const scale = { type: 'value', min: 0, max: (limit: { max: number }) => Math.max(100, limit.max), show: false } as const;
  const bare = { type: 'category', data: names, axisTick: { show: false }, axisLine: { show: false } } as const;
  return {
    animation: false,
    textStyle: TEXT,
    title: [
      { text: t('rightsOfCap'), left: '21%', textStyle: { ...TEXT, fontSize: 12 } },
      { text: `${t('capacityOfCap')} ${pick(BALANCE_UNIT)}`, left: '61%', textStyle: { ...TEXT, fontSize: 12 } },
    ],
    grid: [{ left: '22%', width: '36%', ...top }, { left: '62%', width: '36%', ...top }],
    xAxis: [{ ...scale, gridIndex: 0 }, { ...scale, gridIndex: 1 }],
    yAxis: [
      { ...bare, gridIndex: 0, axisLabel: { color: CHART_COLOURS.ink, width: 130, overflow: 'break' } },
      { ...bare, gridIndex: 1, axisLabel: { show: false } },
    ],
    series: [...pair(true, 0), ...pair(false, 1)],
  };
}

/** What each region is expected to bring out, and whose demand it meets. */
export function flowOption({ regions, transfers }: PlanBalance): ChartOption {
  const own = regions.filter(({ region }) => region !== ALL);
  const from = (region: string): string => `>${region}`;
  const data = own.flatMap((row) => [
    node(from(row.region), `${word(row.region)}\n${t('output')} ${number(row.expectedOutput)}`, 'right', CHART_COLOURS.supply),
    node(row.region, `${word(row.region)}\n${t('demand')} ${number(row.demand)} (${signed(row.balance)})`, 'left', CHART_COLOURS.demand),
  ]);
  const links = [
    ...own.map((row) => ({ source: from(row.region), target: row.region, value: Math.min(row.demand, row.expectedOutput) })),
    ...transfers.map(({ from: giver, to, amount }) => ({
      source: from(giver),
      target: to,
      value: amount,
      edgeLabel: { show: true, color: CHART_COLOURS.ink, formatter: number(amount) },
    })),
  ];
  return {
    animation: false,
    textStyle: TEXT,
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 8,
        top: 12,
        bottom: 12,
        nodeWidth: 14,
        nodeGap: 26,
        draggable: false,
        silent: true,
        layoutIterations: 0,
        data,
        links,
        lineStyle: { color: 'source', opacity: 0.25 },
      },
    ],
  };
}

function node(name: string, label: string, position: 'left' | 'right', color: string) {
  return { name, itemStyle: { color }, label: { position, color: CHART_COLOURS.ink, lineHeight: 16, formatter: label } };
}
