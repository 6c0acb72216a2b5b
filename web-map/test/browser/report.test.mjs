// The report of a check to take along. (F-1)
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { wordsOf } from './pdf.mjs';
import { check, DESKTOP, plain, until, USER, useSite } from './support.mjs';

const site = useSite();

async function reported() {
  const page = await site.page(DESKTOP, plain('#tab=check'), { as: USER });
  await check(page);
  return page;
}

async function pdfOf(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-pdf')]);
  assert.match(file.suggestedFilename(), /^kuangjie-[\w-]+\.pdf$/);
  return wordsOf(await readFile(await file.path()));
}

const squeeze = (words) => words.replace(/\s+/g, '');

test('the PDF says all that the page says: sentence, request, findings with clause and place, rules, versions, hash', async () => {
  const page = await reported();
  const id = /check=([\w-]+)/.exec(page.url())[1];
  const report = await (await page.request.get(`${site.base}/api/checks/${id}`)).json();
  const pages = await pdfOf(page);
  const all = squeeze(pages.join('\n'));
  assert.ok(pages.length > 1, `${pages.length} page`);
  pages.forEach((words, index) => assert.ok(words.includes(`第 ${index + 1} 页，共 ${pages.length} 页`), `page ${index + 1} has its number`));
  const says = (words, what) => assert.ok(all.includes(squeeze(words)), `${what}: ${words}`);
  says(report.sentence.zh, 'sentence');
  says('100', 'scale');
  for (const { rule, message, clause } of report.findings) {
    says(rule, 'rule');
    says(message.zh, 'message');
    if (clause) says(clause, 'clause');
  }
  for (const { rule, reason } of report.notRun ?? []) says(`${rule}${reason.zh}`, 'not run');
  says(report.hash, 'hash');
  for (const { hash } of report.layers ?? []) if (hash) says(hash.slice(0, 32), 'version of a layer');
  if (report.layers.some(({ synthetic }) => synthetic)) says('示意：部分图层为示意数据', 'mark');
  if (report.findings.some(({ geometry }) => geometry)) says('图上第', 'place');
  assert.deepEqual(page.complaints, []);
});

test('a program that does not come is said and asked for again; without the map of the server the PDF says so; in English it is English', async () => {
  const page = await reported();
  await page.route('**/assets/printReport*', (route) => route.abort());
  await page.click('#download-pdf');
  await page.waitForSelector('.downloads .field-error');
  assert.match(await page.innerText('.downloads .field-error'), /没有生成 PDF/);
  await page.unroute('**/assets/printReport*');
  await page.route('**/wms?*', (route) => route.abort());
  assert.match((await pdfOf(page))[0], /底图没有取到（连不上服务器）/);
  await page.click('#language-button');
  await until(async () => (await page.innerText('#download-pdf')).includes('Download'));
  const pages = await pdfOf(page);
  assert.match(pages[0], /Check of a mining boundary/);
  assert.match(pages.join('\n'), /Not run does not mean passed/);
});

test('F-3: a forbidden boundary gets a proposal that is drawn, and its new outline can be checked at once', async () => {
  const page = await reported();
  assert.match(await page.innerText('.sentence'), /禁止/);
  await page.click('#propose-repair');
  assert.match(await page.locator('#repair-sentence').innerText(), /裁去[\d.]+公顷.*须重新核查/);
  assert.match(await page.innerText('.repair'), /SB-02/);
  await page.click('#take-repair');
  assert.match(await page.locator('.reused').innerText(), /建议的新范围/);
  assert.equal(await page.inputValue('#field-mineral'), '建筑石料用灰岩');
  await page.getByRole('button', { name: '核查', exact: true }).last().click();
  await page.waitForSelector('.sentence');
  assert.doesNotMatch(await page.innerText('.sentence > p'), /^结论：禁止/);
  assert.deepEqual(page.complaints, []);
});
