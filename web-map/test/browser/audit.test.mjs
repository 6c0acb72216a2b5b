// axe-core over every screen: WCAG 2.2 A and AA.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { check, DESKTOP, open, PHONE, signIn } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let site;
before(async () => (site = await open({ bypassCSP: true })));
after(async () => site?.close());

/** What axe finds, each with the elements it means. */
async function audit(page) {
  await page.evaluate(axe);
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
  const page = await site.page(DESKTOP, '#tab=check');
  assert.deepEqual(await audit(page), []);
  await signIn(page);
  await page.waitForSelector('dialog', { state: 'detached' });
  await check(page);
  assert.deepEqual(await audit(page), []);
});
