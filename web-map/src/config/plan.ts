import type { Text } from '../api/types';

/** The balance is in this unit, as the plan prints it. */
export const BALANCE_UNIT: Text = { zh: '万吨/年', en: '10 kt/a' };

/** The row that adds up the others. */
export const ALL = '合计';

/** The plan's own words in English, in the order it prints them. */
export const PLAN_WORDS: Readonly<Record<string, string>> = {
  集中开采区: 'Concentrated zones',
  区外大型骨干: 'Large, outside zones',
  区外中小型: 'Medium and small, outside',
  重点勘查区: 'Key exploration',
  重点开采区: 'Key mining',
  主城都市区: 'Main metropolitan area',
  渝东北三峡库区城镇群: 'North-east',
  渝东南武陵山区城镇群: 'South-east',
  [ALL]: 'Total',
};

export const CHART_COLOURS = { used: '#0b5a7a', exceeded: '#b01c1c', limit: '#d3dae0', supply: '#0b5a7a', demand: '#7d5a00', ink: '#1c2833' } as const;
