// The figures of enforcement: tables, pictures, exports; a part that fails leaves the others. (C.6, 004-R04, 004-R26)
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ask, CITY } from './enforcement.mjs';
import { DESKTOP, PASSWORD, plain, signIn, until, useSite } from './support.mjs';

const site = useSite();

const NEEDS_SERVER = { skip: process.env.KUANGJIE_URL ? false : 'only the server itself counts' };
const text = (page, selector) => page.locator(selector).first().innerText();

const figures = (user = 'planner') => site.page(DESKTOP, plain('#tab=alerts&desk=statistics'), { as: user });

test('C.6, 004-R26: both rates, alerts, due dates and mines behind stand in tables that are exported as shown', NEEDS_SERVER, async () => {
  const page = await figures();
  await page.waitForSelector('#table-rates');
  assert.match(await text(page, '#table-rates'), /基期为零|%/);
  await page.waitForSelector('#table-calendar');
  assert.match(await text(page, '#table-calendar'), /两率统计表[\s\S]*004-R26/);
  const mines = await ask(site.base, CITY, 'GET', `/api/inspections/counts?on=${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}`);
  await page.waitForSelector(mines.length > 0 ? '#behind-said' : '#statistics-behind + .hint');
  if (mines.length > 0) assert.match(await text(page, '#behind-said'), new RegExp(`共 ${mines.length} 个矿欠缺`));
  const counts = await ask(site.base, CITY, 'GET', '/api/alerts/counts');
  const open = counts.filter(({ state }) => state !== 'CONCLUDED').reduce((sum, { alerts }) => sum + alerts, 0);
  assert.match(await text(page, '#table-alerts-by-district tbody tr'), new RegExp(`合计\\s+${open}\\s`));
  await page.waitForSelector('#chart-alerts[data-state=drawn]');
  for (const [button, ending] of [['#csv-ranking', 'csv'], ['#excel-alerts-by-district', 'xlsx'], ['#png-chart-alerts', 'png']]) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    assert.match(file.suggestedFilename(), new RegExp(`\\.${ending}$`));
    const content = await readFile(await file.path());
    assert.ok(content.length > 100);
    if (ending === 'csv') assert.match(content.toString('utf8'), /区县,名次,/);
  }
  await page.selectOption('#statistics-span', 'half');
  await until(async () => /06-30/.test(await text(page, '#rates-of')));
  assert.deepEqual(page.complaints, []);
});

test('E12: a part that cannot be read says so, the others stay', NEEDS_SERVER, async () => {
  const page = await site.page(DESKTOP, plain('#tab=alerts&desk=statistics'));
  await page.route('**/api/statistics/two-rates*', (route) => route.fulfill({ status: 503, json: { title: '数据库暂不可用', detail: '请稍后再试' } }));
  await signIn(page, PASSWORD, 'planner');
  await page.waitForSelector('#table-calendar');
  assert.match(await text(page, '.statistics .alert'), /数据库暂不可用/);
  await page.waitForSelector('#table-alerts-by-district');
});

test('a district officer sees the figures of his district', NEEDS_SERVER, async () => {
  const page = await figures('officer500102');
  await page.waitForSelector('#table-alerts-by-district');
  assert.equal(await page.locator('#table-alerts-by-district tbody tr').count(), 2, 'the sum and 涪陵');
});
