// Issue: a planner who has never seen the page finds a zone, reads its cap, draws a boundary across a corridor,
// understands why it fails, and shares the link, without help. Only what is written on the page is used. (E11, E20)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { farOut, PASSWORD, settled, until, USER, useSite } from './support.mjs';

const site = useSite();

const WINDOW = { width: 1366, height: 768 };

async function signInAsAsked(page) {
  await page.getByLabel('用户名').fill(USER);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
  await page.waitForSelector('dialog', { state: 'detached' });
}

test('a zone is found, its cap read, a boundary drawn across a corridor, the failure understood, the link shared', async () => {
  const page = await site.page(WINDOW);

  await page.getByRole('combobox').fill('珍溪');
  await page.getByRole('option', { name: /珍溪/ }).first().click();
  await until(async () => /#map=1\d/.test(page.url()));
  await page.getByRole('heading', { name: /珍溪/ }).waitFor();

  await page.getByRole('button', { name: '看控制数与产能' }).first().click();
  await page.waitForSelector('#plan-sentence');
  await until(async () => /zone=JZ01/.test(page.url()));
  assert.match(await page.innerText('#plan-sentence'), /集中开采区内有采矿权 \d+ 个（控制数约 160）.*占控制数 17,500 的/);
  await until(async () => /珍溪.*采矿权 \d+ 个.*控制数：采矿权约 160 个，产能 17,500/.test(await page.innerText('#zone-sentence')));
  const zone = page.getByRole('row', { name: /珍溪/ });
  assert.match(await zone.innerText(), /建筑石料用灰岩/);
  await zone.getByRole('button').click();
  await until(async () => /zone=JZ01/.test(page.url()));

  await page.getByRole('button', { name: '核查', exact: true }).first().click();
  await page.getByRole('button', { name: '在图上画' }).click();
  await page.getByRole('button', { name: '开始画' }).click();
  for (const corner of ['107.44 29.88', '107.452 29.88', '107.452 29.889', '107.44 29.889']) {
    await page.getByPlaceholder(/回车加点/).fill(corner);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '完成' }).click();
  await until(async () => (await page.innerText('.draw-area')).includes('已画 4 个拐点'));
  await page.getByLabel('主矿种').fill('建筑石料用灰岩');
  await page.getByLabel(/生产规模/).fill('100');
  await page.getByLabel('标高上限').fill('420');
  await page.getByLabel('标高下限').fill('260');
  await page.getByRole('button', { name: '登录并核查' }).click();
  await signInAsAsked(page);

  await page.waitForSelector('.sentence');
  const sentence = await page.innerText('.sentence > p');
  assert.match(sentence, /禁止/);
  const corridor = page.getByRole('listitem').filter({ hasText: 'RV-01' }).filter({ hasText: '依据' });
  const why = await corridor.innerText();
  for (const part of [/从严控制/, /长江/, /5 ?公里/, /量测/]) assert.match(why, part);
  await settled(page);
  await page.getByRole('button', { name: '全市' }).click();
  await farOut(page);
  const away = /#map=[^&]+/.exec(page.url())[0];
  await corridor.getByRole('button', { name: '定位' }).click();
  await until(async () => !page.url().includes(away));
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('button', { name: '复制链接' }).click();
  await until(async () => (await page.getByLabel('链接', { exact: true }).inputValue()) !== '');
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  assert.match(link, /check=[\w-]+/);
  assert.deepEqual(page.complaints, []);

  const shared = await site.page(WINDOW, link.slice(link.indexOf('#')), { alone: true });
  await shared.getByRole('button', { name: '登录', exact: true }).click();
  await signInAsAsked(shared);
  await shared.waitForSelector('.sentence');
  assert.equal(await shared.innerText('.sentence > p'), sentence);
});
