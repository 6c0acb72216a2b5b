// The import desk: preview, mapping, dry run, issues on the map, corrections, versions and the way back. (E11, E12)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, dropFile, IMPORT_LAYER as LAYER, plain, signIn, until, USER, useSite } from './support.mjs';

const site = useSite();

const NEEDS_SERVER = process.env.KUANGJIE_URL ? false : 'only the server itself imports';
const text = (page, selector) => page.locator(selector).first().innerText();

const square = (lon, lat) => [[[lon, lat], [lon + 0.01, lat], [lon + 0.01, lat + 0.01], [lon, lat + 0.01], [lon, lat]]];
const bowTie = (lon, lat) => [[[lon, lat], [lon + 0.01, lat + 0.01], [lon + 0.01, lat], [lon, lat + 0.01], [lon, lat]]];
const row = (BH, MC, coordinates) => ({ type: 'Feature', properties: { BH, MC, LX: '采空区', ZT: '2024-01-01' }, geometry: { type: 'Polygon', coordinates } });
const fileOf = (...features) => JSON.stringify({ type: 'FeatureCollection', features });

async function desk({ alone = false } = {}) {
  const page = await site.page(DESKTOP, plain(), { as: USER, alone });
  await page.click('#tab-data');
  await page.waitForSelector('#data-layer');
  return page;
}

async function give(page, name, content) {
  await page.selectOption('#data-layer', LAYER);
  await dropFile(page, name, content);
  await page.waitForSelector('.mapping');
  await page.selectOption('#map-valid_from', 'ZT');
  for (const [field, value] of [['source', '示意'], ['licence', 'CC0-1.0'], ['date', '2025-06-30']]) await page.fill(`#about-${field}`, value);
  await page.check('#about-synthetic');
}

async function importAll(page, name, content) {
  await page.click('#data-import');
  await give(page, name, content);
  await page.click('#import-now');
  await page.waitForSelector('.job-sentence.DONE');
  await page.click('#job-back');
}

test('the desk is there for who may import only', async () => {
  const page = await site.page(DESKTOP, plain());
  assert.equal(await page.locator('#tab-data').count(), 0);
  await signIn(page);
  await page.waitForSelector('#tab-data');
});

test('a file is previewed, mapped, tried; its crossing is shown on the map, corrected and brought in', { skip: NEEDS_SERVER }, async () => {
  const page = await desk();
  await page.selectOption('#data-layer', LAYER);
  await dropFile(page, '采空区.geojson', fileOf(row('S1', '示意采空区', square(108.9, 30.9)), row('S2', '交叉', bowTie(108.92, 30.9))));
  await page.waitForSelector('.mapping');
  assert.equal(await page.inputValue('#map-code'), 'BH', 'guessed');
  assert.equal(await page.isDisabled('#dry-run'), true);
  assert.match(await page.locator('.import-form').innerText(), /还缺/);
  await give(page, '采空区.geojson', fileOf(row('S1', '示意采空区', square(108.9, 30.9)), row('S2', '交叉', bowTie(108.92, 30.9))));
  await page.click('#dry-run');
  await page.waitForSelector('.job-sentence.REFUSED');
  const link = page.url();
  assert.match(link, /import=[\w-]+/);
  await page.reload();
  await page.waitForSelector('.import-issues li:nth-child(2)');
  assert.match(await page.locator('.import-issues').innerText(), /第 2 行 第 \d 点：图形无效/);
  const place = page.url().match(/#map=[^&]+/)[0];
  await page.locator('.import-issues button').first().click();
  await until(() => !page.url().includes(place));
  await page.click('.rejected-row summary');
  await page.click('.take-repair');
  await page.click('.save-row');
  await until(async () => (await page.locator('.rejected-row').innerText()).includes('没有问题'));
  await page.click('#resubmit');
  await page.waitForSelector('.job-sentence.DONE');
  assert.match(await text(page, '.job .hint'), /正确 2，隔离 0/);
  await page.click('#job-back');
  assert.match(await text(page, '.recent-import'), /采空区\.geojson/);
  assert.deepEqual(page.complaints, []);
});

test('versions differ in three colours, and an older one comes back after a question', { skip: NEEDS_SERVER }, async () => {
  const page = await desk();
  await importAll(page, '一.geojson', fileOf(row('V1', '一', square(108.9, 30.9)), row('V2', '二', square(108.92, 30.9))));
  await importAll(page, '二.geojson', fileOf(row('V1', '一改', square(108.9, 30.9)), row('V3', '三', square(108.94, 30.9))));
  await page.click('#data-versions');
  await page.waitForSelector('.version');
  const newest = Number(/\d+/.exec(await text(page, '.version h3'))[0]);
  assert.match(await text(page, '.version h3'), /现行/);
  await page.click(`#difference-${newest}`);
  await page.waitForSelector('.difference');
  assert.match((await text(page, '.difference')).replace(/\s+/g, ' '), /新增 1 删除 1 变更 1/);
  await page.click(`#return-${newest - 1}`);
  assert.match(await text(page, 'dialog'), /形成一个新版本/);
  await page.click('#return-confirm');
  await until(async () => (await text(page, '.version h3')).includes(`${newest + 1}`));
  assert.match(await text(page, '.version .muted'), new RegExp(`恢复自第 ${newest - 1} 版`));
  const file = await page.request.get(new URL(await page.locator('.version a').first().getAttribute('href'), site.base).href);
  assert.equal(file.status(), 200);
  assert.deepEqual((await file.json()).features.map(({ properties }) => properties.code).sort(), ['V1', 'V2']);
  assert.deepEqual(page.complaints, []);
});

test('a broken file, a server away, too large and too many are said in words, and what was entered is kept', { skip: NEEDS_SERVER }, async () => {
  const page = await desk({ alone: true });
  await page.selectOption('#data-layer', LAYER);
  await dropFile(page, '坏.geojson', 'not a layer');
  await page.waitForSelector('.import-form .alert');
  await give(page, '采空区.geojson', fileOf(row('S1', '示意采空区', square(108.9, 30.9))));
  for (const [answer, words] of [
    [(route) => route.abort(), /连不上服务器/],
    [(route) => route.fulfill({ status: 413, json: { title: '内容过大', detail: '文件超过上限' } }), /超过上限/],
    [(route) => route.fulfill({ status: 429, json: { title: '请求过多', detail: '请一分钟后再试' } }), /一分钟后/],
  ]) {
    await page.route('**/api/imports', answer);
    await page.click('#dry-run');
    await until(async () => words.test(await page.locator('.import-form').innerText()));
    await page.unroute('**/api/imports');
  }
  assert.equal(await page.inputValue('#about-licence'), 'CC0-1.0');
  await page.context().clearCookies();
  await page.click('#dry-run');
  await until(async () => (await page.locator('#tab-data').count()) === 0);
  await signIn(page);
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForSelector('#about-licence');
  assert.equal(await page.inputValue('#about-licence'), 'CC0-1.0');
});

test('codes are translated, the mapping is kept for the source and taken up with the next file', { skip: NEEDS_SERVER }, async () => {
  const page = await desk();
  const coded = fileOf({ ...row('T1', '示意采空区', square(108.96, 30.9)), properties: { BH: 'T1', MC: '示意采空区', LX: '3', ZT: '2024-01-01' } });
  await give(page, '一.geojson', coded);
  await page.locator('tr:has(#map-kind) summary').click();
  await page.fill('#translate-kind', '3 采空区');
  assert.match(await text(page, '#translate-kind-hint'), /没有等号两边：3 采空区/);
  assert.equal(await page.isDisabled('#dry-run'), true);
  await page.fill('#translate-kind', '3 = 采空区');
  const name = `示意来源 ${Date.now()}`;
  await page.fill('#source-name', name);
  await page.click('#mapping-use');
  await until(async () => (await text(page, '.saved-mapping [role=status]')).includes('没有为'));
  await page.click('#mapping-save');
  await until(async () => (await text(page, '.saved-mapping [role=status]')).includes('已保存'));
  await dropFile(page, '二.geojson', coded);
  await until(async () => (await page.inputValue('#map-valid_from')) === '');
  await page.click('#mapping-use');
  await until(async () => (await page.inputValue('#map-valid_from')) === 'ZT');
  assert.equal(await page.locator('#translate-kind').inputValue(), '3 = 采空区');
  await page.click('#dry-run');
  await page.waitForSelector('.job-sentence.DONE');
  assert.match(await text(page, '.job .hint'), /正确 1，隔离 0/);
  await page.click('#job-back');
  const saved = (named) => page.locator('.saved-mapping-row', { hasText: named });
  await saved(name).locator('summary').click();
  assert.match(await saved(name).innerText(), /字段 BH[\s\S]*3 = 采空区/);
  await saved(name).locator('input').fill(`${name} 改`);
  await saved(name).locator('.mapping-rename').click();
  await until(async () => (await saved(`${name} 改`).count()) === 1);
  if (!(await saved(`${name} 改`).locator('.mapping-delete').isVisible())) await saved(`${name} 改`).locator('summary').click();
  await saved(`${name} 改`).locator('.mapping-delete').click();
  assert.match(await saved(`${name} 改`).innerText(), /再点一次删除/);
  await saved(`${name} 改`).locator('.mapping-delete').click();
  await until(async () => (await saved(name).count()) === 0);
  assert.deepEqual(page.complaints, []);
});

test('a file is read in the system and encoding that are stated, and the choices made stay', { skip: NEEDS_SERVER }, async () => {
  const page = await desk();
  await page.selectOption('#data-layer', LAYER);
  await dropFile(page, '表.csv', 'BH,MC,LX,ZT,WKT\nG1,示意,采空区,2024-01-01,"POLYGON((500000 3420000,500800 3420000,500800 3420800,500000 3420800,500000 3420000))"\n');
  await page.waitForSelector('.import-form .alert');
  assert.match(await text(page, '.import-form .alert'), /无法确定中央经线/);
  assert.equal(await page.locator('.mapping').count(), 0);
  await page.selectOption('#read-crs', 'EPSG:4545');
  await until(async () => (await page.locator('.import-form dl').count()) === 1 && /4545/.test(await text(page, '.import-form dl')));
  await page.selectOption('#map-valid_from', 'ZT');
  await page.selectOption('#read-encoding', 'UTF-8');
  await until(async () => (await page.locator('.import-form dl').count()) === 1 && /UTF-8/.test(await text(page, '.import-form dl')));
  assert.equal(await page.inputValue('#map-valid_from'), 'ZT');
  for (const [field, value] of [['source', '示意'], ['licence', 'CC0-1.0'], ['date', '2025-06-30']]) await page.fill(`#about-${field}`, value);
  await page.click('#dry-run');
  await page.waitForSelector('.job-sentence.DONE');
});

test('of many refused rows the first fifty are shown, and the rest page by page', { skip: NEEDS_SERVER }, async () => {
  const page = await desk();
  const many = Array.from({ length: 53 }, (_, index) => row(`M${index}`, '交叉', bowTie(108.5 + index * 0.012, 30.5)));
  await give(page, '多行.geojson', fileOf(...many));
  await page.click('#dry-run');
  await page.waitForSelector('.job-sentence.REFUSED');
  await page.waitForSelector('.rejected-row:nth-of-type(50)');
  assert.equal(await page.locator('.rejected-row').count(), 50);
  assert.match(await text(page, '#rejected-more'), /50 \/ 53/);
  await page.click('#rejected-more');
  await until(async () => (await page.locator('.rejected-row').count()) === 53);
  assert.equal(await page.locator('#rejected-more').count(), 0);
  assert.deepEqual(page.complaints, []);
});

test('how far patches that came in are compared is said at their job, and it can be repeated', async () => {
  const page = await site.page(DESKTOP, plain());
  const job = {
    id: '00000000-0000-4000-8000-000000000001', dataset: 'patches', state: 'DONE', fileName: '图斑.geojson', correctable: false, version: 42,
    request: { dryRun: false }, progress: { read: 3, accepted: 3, rejected: 0, issues: 0, share: 1 }, sentence: { zh: '已导入 3 个图斑', en: '3 patches in' },
  };
  await page.route(`**/api/imports/${job.id}`, (route) => route.fulfill({ json: job }));
  await page.route(`**/api/imports/${job.id}/events`, (route) => route.fulfill({ contentType: 'text/event-stream', body: `event: done\ndata: ${JSON.stringify(job)}\n\n` }));
  await page.route('**/api/imports?*', (route) => route.fulfill({ json: { items: [] } }));
  const deliveries = [
    { state: 'RUNNING', compared: 1, sentence: '正在比对：已完成 1 / 3' },
    { state: 'DONE', compared: 3, sentence: '已比对 3 / 3 个图斑，其中 2 个待核实' },
  ];
  await page.route('**/api/patches/deliveries/42', (route) => {
    const { sentence, ...progress } = deliveries.length > 1 ? deliveries.shift() : deliveries[0];
    const findings = [{ finding: 'OUTSIDE', words: { zh: '不在任何矿业权内', en: 'outside any right' }, clue: true, patches: 2 }];
    return route.fulfill({ json: { progress: { deliveryId: 42, patches: 3, ...progress }, sentence: { zh: sentence, en: sentence }, findings } });
  });
  await page.route('**/api/patches/assess?stale=true', (route) => route.fulfill({ json: { compared: 3, changed: 2 } }));
  await signIn(page);
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.evaluate((id) => (window.location.hash = `#tab=data&import=${id}`), job.id);
  await until(async () => /3 个图斑，其中 2 个待核实/.test(await page.locator('#comparison-sentence').innerText()));
  assert.match(await page.locator('.job').innerText(), /不在任何矿业权内 2/);
  await page.click('#compare-patches');
  await until(async () => /已比对 3 个图斑，2 个/.test(await page.locator('.job').innerText()));
  await page.unroute('**/api/patches/assess?stale=true');
  await page.route('**/api/patches/assess?stale=true', (route) => route.abort());
  await page.click('#compare-patches');
  await page.waitForSelector('.job .alert');
});
