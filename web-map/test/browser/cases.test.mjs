// Cases in the office: filed from a clue, two officers, recusal, each step by who may, clocks with their law, the record. (004-SM1, R21, R23, R25, C.4)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, CITY, DISTRICT, faults, NEEDS_SERVER, office, OFFICER, PATROL, place, raiseAlert, saysSoon, stepsOf, text } from './fieldwork.mjs';
import { useSite, until } from './support.mjs';

const site = useSite();

async function confirmedClue() {
  const clue = await ask(CITY, '/api/clues', { source: 'LETTER', description: `示意来信 ${Math.random().toString(36).slice(2)}`, districtCode: DISTRICT, ...place() });
  await ask(PATROL, `/api/clues/${clue.id}/steps`, { step: 'TAKE' });
  return ask(PATROL, `/api/clues/${clue.id}/steps`, { step: 'CONFIRM', officers: [PATROL, OFFICER], words: '现场属实' });
}

const body = (facts) => ({ violationType: 'MINING_WITHOUT_LICENCE', districtCode: DISTRICT, facts, officers: [PATROL, OFFICER] });

async function step(page, name, words, fill = async () => undefined) {
  await page.click(`#step-${name}`);
  await fill();
  await page.fill('#step-words', words);
  await page.click('#step-send');
}

test('a clue found true becomes a case by two officers; its steps, clocks, lists and record are there', { skip: NEEDS_SERVER }, async () => {
  const clue = await confirmedClue();
  const page = await office(site, PATROL);
  await page.click('#tab-cases');
  await page.click('#case-new');
  await page.waitForSelector(`#case-from option[value="clue:${clue.id}"]`, { state: 'attached' });
  await page.selectOption('#case-from', `clue:${clue.id}`);
  await page.selectOption('#case-type', 'MINING_WITHOUT_LICENCE');
  await page.fill('#case-facts', '2026年夏，某人在示意地块采石，未见许可');
  await page.fill('#case-officers', PATROL);
  await page.click('#case-file');
  await saysSoon(page, '.case-form .alert', /size must be|officers|两名/i);
  await page.fill('#case-officers', `${PATROL}、${PATROL}`);
  await page.click('#case-file');
  await saysSoon(page, '.case-form .alert', /不少于两名执法人员/);
  await page.fill('#case-officers', `${PATROL}、${OFFICER}`);
  await page.click('#case-file');
  await saysSoon(page, '#case-is', /已立案/);
  assert.match(await text(page, '.case-facts'), /涉嫌，尚未决定/);
  await saysSoon(page, '.case-clocks', /作出处罚决定[\s\S]*行政处罚法第六十条[\s\S]*计时中/);
  assert.match(page.url(), /case=[\w-]+/);

  await page.click('#add-MEASURE');
  await page.fill('#item-type', '先行登记保存');
  await page.fill('#item-title', '挖掘机一台');
  await page.click('#item-send');
  await saysSoon(page, '[data-kind=MEASURE]', /先行登记保存 *挖掘机一台/);
  await saysSoon(page, '.case-clocks', /行政处罚法第五十六条/);
  await step(page, 'INVESTIGATE', '调查终结，证据充分');
  await saysSoon(page, '#case-is', /调查终结/);
  assert.match(await text(page, '#case-next'), /须由承办人以外的人员/);
  assert.equal(await page.locator('#step-REVIEW').count(), 0, 'nobody reviews own work');
  await saysSoon(page, '.case-history', /立案[\s\S]*登记措施[\s\S]*调查终结/);
  assert.deepEqual(faults(page), []);
});

test('from a case back to the clue or the alert it came from', { skip: NEEDS_SERVER }, async () => {
  const clue = await confirmedClue();
  const file = await ask(PATROL, '/api/cases', { ...body('示意案情'), clueId: clue.id });
  const page = await office(site, PATROL, `#tab=cases&case=${file.id}`);
  await page.click('#case-clue');
  await saysSoon(page, '.alert-detail', new RegExp(clue.number));
  assert.match(page.url(), new RegExp(`clue=${clue.id}`));
  await page.click('.open-case');
  await saysSoon(page, '.case .panel-title', new RegExp(file.number));

  // A case from an alert takes a judged one; here the same case is told to have come from another.
  const alert = await raiseAlert();
  await page.route(`**/api/cases/${file.id}`, async (route) => {
    const held = await (await route.fetch()).json();
    await route.fulfill({ json: { ...held, matter: { ...held.matter, clueId: undefined, alertId: alert.id } } });
  });
  await page.reload();
  await page.click('#case-alert');
  await saysSoon(page, '.alert-detail', new RegExp(alert.number));
  assert.match(page.url(), new RegExp(`alert=${alert.id}`));
});

test('who stepped back does nothing more, and another officer is assigned; refusals are told in words', { skip: NEEDS_SERVER }, async () => {
  const file = await ask(PATROL, '/api/cases', body('示意案情'));
  const page = await office(site, PATROL, `#tab=cases&case=${file.id}`);
  await page.waitForSelector('#step-RECUSE');
  await step(page, 'RECUSE', '与当事人有亲属关系', () => page.fill('#step-names', PATROL));
  await saysSoon(page, '#case-next', /承办人不足两名/);
  assert.equal(await page.locator('#step-INVESTIGATE').count(), 0);
  await step(page, 'ASSIGN', '另行指定', () => page.fill('#step-names', `${PATROL} ${OFFICER}`));
  await saysSoon(page, '.case-steps .alert', new RegExp(`${PATROL}已回避`));
  await page.fill('#step-names', `${CITY} ${OFFICER}`);
  await page.click('#step-send');
  await saysSoon(page, '#case-next', new RegExp(`由承办人 ${CITY}、${OFFICER} 办理`));
  await saysSoon(page, '.case-facts', new RegExp(`已回避\\s*${PATROL}`));
});

test('somebody faster: the refusal is shown with the state as it is', { skip: NEEDS_SERVER }, async () => {
  const file = await ask(PATROL, '/api/cases', body('示意案情'));
  const page = await office(site, PATROL, `#tab=cases&case=${file.id}`);
  await page.click('#step-INVESTIGATE');
  await ask(OFFICER, `/api/cases/${file.id}/steps`, { step: 'INVESTIGATE', words: '调查终结' });
  await page.fill('#step-words', '调查终结');
  await page.click('#step-send');
  await saysSoon(page, '.case-steps .alert', /当前状态“调查终结”不能办理/);
  await saysSoon(page, '#case-is', /调查终结/);
});

test('the list is filtered by state, clock and words, and says what is overdue', { skip: NEEDS_SERVER }, async () => {
  const mark = `示意${Math.random().toString(36).slice(2)}`;
  const file = await ask(PATROL, '/api/cases', body(mark));
  const other = await ask(PATROL, '/api/cases', body(mark));
  await ask(PATROL, `/api/cases/${other.id}/steps`, { step: 'DROP', words: '重复立案' });
  const page = await office(site, CITY);
  await page.click('#tab-cases');
  await page.fill('#case-query', mark);
  await until(async () => (await page.locator('.case-line').count()) === 2);
  await page.selectOption('#case-state', 'FILED');
  await until(async () => (await page.locator('.case-line').count()) === 1);
  assert.match(await text(page, `.case-line[data-number="${file.number}"]`), /作出处罚决定：\d{4}-\d\d-\d\d 到期，剩 \d+ 个工作日/);
  await page.selectOption('#case-clock', 'OVERDUE');
  await until(async () => (await page.locator('.case-line').count()) === 0);
  assert.match(await text(page, '#cases-sentence'), /（逾期 0 件），列出 0 件/);
});

test('the tab is for officers only', { skip: NEEDS_SERVER }, async () => {
  const page = await office(site, 'planner');
  await page.waitForSelector('#profile-button');
  assert.equal(await page.locator('#tab-cases, #tab-patrols').count(), 0);
});
