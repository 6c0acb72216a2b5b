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
  主城新区: 'New urban districts',
  中心城区: 'Central city',
  新发现和评价大中型矿产地: 'Large and medium deposits newly found and assessed',
  '石油（页岩油）': 'Petroleum (shale oil)',
  '萤石（普通）': 'Fluorite (ordinary)',
  主要矿种年开采总量: 'Yearly output of main minerals',
  非油气矿山数量: 'Mines other than oil and gas',
  非油气大中型矿山比例: 'Share of large and medium mines other than oil and gas',
  [ALL]: 'Total',
};

export const CHART_COLOURS = { used: '#0b5a7a', exceeded: '#b01c1c', limit: '#d3dae0', supply: '#0b5a7a', demand: '#7d5a00', ink: '#1c2833' } as const;
