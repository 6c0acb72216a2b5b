// Duties: the list by mine, filing by the district, refusals, review by another officer, the holder on a phone. (004-R06…R16, R30)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, faults, NEEDS_SERVER, office, OFFICER, PATROL, saysSoon, text } from './fieldwork.mjs';
import { PHONE, plain, useSite } from './support.mjs';

/** Of the sample's two years, the one whose duties are all past. */
const LAST_YEAR = new Date().getFullYear() - 1;

const site = useSite();

test('an officer files statistics of a mine, is told what is missing, and another officer reviews it', { skip: NEEDS_SERVER }, async () => {
  const year = LAST_YEAR;
  const matrix = await ask(OFFICER, `/api/duties/matrix?year=${year}&state=OVERDUE&duty=PUBLICITY&limit=500`);
  const row = matrix.rows.find(({ cells }) => cells[0].filing === undefined);
  const page = await office(site, OFFICER);
  await page.click('#tab-duties');
  await saysSoon(page, '#duties-sentence', /年到期：\d+个对象，逾期\d+项/);
  await page.selectOption('#duties-year', String(year));
  await page.fill('#duties-text', row.subject);
  await page.press('#duties-text', 'Enter');
  await page.click(`[data-subject="${row.subject}"] [data-duty="PUBLICITY"]`);
  await saysSoon(page, '#filing-title', /矿业权人勘查开采信息公示/);
  await page.click('#filing-submit');
  await saysSoon(page, '.duties-panel .alert', /尚缺：/);
  await page.selectOption('#field-published', 'yes');
  await page.fill('#field-publishedOn', '2026-03-20');
  await page.click('#filing-save');
  await saysSoon(page, '.duties-said', /已保存/);
  await page.setInputFiles('#paper-proof', { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('no document') });
  await saysSoon(page, '.duties-panel .alert', /材料须为/);
  await page.setInputFiles('#paper-proof', { name: '公示.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 示意') });
  await saysSoon(page, '#filing-papers', /公示\.pdf[\s\S]*SHA-256/);
  await page.click('#filing-submit');
  await saysSoon(page, '.duties-panel', /您参与了填报，须由他人审核/);
  const id = new URL(page.url()).hash.match(/filing=([\w-]+)/)[1];
  assert.deepEqual(faults(page), []);

  const reviewer = await office(site, PATROL, `#filing=${id}`);
  await reviewer.waitForSelector('#step-RETURN');
  await reviewer.click('#step-RETURN');
  await saysSoon(reviewer, '.duties-panel .alert', /审核意见/);
  await reviewer.click('#step-ACCEPT');
  await saysSoon(reviewer, '.duties-said', /通过/);
  await reviewer.click('#filing-back');
  await reviewer.click('#duties-review');
  await saysSoon(reviewer, '#review-sentence', /\d+份待审/);
  assert.ok(!(await text(reviewer, '.duties-list')).includes(id));
  assert.deepEqual(faults(reviewer), []);
});

test('a holder on a phone sees own duties only, overdue ones first, and no review', { skip: NEEDS_SERVER }, async () => {
  const page = await site.page(PHONE, plain(), { as: 'entity' });
  await page.click('#tab-duties');
  await page.waitForSelector('.duties-list li');
  const shown = await page.locator('.duties-list > li').count();
  assert.ok(shown > 0);
  assert.equal(await page.locator('#duties-review').count(), 0);
  await page.click('#duties-due');
  await saysSoon(page, '#due-overdue', /逾期（\d+）/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
});
