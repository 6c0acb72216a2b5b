// axe-core over the screens of enforcement: the field page, cases, patrols. WCAG 2.2 A and AA.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { ask, cuttableLine, DISTRICT, NEEDS_SERVER, OFFICER, PATROL, phone, raiseAlert, signInOnPhone } from './fieldwork.mjs';
import { PHONE, plain, useSite } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Where pictures of the screens go, when somebody wants them. */
const SCREENS = process.env.KUANGJIE_SCREENS;

const site = useSite({ bypassCSP: true });

async function audit(page, name) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  if (SCREENS) await page.screenshot({ path: `${SCREENS}/${name}.png` });
  assert.ok(passes.length > 5, 'axe looked at the page');
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), [], name);
}

test('the field page passes the audit: list, alert, forms, map, track, conflict', { skip: NEEDS_SERVER }, async (t) => {
  const line = await cuttableLine();
  t.after(() => line.close());
  const alert = await raiseAlert();
  const page = await phone(site, line.base, { at: { longitude: alert.at.longitude, latitude: alert.at.latitude - 0.001 } });
  await audit(page, 'field-first');
  await signInOnPhone(page, PATROL);
  const card = `.field-card[data-number="${alert.number}"]`;
  await page.waitForSelector(card);
  await audit(page, 'field-alerts');
  await page.click(card);
  await page.waitForSelector('.field-map canvas');
  await audit(page, 'field-alert');
  await page.click('#field-take');
  await page.click('#field-go-out');
  await audit(page, 'field-go-out');
  await page.fill('#field-colleague', OFFICER);
  await page.click('#field-start');
  await page.click('#field-photo');
  await page.setInputFiles('#field-camera', { name: 'shot.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 40 }) });
  await page.fill('#field-azimuth', '0');
  await page.waitForSelector('#field-share');
  await page.locator('#field-keep-photo').scrollIntoViewIfNeeded();
  await audit(page, 'field-photo');
  await page.click('#field-keep-photo');
  line.cut();
  await page.click('#field-judge');
  await page.selectOption('#field-finding', 'LAWFUL');
  await audit(page, 'field-judge');
  await page.fill('#field-words', '示意');
  await page.fill('#field-licence', 'C500102');
  await page.click('#field-report');
  await page.click('#field-map');
  await page.waitForSelector('.field-map.whole canvas');
  await audit(page, 'field-map');
  await page.click('#field-track');
  await audit(page, 'field-track');
  line.mode = 'UP';
  await page.click('#field-sync');
  await page.click('#field-sync-now');
  await page.waitForSelector('.outbox.STUCK .servers dl');
  await page.locator('#field-keys summary').press('Enter');
  await page.waitForSelector('#field-keys li');
  await audit(page, 'field-conflict-and-keys');
});

for (const [name, viewport] of Object.entries({ '1366x768': { width: 1366, height: 768 }, '390x844': PHONE })) {
  test(`cases and patrols pass the audit (${name})`, { skip: NEEDS_SERVER }, async () => {
    const facts = '示意：在示意地块采石';
    const file = await ask(PATROL, '/api/cases', { violationType: 'MINING_WITHOUT_LICENCE', districtCode: DISTRICT, facts, officers: [PATROL, OFFICER] });
    await ask(PATROL, `/api/cases/${file.id}/items`, { kind: 'MEASURE', type: '先行登记保存', title: '挖掘机一台', on: file.course.filedOn });
    const alert = await raiseAlert();
    await ask(PATROL, '/api/patrol-tasks', { kind: 'ALERT', reference: alert.id, assignees: [PATROL], dueOn: '2099-01-01' });
    const page = await site.page(viewport, plain(), { as: PATROL });
    await page.click('#tab-cases');
    if (viewport === PHONE) await page.click('#sheet-size');
    await page.waitForSelector('.case-line');
    await audit(page, `cases-${name}`);
    await page.click(`.case-line[data-number="${file.number}"]`);
    await page.click('#step-INVESTIGATE');
    await audit(page, `case-${name}`);
    await page.click('#case-back');
    await page.click('#case-new');
    await page.waitForSelector('#case-from');
    await audit(page, `case-new-${name}`);
    await page.click('#tab-patrols');
    await page.waitForSelector('.patrol-list li');
    await page.click('#route-suggest');
    await page.waitForSelector('#route h3');
    await audit(page, `patrols-${name}`);
    for (const part of ['areas', 'coverage', 'mines']) {
      await page.click(`#patrols-${part}`);
      await page.waitForSelector({ areas: '#area-new', coverage: '#coverage-rights', mines: '.patrol-list li' }[part]);
      await audit(page, `patrols-${part}-${name}`);
    }
  });
}

for (const [name, viewport] of Object.entries({ '1366x768': { width: 1366, height: 768 }, '390x844': PHONE })) {
  test(`deliveries with what was not delivered, and photos of a clue, pass the audit and are reached by the keyboard (${name})`, { skip: NEEDS_SERVER }, async () => {
    const desk = await site.page(viewport, plain('#tab=alerts&desk=deliveries'), { as: 'admin' });
    const letters = [{ id: 7, subscriptionId: crypto.randomUUID(), eventId: 1, alertId: crypto.randomUUID(), target: 'https://hook.example/a', attempts: 8, lastError: 'HTTP 503', endedAt: '2026-09-01T02:00:00Z' }];
    await desk.route('**/api/dead-letters', (route) => route.fulfill({ json: letters }));
    await desk.route('**/api/dead-letters/7/retry', (route) => (letters.pop(), route.fulfill({ status: 204 })));
    await desk.reload();
    if (viewport === PHONE) await desk.click('#sheet-size');
    await desk.waitForSelector('.retry-letter');
    await audit(desk, `deliveries-${name}`);
    await desk.locator('#subscription-target').focus();
    await desk.keyboard.type('https://name@hook.example/a');
    await desk.locator('#subscription-add').press('Enter');
    await desk.waitForSelector('.alerts-panel .alert');
    await audit(desk, `deliveries-refused-${name}`);
    await desk.locator('.retry-letter').press('Enter');
    await desk.waitForSelector('.retry-letter', { state: 'detached' });

    const clue = await ask(OFFICER, '/api/clues', { source: 'PATROL', description: '示意：河边新开挖面', districtCode: DISTRICT, longitude: 107.4, latitude: 29.7 });
    const page = await site.page(viewport, plain(`#tab=alerts&desk=clues&clue=${clue.id}`), { as: OFFICER });
    if (viewport === PHONE) await page.click('#sheet-size');
    await page.setInputFiles('#clue-photo', { name: '河边.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.waitForSelector('#clue-photos .photos img');
    await page.setInputFiles('#clue-photo', { name: '不是照片.png', mimeType: 'image/png', buffer: Buffer.from('text') });
    await page.waitForSelector('#clue-photos .alert');
    await audit(page, `clue-photos-${name}`);
  });
}
