// The fine of a decided case against the law of the day: bounds with clause, words of a person outside them, the choice between two laws. (002-R27)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, DISTRICT, faults, NEEDS_SERVER, office, OFFICER, PATROL, saysSoon } from './fieldwork.mjs';
import { useSite } from './support.mjs';

const site = useSite();
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function decided() {
  const file = await ask(PATROL, '/api/cases', { violationType: 'MINING_OUTSIDE', districtCode: DISTRICT, facts: '示意越界开采', officers: [PATROL, OFFICER] });
  const step = (who, name, more = {}) => ask(who, `/api/cases/${file.id}/steps`, { step: name, words: '示意', ...more });
  await step(PATROL, 'INVESTIGATE');
  await step('cityenforcer', 'REVIEW');
  await step(PATROL, 'NOTIFY', { on: today() });
  await step(PATROL, 'DECIDE', { on: today(), outcome: 'PENALTY', waived: true });
  return file.id;
}

test('a fine outside the bounds needs words; an unknown value stays unknown; two laws are for a person', { skip: NEEDS_SERVER }, async () => {
  const id = await decided();
  const page = await office(site, PATROL, `#tab=cases&case=${id}`);
  await page.waitForSelector('#fine-bounds');
  await saysSoon(page, '#fine-bounds', /行为日未知[\s\S]*不能比对/);
  await page.fill('#fine-act', '2025-07-01');
  await page.press('#fine-act', 'Tab');
  await saysSoon(page, '#fine-bounds', /3倍以上5倍以下[\s\S]*价值未知[\s\S]*《矿产资源法（2024年修订）》第六十三条至第七十一条，自2025-07-01起施行/);
  await page.fill('#fine-value', '200000');
  await page.press('#fine-value', 'Tab');
  await saysSoon(page, '#fine-bounds', /600,000至1,000,000元/);
  await page.fill('#fine-amount', '500000');
  await page.click('#fine-send');
  await saysSoon(page, '#case-penalty .alert', /理由（罚款低于幅度）/);
  assert.equal(await page.inputValue('#fine-amount'), '500000', 'what was written stays');
  await page.fill('#fine-reason', '主动消除危害后果');
  await page.click('#fine-send');
  await saysSoon(page, '.fine-kept[data-standing="BELOW"]', /罚款500,000元[\s\S]*低于幅度[\s\S]*主动消除危害后果[\s\S]*参考表版本 [0-9a-f]{12}/);
  await saysSoon(page, '.case-history', /登记罚款[\s\S]*主动消除危害后果/);

  await page.fill('#fine-act', '2025-06-30');
  await page.press('#fine-act', 'Tab');
  await saysSoon(page, '#fine-bounds', /未规定：[\s\S]*从旧兼从轻由人决定/);
  assert.equal(await page.locator('#fine-law').count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(faults(page), []);
});
