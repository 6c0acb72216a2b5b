// Checks that were made: the list, and two of them side by side. (F-2)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, DESKTOP, signIn, until, USER, useSite } from './support.mjs';

const site = useSite();

const text = (page, selector) => page.locator(selector).first().innerText();

test('two checks are compared: what was asked, what was found; the link brings it back', async () => {
  const page = await site.page(DESKTOP, '#tab=check&layers=districts', { as: USER });
  await check(page);
  await page.click('#new-check');
  await page.fill('#field-termYears', '9');
  await page.click('#run-check');
  await page.waitForSelector('.sentence');
  await page.click('#new-check');
  await page.waitForSelector('.recent-row:nth-child(2)');
  assert.equal(await page.isDisabled('#compare-run'), true);
  for (const place of [1, 2]) await page.check(`.recent-row:nth-child(${place}) > input`);
  await page.click('#compare-run');
  await page.waitForSelector('.sides');
  const facts = await page.locator('.sides').first().innerText();
  assert.match(facts, /期限（年）[\s\S]*9[\s\S]*未填/);
  await until(async () => (await page.locator('.sides').count()) === 2);
  assert.match(await page.locator('.sides').last().innerText(), /待判/, 'the finding that waited for the term');
  assert.match(page.url(), /checks=[\w-]+,[\w-]+/);
  const said = await text(page, '.compare');
  await page.reload();
  await until(async () => (await page.locator('.compare').count()) === 1 && (await text(page, '.compare')) === said);
  await page.click('#compare-end');
  await page.waitForSelector('#run-check');
  assert.ok(!page.url().includes('checks='));
  assert.deepEqual(page.complaints, []);
});

test('two checks of different days tell which rules are law on one of them only (F-2)', async () => {
  const page = await site.page(DESKTOP, '#tab=check&layers=districts', { as: USER });
  await check(page);
  await page.click('#new-check');
  await page.fill('#field-asOf', '2024-06-30');
  await page.click('#run-check');
  await page.waitForSelector('.sentence');
  await page.click('#new-check');
  await page.waitForSelector('.recent-row:nth-child(2)');
  for (const place of [1, 2]) await page.check(`.recent-row:nth-child(${place}) > input`);
  await page.click('#compare-run');
  await page.waitForSelector('#compare-law li');
  assert.match(await text(page, '#compare-law'), /2024-06-30[\s\S]*[A-Z]{2}-\d\d/);
  await page.click('#compare-law li button');
  await page.waitForSelector('dialog[open]');
});

test('a list that cannot be read says so', async () => {
  const page = await site.page(DESKTOP, '#tab=check&layers=districts');
  await page.route('**/api/checks?*', (route) => route.abort());
  await signIn(page);
  await page.waitForSelector('.recent .alert');
  assert.match(await text(page, '.recent .alert'), /连不上服务器/);
});
