import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanBalance } from '../../src/api/types';
import { language } from '../../src/i18n';
import { capsOption, flowOption } from '../../src/plan/charts';
import { csvCell, toCsv, toExcel } from '../../src/figures/exporting';
import { inPrintedOrder, newest } from '../../src/plan/reading';
import { sentence, zoneSentence } from '../../src/plan/sentence';
import { plan } from '../../src/plan/state';
import planTab from '../../src/plan/tab';
import { sorted } from '../../src/figures/tables';
import { indicatorTable, mineralTable, regionTable, tierTable, zoneTable } from '../../src/plan/tables';
import { readHash, toHash } from '../../src/store/permalink';
import { store } from '../../src/store/store';

const zone = { kind: '集中开采区', region: '主城新区', districts: ['500102'], districtNames: ['涪陵区'], minerals: ['建筑石料用灰岩'], located: true, outlineInternal: false, synthetic: true };
const indicator = { unit: '%', period: '2025', basis: { zh: '依据', en: 'basis' } };
const right = { region: '主城都市区', miningRights: 0, explorationRights: 0 };

const BALANCE: PlanBalance = {
  plan: 'CQ-MRP-2021',
  version: 1,
  name: { zh: '规划', en: 'Plan' },
  documentNumber: '渝府办发〔2022〕113号',
  asOf: '2025-06-30',
  inForce: true,
  layers: [{ name: 'mining_rights', version: 1, date: '2025-06-01', synthetic: true }],
  tiers: [
    { tier: '集中开采区', rightsAbout: 160, capacityCap: 17500, hard: false, rights: 170, capacity: 8750, exceeded: true },
    { tier: '区外中小型', rightsAbout: 260, capacityCap: 9000, hard: false },
  ],
  zones: [
    { ...zone, code: 'JZ01', name: '涪陵珍溪集中开采区', squareMetres: 12_345_678, miningRights: 2, explorationRights: 1, capacity: 420.5, unit: '矿石 万吨' },
    { ...zone, code: 'JZ02', name: '合川双凤集中开采区', miningRights: 10, explorationRights: 0, capacity: 90 },
    { ...zone, code: 'KC01', name: '黔江铝土矿重点勘查区', kind: '重点勘查区', located: false },
  ],
  regions: [
    { region: '主城都市区', demand: 13000, plannedCapacity: 12800, expectedOutput: 9000, balance: -4000, rights: 3, capacity: 440.5 },
    { region: '渝东北三峡库区城镇群', demand: 5700, plannedCapacity: 11800, expectedOutput: 8100, balance: 2400 },
    { region: '渝东南武陵山区城镇群', demand: 2400, plannedCapacity: 7400, expectedOutput: 4000, balance: 1600 },
    { region: '合计', demand: 21100, plannedCapacity: 32000, expectedOutput: 21100, balance: 0 },
  ],
  transfers: [
    { from: '渝东北三峡库区城镇群', to: '主城都市区', amount: 2400 },
    { from: '渝东南武陵山区城镇群', to: '主城都市区', amount: 1600 },
  ],
  indicators: [
    { ...indicator, box: 2, seq: 10, name: '非油气大中型矿山比例', valueMin: 60, valueMax: 60, binding: true, reached: 46, measure: 'SHARE', kept: false },
    { ...indicator, box: 1, seq: 1, name: '新发现和评价大中型矿产地', valueMin: 10, valueMax: 15, binding: false },
  ],
  districts: [
    { ...right, district: '500102', nameZh: '涪陵区', nameEn: 'Fuling', mineral: '建筑石料用灰岩', miningRights: 2, capacity: 420.5, unit: '矿石 万吨' },
    { ...right, district: '500102', nameZh: '涪陵区', nameEn: 'Fuling', mineral: '地热', miningRights: 1 },
    { ...right, district: '500111', nameZh: '大足区', nameEn: 'Dazu', mineral: '锶', explorationRights: 2 },
  ],
};

beforeEach(() => {
  language.value = 'zh';
});

describe('the sentence of a zone', () => {
  it('tells what it holds and which cap it counts for, and nothing of a zone the plan does not have', () => {
    const zone = BALANCE.zones.find(({ kind }) => kind === '集中开采区');
    expect(zoneSentence(BALANCE, zone?.code ?? '')).toMatch(/采矿权 (\d+|未知) 个[\s\S]*集中开采区的控制数：采矿权约 160 个，产能 17,500/);
    expect(zoneSentence(BALANCE, 'XX99')).toBe('');
  });
});

describe('the sentence', () => {
  it('tells zones, rights inside, share of the cap, what is exceeded and the binding indicator that is missed', () => {
    const words = sentence(BALANCE);
    expect(words).toContain('规划共 3 个区');
    expect(words).toContain('采矿权 170 个（控制数约 160）');
    expect(words).toContain('8,750 万吨/年，占控制数 17,500 的 50%');
    expect(words).toContain('超过控制数：集中开采区');
    expect(words).toContain('为 46%，未达到 60%');
  });

  it('says that figures are unknown and never zero', () => {
    const [first, ...others] = BALANCE.tiers.map(({ rights: _, capacity: __, exceeded: ___, ...tier }) => tier);
    expect(first).toBeDefined();
    expect(sentence({ ...BALANCE, tiers: first ? [first, ...others] : [] })).toContain('未知');
    expect(sentence({ ...BALANCE, tiers: [] })).toContain('没有分层控制数');
  });
});

describe('the tables', () => {
  it('stand in the order of the plan, sums last', () => {
    const mixed = { ...BALANCE, regions: [...BALANCE.regions].reverse(), tiers: [...BALANCE.tiers].reverse() };
    expect(inPrintedOrder(mixed)).toEqual(BALANCE);
  });

  it('keep unknown apart from zero', () => {
    expect(tierTable(BALANCE).rows[1]?.cells.slice(1, 4)).toEqual([null, 260, null]);
    expect(zoneTable(BALANCE).rows[2]?.cells.slice(5)).toEqual([null, null, null, null, '']);
    expect(zoneTable(BALANCE).rows[1]?.cells[7]).toBe(0);
    expect(indicatorTable(BALANCE).rows[1]?.cells.slice(6, 8)).toEqual([null, null]);
  });

  it('have as many cells in each row as columns', () => {
    const all = [tierTable(BALANCE), zoneTable(BALANCE), regionTable(BALANCE), indicatorTable(BALANCE), mineralTable(BALANCE, 'rights')];
    for (const { columns, rows } of all) for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('tell who covers a deficit and who gives', () => {
    const covered = regionTable(BALANCE).rows.map(({ cells }) => cells[5]);
    expect(covered[0]).toBe('由渝东北三峡库区城镇群调入 2400；由渝东南武陵山区城镇群调入 1600');
    expect(covered[1]).toBe('调往主城都市区 2400');
  });

  it('mark indicators as binding or expected', () => {
    expect(indicatorTable(BALANCE).rows.map(({ cells }) => [cells[2], cells[5]])).toEqual([[60, '约束性'], ['10–15', '预期性']]);
  });

  it('lay minerals across districts, those nobody mines left out', () => {
    const rights = mineralTable(BALANCE, 'rights');
    expect(rights.columns.slice(3)).toEqual(['建筑石料用灰岩', '地热']);
    expect(rights.rows.map(({ cells }) => cells.slice(2))).toEqual([[3, 2, 1], [0, 0, 0]]);
    expect(mineralTable(BALANCE, 'capacity').rows[0]?.cells.slice(3)).toEqual([420.5, null]);
  });

  it('sort by a column both ways, unknown always last', () => {
    const by = (column: number, down: boolean): string[] => sorted(zoneTable(BALANCE), { column, down }).rows.map(({ key }) => key);
    expect(by(6, false)).toEqual(['JZ01', 'JZ02', 'KC01']);
    expect(by(6, true)).toEqual(['JZ02', 'JZ01', 'KC01']);
    expect(by(0, true)).toEqual(['KC01', 'JZ02', 'JZ01']);
  });

  it('speak English beside', () => {
    language.value = 'en';
    expect(tierTable(BALANCE).rows[0]?.cells[0]).toBe('Concentrated zones');
    expect(regionTable(BALANCE).rows[1]?.cells[5]).toBe('2400 to Main metropolitan area');
    expect(indicatorTable(BALANCE).rows[0]?.cells[0]).toBe('Share of large and medium mines other than oil and gas');
  });

  it('take English names from the catalogue, and leave the names of zones as they are', () => {
    language.value = 'en';
    store.set({ minerals: [{ code: '建筑石料用灰岩', nameEn: 'Limestone for aggregate' }] });
    expect(zoneTable(BALANCE).rows[0]?.cells.slice(1, 5)).toEqual(['涪陵珍溪集中开采区', 'Concentrated zones', 'Fuling', 'Limestone for aggregate']);
    expect(mineralTable(BALANCE, 'rights').columns.slice(3)).toEqual(['Limestone for aggregate', '地热']);
    store.set({ minerals: [] });
  });
});

describe('the exports', () => {
  it.each([['=1+1', "'=1+1"], ['+86', "'+86"], ['-x', "'-x"], ['@a', "'@a"], ['a,b', '"a,b"'], ['a"b', '"a""b"']])('%s is written as %s', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it('CSV begins with its byte order mark, numbers stay numbers, unknown stays empty', () => {
    const lines = toCsv(tierTable(BALANCE)).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF层次,采矿权')).toBe(true);
    expect(lines[1]).toBe('集中开采区,170,160,8750,17500,左右,超出');
    expect(lines[2]).toBe('区外中小型,,260,,9000,左右,');
  });

  it('Excel is a workbook without formulas', async () => {
    const book = await toExcel({ id: 'x', title: 'a/b:c', columns: ['=A1'], rows: [{ key: '1', cells: ['=1+1'] }, { key: '2', cells: [4] }] });
    const bytes = new Uint8Array(await book.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    const { unzipSync, strFromU8 } = await import('fflate');
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>4</v>');
  });
});

describe('the pictures', () => {
  it('draw what is over a cap in another colour', () => {
    const text = JSON.stringify(capsOption(BALANCE));
    expect(text).toContain('170 / 160');
    expect(text).toContain('未知 / 260');
    expect(text.match(/#b01c1c/g)).toHaveLength(1);
  });

  it('let all output flow to somebody’s demand', () => {
    const [sankey] = flowOption(BALANCE).series as unknown as { links: { target: string; value: number }[] }[];
    const links = sankey?.links ?? [];
    expect(links.reduce((sum, { value }) => sum + value, 0)).toBe(21100);
    expect(links.filter(({ target }) => target === '主城都市区').map(({ value }) => value)).toEqual([9000, 2400, 1600]);
  });
});

describe('the link of the plan', () => {
  it('carries plan and zone, and drops what is no code', () => {
    readHash('#plan=CQ-MRP-2021&zone=JZ01', planTab.link);
    expect([plan.get('code'), plan.get('zone')]).toEqual(['CQ-MRP-2021', 'JZ01']);
    expect(toHash(planTab.link)).toBe('#plan=CQ-MRP-2021&zone=JZ01');
    readHash('#plan=<b>&zone=../x', planTab.link);
    expect([plan.get('code'), plan.get('zone')]).toEqual([null, null]);
  });

  it('falls back to the plan that begins last', () => {
    const name = { zh: '', en: '' };
    expect(newest([{ code: 'a', name, validFrom: '2021-01-01' }, { code: 'b', name, validFrom: '2016-01-01' }])?.code).toBe('a');
    expect(newest([])).toBeUndefined();
  });
});
