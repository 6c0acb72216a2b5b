// The main screens beside committed pictures (test/browser/looks). Always against the mock: its data do not change.
//
// The map's canvas is left out, its drawing has tests of its own; so are the tabs, which come with roles and parts.
// Pictures are of half size: small in the repository, and what differs in the smoothing of a letter is averaged away.
// On one machine no pixel differs from run to run; 0.05 % may, for another version of the browser: less than a button
// that is missing. Letters depend on the machine's fonts: where those are others than when the pictures were taken,
// the comparison is skipped and says so.
//
// UPDATE_LOOKS=yes takes the pictures anew; look at them before you commit.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { check, settled, signIn, useSite } from './support.mjs';

const LOOKS = new URL('looks/', import.meta.url);
const FONTS = new URL('fonts.json', LOOKS);
const UPDATE = process.env.UPDATE_LOOKS === 'yes';
const COLOUR_TOLERANCE = 0.15;
const SHARE_TOLERANCE = 0.0005;
const HIDE = '.ol-layers, .tabs > * { opacity: 0 !important } * { caret-color: transparent !important; transition: none !important }';

const site = useSite({ bypassCSP: true, deviceScaleFactor: 0.5, fixedTime: '2026-01-15T09:00:00+08:00', timezoneId: 'Asia/Shanghai' }, null);
let failed;
before(async () => (failed = await mkdtemp(join(tmpdir(), 'kuangjie-looks-'))));

/** How wide some words come out: the same on machines with the same fonts. */
const fonts = (page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = `16px ${getComputedStyle(document.body).fontFamily}`;
    return ['矿产资源规划', 'Boundary check 0123', '1,156,454.92 m²'].map((words) => context.measureText(words).width);
  });

async function compare(t, page, name) {
  await page.addStyleTag({ content: HIDE });
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  await page.mouse.move(0, 0);
  const taken = await page.screenshot();
  const kept = new URL(`${name}.png`, LOOKS);
  if (UPDATE) return writeFile(kept, taken);
  assert.ok(existsSync(kept), `${name}: there is no picture yet, take it with UPDATE_LOOKS=yes`);
  const [is, was] = [PNG.sync.read(taken), PNG.sync.read(await readFile(kept))];
  assert.deepEqual([is.width, is.height], [was.width, was.height], name);
  const difference = new PNG({ width: is.width, height: is.height });
  const pixels = pixelmatch(is.data, was.data, difference.data, is.width, is.height, { threshold: COLOUR_TOLERANCE });
  const share = pixels / (is.width * is.height);
  t.diagnostic(`${name}: ${(share * 100).toFixed(3)} % differ`);
  if (share <= SHARE_TOLERANCE) return;
  await writeFile(join(failed, `${name}.png`), taken);
  await writeFile(join(failed, `${name}-difference.png`), PNG.sync.write(difference));
  assert.fail(`${name} looks otherwise: ${(share * 100).toFixed(2)} % of its pixels, see ${failed}`);
}

for (const [width, height] of [[1366, 768], [1920, 1080], [390, 844]]) {
  const phone = width < 700;
  test(`the screens look as they did at ${width} × ${height}`, async (t) => {
    const page = await site.page({ width, height }, '#map=9.00/107.70000/29.90000');
    const here = await fonts(page);
    if (UPDATE) await writeFile(FONTS, `${JSON.stringify(here)}\n`);
    else if (JSON.stringify(here) !== JSON.stringify(JSON.parse(await readFile(FONTS, 'utf8')))) {
      return t.skip('this machine has other fonts than the one the pictures were taken on');
    }
    const look = (screen) => compare(t, page, `${screen}-${width}`);
    if (phone) await page.click('#tab-map');
    await look('map');
    await page.click('#tab-plan');
    await page.waitForSelector('#plan-sentence', { state: 'attached' });
    if (phone) await page.click('#sheet-size');
    await page.waitForSelector('#chart-caps[data-state=drawn]');
    await look('plan');
    if (phone) await page.click('#sheet-size');
    await page.click('#session-button');
    await page.waitForSelector('#username');
    await look('sign-in');
    await page.keyboard.press('Escape');
    await page.click('#tab-check');
    await page.waitForSelector('#run-check');
    await look('check');
    await signIn(page);
    await page.waitForSelector('dialog', { state: 'detached' });
    await check(page);
    await look('report');
    await page.click('#tab-data');
    await page.waitForSelector('#data-layer');
    await look('data');
    assert.deepEqual(page.complaints, []);
  });
}
