// Figures of an office's report: the registers' stand in the fields, another one asks for its reason, the filed report keeps both. (004-R05, R11, R33)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, CITY, DISTRICT, faults, NEEDS_SERVER, office, OFFICER, saysSoon, text } from './fieldwork.mjs';
import { useSite } from './support.mjs';

const site = useSite();
const YEAR = new Date().getFullYear();

/** This year's summary of the district, open for writing, also when an earlier run filed it. */
async function openSummary() {
  const due = await ask(OFFICER, `/api/duties/matrix?year=${YEAR + 1}&group=OFFICES&duty=SUPERVISION_HALF`);
  const cell = due.rows.find(({ subject }) => subject === DISTRICT).cells.find(({ period }) => period === `${YEAR}H2`);
  const held = cell?.filing ? await ask(OFFICER, `/api/duty-filings/${cell.filing}`) : null;
  if (held?.state === 'FILED') await ask(CITY, `/api/duty-filings/${held.id}/steps`, { step: 'RETURN', version: held.version, words: '再填' });
  const open = await ask(OFFICER, '/api/duty-filings', { duty: 'SUPERVISION_HALF', subject: DISTRICT, period: `${YEAR}H2` });
  return ask(OFFICER, `/api/duty-filings/${open.id}/fields`, { version: open.version, fields: {}, reasons: {} }, { method: 'PUT' });
}

test('figures of the registers stand in the report; another one needs a reason, and both are kept', { skip: NEEDS_SERVER }, async () => {
  const filing = await openSummary();
  const figures = await ask(OFFICER, `/api/duty-filings/${filing.id}/figures`);
  const alerts = figures.find(({ field }) => field === 'alerts');
  assert.ok(Number(alerts.proposed) > 0);
  const page = await office(site, OFFICER, `#tab=duties&filing=${filing.id}`);
  await page.waitForSelector('#field-alerts');
  assert.equal(await page.inputValue('#field-alerts'), alerts.proposed);
  assert.match(await text(page, '[data-figure="alerts"]'), /来自台账[\s\S]*预警台账[\s\S]*统计/);
  for (const unknown of figures.filter(({ proposed }) => proposed === undefined)) {
    assert.equal(await page.inputValue(`#field-${unknown.field}`), '', 'unknown is never zero');
    assert.match(await text(page, `[data-figure="${unknown.field}"]`), /未知（不等于零）/);
  }
  await page.fill('#field-words', '示意总结');
  await page.fill('#field-problems', '示意');
  await page.selectOption('#field-toGovernment', 'yes');
  await page.fill('#field-alerts', String(Number(alerts.proposed) + 3));
  await page.click('#filing-submit');
  await saysSoon(page, '.duties-panel .alert', /与台账不同的须说明理由：“预警”台账为\d+，填报\d+/);
  assert.equal(await page.inputValue('#field-words'), '示意总结', 'what was written stays');
  await page.fill('#reason-alerts', '另有3条来自纸质登记');
  await page.click('#filing-submit');
  await saysSoon(page, '.duties-said', /已报送/);
  await saysSoon(page, '[data-figure="alerts"]', /来自台账[\s\S]*另有3条来自纸质登记/);
  assert.equal(await page.locator('#field-alerts').count(), 0);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(faults(page), []);
});
