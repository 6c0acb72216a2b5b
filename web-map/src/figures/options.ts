import type { BarSeriesOption, SankeySeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What a picture can be made of; `echarts.ts` registers the same. */
export type ChartOption = ComposeOption<BarSeriesOption | SankeySeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption>;

export const CHART_INK = '#1c2833';
export const CHART_TEXT = { color: CHART_INK, fontFamily: "'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif" } as const;
