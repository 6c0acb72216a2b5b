// axe-core over every screen: WCAG 2.2 A and AA.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { check, DESKTOP, dropFile, IMPORT_LAYER, PASSWORD, PHONE, signIn, USER, useSite } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const site = useSite({ bypassCSP: true });

/** What axe finds, each with the elements it means. */
async function audit(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  assert.ok(passes.length > 10, 'axe looked at the page');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the map and its tools pass the audit (${name})`, async () => {
    const page = await site.page(viewport);
    assert.deepEqual(await audit(page), []);
    for (const tool of ['measure', 'goTo', 'time', 'swipe', 'print']) {
      await page.click(`#tool-${tool}`);
      await page.waitForSelector('.tool-box .tool');
      assert.deepEqual(await audit(page), [], tool);
    }
  });

  test(`search, help and sign-in pass the audit (${name})`, async () => {
    const page = await site.page(viewport);
    await page.fill('#search', '涪陵');
    await page.waitForSelector('#hit-0');
    assert.deepEqual(await audit(page), []);
    await page.fill('#search', '');
    if (viewport === PHONE) await page.click('#tab-map');
    await page.click('.help');
    assert.deepEqual(await audit(page), []);
    await page.keyboard.press('Escape');
    await page.click('#session-button');
    assert.deepEqual(await audit(page), []);
  });
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the plan dashboard passes the audit (${name})`, { skip: process.env.KUANGJIE_URL ? false : 'only the server itself counts' }, async () => {
    const page = await site.page(viewport, '#tab=plan&day=2025-06-30&layers=districts&zone=JZ01');
    await page.waitForSelector('#plan-sentence', { state: 'attached' });
    if (viewport === PHONE) await page.click('#sheet-size');
    await page.waitForSelector('#chart-caps[data-state=drawn]');
    await page.click('.folded summary');
    assert.deepEqual(await audit(page), []);
  });
}

test('the form and the report of a check pass the audit', async () => {
  const page = await site.page(DESKTOP, '#tab=check&layers=districts', { as: USER });
  assert.deepEqual(await audit(page), []);
  await check(page);
  assert.deepEqual(await audit(page), []);
});

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`what was understood of a boundary, drawing, the list of checks and two compared pass the audit (${name})`, async () => {
    const page = await site.page(viewport, '#map=12.00/107.44600/29.88450&layers=districts', { as: USER });
    await page.click('#tab-check');
    for (let round = 0; round < 2; round++) {
      await check(page);
      await page.click('#new-check');
    }
    await page.waitForSelector('.understood .usable');
    await page.waitForSelector('.recent-row:nth-child(2)');
    assert.deepEqual(await audit(page), []);
    for (const place of [1, 2]) await page.check(`.recent-row:nth-child(${place}) > input`);
    await page.click('#compare-run');
    await page.waitForSelector('.sides');
    assert.deepEqual(await audit(page), []);
    await page.click('#compare-end');
    await page.click('#mode-map');
    await page.click('#draw-start');
    await page.waitForSelector('.drawing-bar');
    assert.deepEqual(await audit(page), []);
  });
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the import desk passes the audit: mapping, issues, versions (${name})`, { skip: process.env.KUANGJIE_URL ? false : 'only the server itself imports' }, async () => {
    const page = await site.page(viewport, '#layers=districts', { as: USER });
    await page.click('#tab-data');
    await page.selectOption('#data-layer', IMPORT_LAYER);
    const crossing = [[[108.9, 30.9], [108.91, 30.91], [108.91, 30.9], [108.9, 30.91], [108.9, 30.9]]];
    const feature = { type: 'Feature', properties: { BH: 'A1', MC: '交叉', LX: '采空区', ZT: '2024-01-01' }, geometry: { type: 'Polygon', coordinates: crossing } };
    await dropFile(page, '交叉.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    await page.waitForSelector('.mapping');
    assert.deepEqual(await audit(page), []);
    await page.selectOption('#map-valid_from', 'ZT');
    for (const [field, value] of [['source', '示意'], ['licence', 'CC0-1.0'], ['date', '2025-06-30']]) await page.fill(`#about-${field}`, value);
    await page.click('#dry-run');
    await page.waitForSelector('.rejected-row');
    await page.click('.rejected-row summary');
    assert.deepEqual(await audit(page), []);
    await page.click('#job-back');
    await page.click('#data-versions');
    await page.selectOption('#data-layer', 'eco_redline');
    await page.waitForSelector('.version');
    assert.deepEqual(await audit(page), []);
  });
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`alerts, clues, patches and figures of enforcement pass the audit (${name})`, { skip: process.env.KUANGJIE_URL ? false : 'only the server itself has alerts' }, async () => {
    const page = await site.page(viewport, '#tab=alerts&layers=districts', { as: 'cityenforcer' });
    if (viewport === PHONE) await page.click('#sheet-size');
    await page.waitForSelector('.alert-row');
    await page.waitForSelector('#live-state[data-live=live]');
    assert.deepEqual(await audit(page), [], 'list');
    await page.locator('.alert-row').first().click();
    await page.waitForSelector('#step-RECUSE');
    await page.click('#step-RECUSE');
    assert.deepEqual(await audit(page), [], 'alert');
    await page.click('#part-clues');
    await page.click('#clue-new');
    assert.deepEqual(await audit(page), [], 'clue');
    await page.click('#part-patches');
    await page.waitForSelector('.patch-row');
    assert.deepEqual(await audit(page), [], 'patches');
    await page.locator('.patch-row').last().click();
    await page.waitForSelector('#agreement');
    assert.deepEqual(await audit(page), [], 'patch');
    await page.click('#part-statistics');
    await page.waitForSelector('#chart-alerts[data-state=drawn]');
    await page.waitForSelector('#table-calendar');
    assert.deepEqual(await audit(page), [], 'figures');
  });
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`public credit, lists, draws, desks and a unit's own part pass the audit (${name})`, { skip: process.env.KUANGJIE_URL ? false : 'only the server itself has credit' }, async () => {
    const page = await site.page(viewport, '#credit=draws&layers=districts');
    if (viewport === PHONE) await page.click('#sheet-size');
    await page.locator('.credit-line[data-state=DRAWN]').first().click();
    await page.click('#verify-run');
    await page.waitForSelector('#verify-verdict');
    assert.deepEqual(await audit(page), [], 'draw');
    await page.click('#credit-lists');
    await page.locator('.credit-unit').first().click();
    await page.waitForSelector('#credit-listings .credit-item');
    assert.deepEqual(await audit(page), [], 'unit');
    await page.click('#credit-back');
    await page.waitForSelector('.credit-line');
    assert.deepEqual(await audit(page), [], 'search');
    await signIn(page, PASSWORD, 'officer500102');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.click('#credit-matters');
    await page.locator('.credit-line[data-state=ABNORMAL]').first().click();
    await page.click('#step-ASK_REMOVAL');
    await page.locator('#credit-people summary').first().click();
    assert.deepEqual(await audit(page), [], 'matter');
    await page.click('#credit-desk');
    await page.locator('.credit-line').first().click();
    await page.waitForSelector('.credit-history li');
    assert.deepEqual(await audit(page), [], 'record');
    await page.click('#session-button');
    await page.waitForSelector('#credit-desk', { state: 'detached' });
    await signIn(page, PASSWORD, 'entity');
    await page.click('#credit-own');
    await page.click('#own-new summary');
    assert.deepEqual(await audit(page), [], 'own');
  });
}
