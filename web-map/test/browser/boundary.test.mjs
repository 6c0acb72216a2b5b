// Before a check is sent: what was understood of the boundary, and a boundary made by hand. (E11, E12, F-4)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOUNDARY, DESKTOP, dropFile, farOut, PHONE, settled, signIn, until, USER, useSite } from './support.mjs';

const site = useSite();

const NEEDS_SERVER = process.env.KUANGJIE_URL ? false : 'only the server itself reads boundaries';
const CORNERS = 'J1,3307300.10,36445560.20\nJ2,3307300.10,36446700.00\nJ3,3308300.40,36446700.00\nJ4,3308300.40,36445560.20\n';
const BOW_TIE = { type: 'Polygon', coordinates: [[[107.44, 29.88], [107.452, 29.889], [107.452, 29.88], [107.44, 29.889], [107.44, 29.88]]] };
const text = (page, selector) => page.locator(selector).first().innerText();

const signedIn = (hash = '#tab=check&layers=districts') => site.page(DESKTOP, hash, { as: USER });

test('corners in a file are shown as understood before they are sent: system and why, rings, three areas', { skip: NEEDS_SERVER }, async () => {
  const page = await signedIn();
  const place = page.url().match(/#map=[^&]+/)[0];
  await dropFile(page, '拐点.txt', CORNERS);
  await page.waitForSelector('.understood .usable');
  const words = await text(page, '.understood');
  for (const part of [/已读懂/, /EPSG:4524/, /36/, /判定理由/, /第 1 块：外圈 4 个拐点/, /拐点坐标表/]) assert.match(words, part);
  assert.equal(await page.locator('.understood tbody tr').count(), 3);
  assert.match(await text(page, '.understood tbody tr'), /11[34]\.\d{4}/);
  await until(() => !page.url().includes(place));
  assert.deepEqual(page.complaints, []);
});

test('a crossing is named with its corner and shown on the map', { skip: NEEDS_SERVER }, async () => {
  const page = await signedIn();
  await dropFile(page, '自相交.geojson', JSON.stringify(BOW_TIE));
  await page.waitForSelector('.understood .not-usable');
  assert.match(await text(page, '.reading-issues li'), /DQ-0\d/);
  await page.click('#whole-city');
  await farOut(page);
  const place = page.url().match(/#map=[^&]+/)[0];
  await page.locator('.reading-issues button').first().click();
  await until(() => !page.url().includes(place));
  assert.deepEqual(page.complaints, []);
});

test('a declared system is read again; one that does not fit is refused in words', { skip: NEEDS_SERVER }, async () => {
  const page = await signedIn();
  await dropFile(page, '拐点.txt', CORNERS);
  await page.waitForSelector('.understood .usable');
  await page.selectOption('#field-crs', 'EPSG:4525');
  await page.waitForSelector('.understood .not-usable, .understood .alert');
  await page.selectOption('#field-crs', 'EPSG:4524');
  await page.waitForSelector('.understood .usable');
  assert.deepEqual(page.complaints, []);
});

test('a broken file, a server that is away and one that refuses say so, and the file is kept', async () => {
  const page = await signedIn();
  await dropFile(page, '坏的.txt', '这里没有坐标');
  await page.waitForSelector('.understood .alert');
  assert.match(await text(page, '.understood .alert'), /没有读懂/);
  for (const [answer, words] of [
    [(route) => route.abort(), /连不上服务器/],
    [(route) => route.fulfill({ status: 413, json: { title: '内容过大', detail: '矿界文件不得超过 64 MB' } }), /64 MB/],
    [(route) => route.fulfill({ status: 429, json: { title: '请求过多', detail: '请一分钟后再试' } }), /一分钟后/],
  ]) {
    await page.route('**/api/checks/boundary', answer);
    await page.click('.understood .alert button');
    await until(async () => words.test(await page.locator('.understood').innerText()));
    await page.unroute('**/api/checks/boundary');
  }
  assert.match(await text(page, '.dropzone'), /坏的\.txt/);
});

test('who is not signed in is told what a sign-in would show', async () => {
  const page = await site.page(DESKTOP, '#tab=check&layers=districts');
  await dropFile(page, '珍溪.geojson', JSON.stringify(BOUNDARY));
  assert.match(await text(page, '.understood-hint'), /登录后/);
  await signIn(page);
  await page.waitForSelector('.understood .usable');
  assert.deepEqual(page.complaints, []);
});

test('a polygon is typed corner by corner with the keyboard alone', async () => {
  const page = await site.page(DESKTOP, '#map=12.00/107.45500/29.89000&layers=districts&tab=check');
  await page.click('#mode-map');
  await page.focus('#draw-start');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#draw-corner');
  await page.focus('#draw-corner');
  for (const corner of ['107.44 29.88', '29.88, 107.452', '3307300.10 36446700.00']) {
    await page.keyboard.type(corner);
    await page.keyboard.press('Enter');
  }
  await until(async () => (await text(page, '.drawing-bar [role=status]')).includes('3'));
  await page.keyboard.type('涪陵');
  await page.keyboard.press('Enter');
  assert.match(await text(page, '.drawing-bar .field-error'), /没有认出坐标/);
  await page.fill('#draw-corner', '');
  await page.keyboard.press('Enter');
  await until(async () => (await text(page, '.draw-area .state')).includes('已画 3 个拐点'));
  assert.deepEqual(page.complaints, []);
});

test('a corner is dragged onto the corner of a right, and a step is taken back', { skip: NEEDS_SERVER }, async () => {
  const page = await signedIn('#map=14.00/107.44600/29.88450&layers=districts,mining_rights,zones_concentrated&tab=check');
  const boxOf = '107.40,29.86,107.49,29.91';
  const [right] = (await (await page.request.get(`${site.base}/api/layers/zones_concentrated/features?bbox=${boxOf}&limit=1`)).json()).features;
  const corner = right.geometry.coordinates.flat(right.geometry.type === 'MultiPolygon' ? 2 : 1)[0];
  const [lon, lat] = corner;
  const ring = [[lon, lat], [lon + 0.004, lat], [lon + 0.004, lat + 0.004], [lon, lat + 0.004], [lon, lat]].map(([x, y]) => [x - 0.0004, y - 0.0003]);
  await page.click('#mode-text');
  await page.fill('#boundary-text', JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
  await settled(page);
  await page.click('#mode-map');
  await page.click('#draw-edit');
  await until(async () => /吸附：/.test(await text(page, '.snapping')));
  const [, zoom, midLon, midLat] = /#map=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(page.url()).map(Number);
  const box = await page.locator('#map').boundingBox();
  const world = 256 * 2 ** zoom;
  const mercator = (degrees) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  const pixel = ([x, y]) => [box.x + box.width / 2 + ((x - midLon) / 360) * world, box.y + box.height / 2 - ((mercator(y) - mercator(midLat)) / (2 * Math.PI)) * world];
  const [fromX, fromY] = pixel(ring[0]);
  const [toX, toY] = pixel(corner);
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(toX + 6, toY + 4, { steps: 8 });
  await page.mouse.up();
  await until(async () => await page.locator('#draw-undo').isEnabled());
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/checks/boundary'));
  await page.click('#draw-finish');
  const [first] = (await sent).postDataJSON().boundary.coordinates[0];
  assert.ok(Math.abs(first[0] - lon) < 1e-7 && Math.abs(first[1] - lat) < 1e-7, `${first} is not the corner ${corner}`);
  await page.click('#draw-edit');
  await page.waitForSelector('.drawing-bar');
  assert.equal(await page.locator('#draw-undo').isDisabled(), true, 'nothing to take back yet');
  assert.deepEqual(page.complaints, []);
});

test('on a phone the reading is in the sheet and nothing sticks out', async () => {
  const page = await site.page(PHONE, '#layers=districts', { as: USER });
  await page.click('#tab-map');
  await dropFile(page, '珍溪.geojson', JSON.stringify(BOUNDARY));
  await page.waitForSelector('.understood .usable');
  await page.click('#sheet-size');
  const sheet = await page.locator('#panel').evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  assert.equal(sheet[0], sheet[1]);
  assert.deepEqual(page.complaints, []);
});
