// The desk where patches are read: two dates, two readers, agreement, keys. (E15, C.2, C.3)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, CITY, COLLEAGUE, DISTRICT, OFFICER } from './enforcement.mjs';
import { DESKTOP, plain, until, useSite } from './support.mjs';

const site = useSite();

const NEEDS_SERVER = { skip: process.env.KUANGJIE_URL ? false : 'only the server itself holds patches' };
const text = (page, selector) => page.locator(selector).first().innerText();
const says = (page, selector, words) => until(async () => words.test((await page.locator(selector).allInnerTexts()).join('\n')));

const desk = (user, hash) => site.page(DESKTOP, plain(`#tab=alerts&desk=patches${hash}`), { as: user });

/** A patch of the district that nobody read yet, the last one first: other tests begin at the front. */
async function unread() {
  const { items } = await ask(site.base, CITY, 'GET', `/api/patches?district=${DISTRICT}&reading=UNREAD&limit=1000`);
  // Other tests deliver patches without the date before.
  const drawn = items.filter(({ properties }) => properties.beforeDate);
  assert.ok(drawn.length > 0, 'the sample has patches to read');
  return drawn.at(-1);
}

const read = (user, patch, result, status = 201) => ask(site.base, user, 'POST', `/api/patches/${patch.id}/readings`, { revision: patch.properties.revision, result }, status);

test('E15: a patch is read by keys at two dates; the second reader does not see the first result; both agree', NEEDS_SERVER, async () => {
  const patch = await unread();
  const page = await desk(OFFICER, `&patch=${patch.id}`);
  await page.waitForSelector('#agreement');
  assert.equal(await text(page, '#agreement'), '未判读');
  await until(async () => (await page.locator('.two-dates canvas').count()) >= 2);
  assert.match(await text(page, '.two-dates'), new RegExp(`前时相 ${patch.properties.beforeDate}[\\s\\S]*后时相 ${patch.properties.imageDate}`));
  const { imageAfter } = await ask(site.base, CITY, 'GET', `/api/patches/${patch.id}`);
  assert.match(await page.locator('.image-words').last().innerText(), imageAfter ? /影像 .+示意/ : /没有覆盖该图斑的影像/);
  assert.match(await text(page, '.patch-view'), /权外确定部分[\s\S]*平面误差 σ/);
  await page.keyboard.press('Enter');
  await says(page, '#reading-said', /请先选一个结论/);
  await page.keyboard.press('1');
  await until(() => page.isChecked('#result-MINING_CHANGE'));
  await page.route('**/readings', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.keyboard.press('Enter');
  await says(page, '.readings .alert', /连不上服务器/);
  assert.equal(await page.isChecked('#result-MINING_CHANGE'), true, 'kept');
  await page.unroute('**/readings');
  await page.keyboard.press('Enter');
  await says(page, '#agreement', /待二次判读/);
  assert.match(await text(page, '.readings .refused'), /不得复核本人的判读/);
  assert.equal(await page.locator('#reading-send').count(), 0);

  const second = await desk(COLLEAGUE, `&patch=${patch.id}`);
  await second.waitForSelector('#agreement');
  assert.match(await text(second, '.readings'), /结论在您提交前不显示/);
  assert.doesNotMatch(await text(second, '.readings ol'), /采矿或扰动变化/);
  await second.check('#result-MINING_CHANGE');
  await second.fill('#reading-words', '示意：新开挖面');
  await second.click('#reading-send');
  await says(second, '#agreement', /两次一致/);
  assert.equal(await text(second, '#reading-outcome'), '采矿或扰动变化');
  assert.doesNotMatch(await second.locator('#panel').innerText(), /违法/);
});

test('E15: where both differ the city decides; a reading that comes too late is refused and shown as it stands', NEEDS_SERVER, async () => {
  const patch = await unread();
  const late = await desk('support', `&patch=${patch.id}`);
  await late.waitForSelector('#reading-send');
  await read(OFFICER, patch, 'MINING_CHANGE');
  await read(COLLEAGUE, patch, 'NOT_MINING');
  const page = await desk(CITY, `&patch=${patch.id}`);
  await says(page, '#agreement', /不一致/);
  assert.match(await text(page, '.results legend'), /裁定/);
  await page.check('#result-NOT_MINING');
  await page.click('#reading-send');
  await says(page, '#agreement', /已裁定/);
  await late.check('#result-LEGACY');
  await late.click('#reading-send');
  await says(late, '#reading-said', /已重新读取/);
  await says(late, '#agreement', /已裁定/);
  const planner = await desk('planner', `&patch=${patch.id}`);
  await says(planner, '.readings', /本账号只能查看/);
});

test('E15: the desk lists a period by filters that the link carries, and goes on to the next patch by a key', NEEDS_SERVER, async () => {
  const page = await desk('planner', '');
  await page.waitForSelector('.patch-row');
  assert.match(await text(page, '#period-progress'), /本期 \d+ 个/);
  await page.selectOption('#patch-period', '2026-1');
  await page.selectOption('#patch-finding', 'ACROSS');
  await until(async () => (await page.locator('.patch-row').count()) > 0 && (await page.locator('.patch-row').allInnerTexts()).every((row) => /跨采矿权边界/.test(row)));
  assert.match(page.url(), /patches=period:2026-1,finding:ACROSS/);
  await page.locator('.patch-row').first().click();
  await page.waitForSelector('#patch-sentence');
  const first = await text(page, '#patch-sentence');
  await page.keyboard.press('j');
  await until(async () => (await page.locator('#patch-sentence').count()) === 1 && (await text(page, '#patch-sentence')) !== first);
  await page.uncheck('#reading-keys');
  await page.keyboard.press('k');
  assert.notEqual(await text(page, '#patch-sentence'), first, 'keys can be switched off');
  await page.click('#patch-swipe');
  await page.waitForSelector('#swipe-right-day');
  assert.deepEqual(page.complaints, []);
});

test('F-6: the growth of a disturbance is told period by period', NEEDS_SERVER, async () => {
  const { items } = await ask(site.base, CITY, 'GET', '/api/patches?year=2026&period=3&limit=1000');
  const grown = items.find(({ result }) => result?.history);
  const page = await desk('planner', `&patch=${grown.id}`);
  await page.waitForSelector('#patch-history');
  assert.ok((await page.locator('#patch-history tbody tr').count()) > 1);
  assert.match(await text(page, '#patch-history'), /米\/日/);
});
