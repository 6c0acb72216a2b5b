// The field page on a phone: by distance, evidence, offline, a server that dies in the middle of a sync, conflicts. (E13, E14, 004-R17)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, cuttableLine, DISTRICT, fillSignIn, NEEDS_SERVER, OFFICER, PATROL, phone, place, raiseAlert, saysSoon, signInOnPhone, stepsOf, text } from './fieldwork.mjs';
import { useSite, until } from './support.mjs';

const site = useSite();

const card = (alert) => `.field-card[data-number="${alert.number}"]`;
const done = (page, kind) => page.locator(`.outbox[data-kind=${kind}][data-state=DONE]`);

async function openAlert(page, alert) {
  await page.click('#field-alerts');
  await page.click('#field-refresh');
  await page.click(card(alert));
  await page.waitForSelector('.field-alert');
}

async function photograph(page, azimuth) {
  await page.click('#field-photo');
  await page.setInputFiles('#field-camera', { name: 'shot.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 40 }) });
  await page.waitForSelector('.field-picture');
  await page.fill('#field-azimuth', String(azimuth));
}

async function goOut(page) {
  await page.click('#field-go-out');
  await page.fill('#field-colleague', OFFICER);
  await page.click('#field-start');
  await page.waitForSelector('#field-photo');
}

async function allSent(page) {
  await page.click('#field-sync');
  await page.click('#field-sync-now');
  await saysSoon(page, '.field-main', /全部已传/);
}

/** The key the phone keeps for the officer, as its database holds it. */
const keptKey = (page) =>
  page.evaluate(
    (user) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kuangjie-field');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get(`deviceKey:${user}`);
          reading.onsuccess = () => {
            opening.result.close();
            resolve({ id: reading.result?.id, extractable: reading.result?.privateKey.extractable });
          };
        };
      }),
    PATROL,
  );

/** South of the place by so many thousandths of a degree, to look north at it. */
const southOf = ({ longitude, latitude }, thousandths = 1) => ({ longitude, latitude: latitude - thousandths / 1000 });

test('the nearest alert stands first; it is taken, checked by two, photographed and judged', { skip: NEEDS_SERVER }, async () => {
  const alert = await raiseAlert();
  const page = await phone(site, site.base, { at: southOf(alert.at) });
  await signInOnPhone(page, PATROL);
  await page.waitForSelector(card(alert));
  await saysSoon(page, '#field-order', /由近到远/);
  await until(async () => (await page.locator('.field-card').first().getAttribute('data-number')) === alert.number);
  assert.match(await text(page, '.field-card .far'), /11\d 米/);
  await page.click(card(alert));
  assert.match(await page.getAttribute('#field-geo', 'href'), new RegExp(`^geo:${alert.at.latitude.toFixed(6)},${alert.at.longitude.toFixed(6)}`));
  assert.match(await page.getAttribute('#field-amap', 'href'), /^amapuri:\/\/route\/plan/);
  await page.click('#field-take');
  await page.waitForSelector('#field-go-out');
  await goOut(page);
  await photograph(page, 180);
  await saysSoon(page, '#field-share', /0%.*拒收/);
  await page.fill('#field-azimuth', '0');
  await saysSoon(page, '#field-share', /预计覆盖图形边界 100%/);
  assert.match(await text(page, '#field-where'), /精度 8 米/);
  await page.click('#field-keep-photo');
  await saysSoon(page, '.field-held', /覆盖边界 100%/);
  await page.click('#field-judge');
  await page.click('#field-report');
  await saysSoon(page, '.field-form .wrong', /请选择判定/);
  await page.selectOption('#field-finding', 'NOT_MINING');
  await page.fill('#field-words', '修路取土，未见采矿');
  await page.click('#field-report');
  await saysSoon(page, '#field-state', /已判定上报/);
  await allSent(page);
  assert.deepEqual(await stepsOf('alerts', alert.id), ['RAISE', 'TAKE', 'FIELD_CHECK', 'EVIDENCE', 'JUDGE']);
  const [photo] = await ask(PATROL, `/api/alerts/${alert.id}/evidence`);
  assert.match(photo.sha256, /^[0-9a-f]{64}$/);
  assert.match(photo.device, /位置:GPS 方位:手填/);
  assert.equal(photo.signature, 'SIGNED');
  // F-8: the key that signed is the phone's, cannot be read out of it, and can be revoked.
  assert.equal(await keptKey(page).then(({ extractable, id }) => !extractable && id === photo.keyId), true);
  await page.click('#field-keys summary');
  const key = `[data-key="${photo.keyId}"]`;
  await saysSoon(page, key, /本机/);
  await page.fill(`${key} input`, '示意：手机遗失');
  await page.click(`${key} .revoke-key`);
  await saysSoon(page, key, /已吊销 .*手机遗失/);
  assert.equal((await ask(PATROL, `/api/alerts/${alert.id}/evidence`))[0].signature, 'KEY_REVOKED_LATER');
  assert.equal(await keptKey(page).then(({ id }) => id === photo.keyId), false, 'the next photo is signed by another key');
  assert.deepEqual(page.complaints, []);
});

test('without leave to know the place alerts go by score, and a photo asks for its place', { skip: NEEDS_SERVER }, async () => {
  const alert = await raiseAlert();
  await ask(PATROL, `/api/alerts/${alert.id}/steps`, { step: 'TAKE' });
  const page = await phone(site, site.base);
  await signInOnPhone(page, PATROL);
  await page.waitForSelector(card(alert));
  await saysSoon(page, '#field-order', /按优先分（没有定位：未允许定位）/);
  await page.click(card(alert));
  await photograph(page, 0);
  await page.click('#field-keep-photo');
  await saysSoon(page, '.field-form .wrong', /请填写位置/);
  await page.fill('#field-lon', String(alert.at.longitude));
  await page.fill('#field-lat', String(alert.at.latitude - 0.001));
  await page.fill('#field-accuracy', '20');
  await page.click('#field-keep-photo');
  await saysSoon(page, '.field-held', /覆盖边界 100%/);
  assert.match((await ask(PATROL, `/api/alerts/${alert.id}/evidence`))[0].device, /位置:手填/);
});

test('without network the page opens, work goes on, and a server killed in the middle of the sync loses nothing and does nothing twice', { skip: NEEDS_SERVER }, async (t) => {
  const line = await cuttableLine();
  t.after(() => line.close());
  const alert = await raiseAlert();
  const page = await phone(site, line.base, { at: southOf(alert.at) });
  await signInOnPhone(page, PATROL);
  await page.waitForSelector(card(alert));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  line.cut();
  await page.reload();
  await page.click(card(alert));
  await page.click('#field-take');
  await page.waitForSelector('#field-go-out');
  await goOut(page);
  await photograph(page, 0);
  await page.click('#field-keep-photo');
  await saysSoon(page, '#field-status', /离线[\s\S]*待传 3/);
  await page.reload();
  await saysSoon(page, '#field-status', /待传 3/);

  // The server takes the first step and dies before its answer is out; it comes back without its sessions.
  line.mode = 'SWALLOW';
  await page.click('#field-sync');
  await page.click('#field-sync-now');
  await until(() => line.swallowed === 1);
  await saysSoon(page, '#field-status', /离线[\s\S]*待传 3/);
  assert.deepEqual((await stepsOf('alerts', alert.id)).filter((step) => step === 'TAKE'), ['TAKE'], 'done, though the phone does not know');
  await page.context().clearCookies();
  line.mode = 'UP';
  await page.click('#field-sync-now');
  await saysSoon(page, '#field-status', /未登录[\s\S]*待传 3/);
  await page.click('#field-session');
  await fillSignIn(page, PATROL);
  // And once more, at the photo.
  line.passes = (url) => url.includes('/evidence');
  line.mode = 'SWALLOW';
  await until(() => line.swallowed === 2);
  await saysSoon(page, '#field-status', /离线[\s\S]*待传 1/);
  line.mode = 'UP';
  await allSent(page);
  assert.deepEqual(await stepsOf('alerts', alert.id), ['RAISE', 'TAKE', 'FIELD_CHECK', 'EVIDENCE']);
  assert.equal((await ask(PATROL, `/api/alerts/${alert.id}/evidence`)).length, 1);
  assert.deepEqual(page.complaints, []);
});

test('what others did meanwhile is shown beside one’s own, and the officer decides', { skip: NEEDS_SERVER }, async (t) => {
  const line = await cuttableLine();
  t.after(() => line.close());
  const alert = await raiseAlert();
  const page = await phone(site, line.base, { at: southOf(alert.at) });
  await signInOnPhone(page, PATROL);
  await page.click(card(alert));
  line.cut();
  await page.click('#field-take');
  await page.waitForSelector('#field-judge');
  await page.click('#field-judge');
  await page.selectOption('#field-finding', 'NOT_MINING');
  await page.fill('#field-words', '修路');
  await page.click('#field-report');
  await ask(OFFICER, `/api/alerts/${alert.id}/steps`, { step: 'TAKE' });
  line.mode = 'UP';
  await page.click('#field-sync');
  await page.click('#field-sync-now');
  await page.waitForSelector('.outbox[data-kind=TAKE][data-state=STUCK]');
  await saysSoon(page, '.outbox[data-kind=JUDGE]', /等前面的一项/);
  await saysSoon(page, '.servers', new RegExp(`内业判读[\\s\\S]*${OFFICER}`));
  assert.match(await text(page, '.mine'), /接收预警[\s\S]*待接收/);
  await page.click('.take-servers');
  // The judgement rests on the alert as it was: that too is for the officer to decide.
  await page.waitForSelector('.outbox[data-kind=JUDGE][data-state=STUCK]');
  await saysSoon(page, '.outbox[data-kind=JUDGE]', /已有变动/);
  assert.match(await text(page, '.outbox[data-kind=JUDGE] .mine'), /非采矿活动：修路/);
  await page.click('.outbox[data-kind=JUDGE] .send-mine:not([disabled])');
  await done(page, 'JUDGE').waitFor();
  assert.equal(await page.locator('.outbox[data-kind=TAKE][data-state=DROPPED]').count(), 1, 'kept on the phone');
  assert.deepEqual(await stepsOf('alerts', alert.id), ['RAISE', 'TAKE', 'JUDGE']);
  assert.deepEqual(page.complaints, []);
});

test('an area is taken along: pictures and patches are there without network, and leave again', { skip: NEEDS_SERVER }, async (t) => {
  const line = await cuttableLine();
  t.after(() => line.close());
  const alert = await raiseAlert();
  const page = await phone(site, line.base, { at: southOf(alert.at) });
  await signInOnPhone(page, PATROL);
  await page.waitForSelector(card(alert));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.click(card(alert));
  await page.waitForSelector('.field-map canvas');
  await page.click('#field-map');
  // All alerts of the district are too much: closer.
  await page.waitForSelector('.field-map.whole canvas');
  await saysSoon(page, '.field-main', /范围太大|拖动地图/);
  for (let zooms = 0; zooms < 12 && (await page.isDisabled('#field-download')); zooms++) await page.click('.ol-zoom-in');
  for (let closer = 0; closer < 3; closer++) await page.click('.ol-zoom-in');
  await page.click('#field-download');
  await saysSoon(page, '.field-main', /已下载“/);
  const tiles = await page.evaluate(async () => (await (await caches.open('kuangjie-field-area')).keys()).map(({ url }) => url));
  assert.ok(tiles.length > 20, `${tiles.length} pictures`);
  line.cut();
  await page.reload();
  const status = await page.evaluate((url) => fetch(url).then(({ status: code, headers }) => `${code} ${headers.get('content-type')}`), tiles[0]);
  assert.equal(status, '200 image/png');
  await page.click('#field-map');
  await page.click('.field-area button');
  await saysSoon(page, '.field-main', /还没有下载的范围/);
  assert.equal(await page.evaluate(async () => (await (await caches.open('kuangjie-field-area')).keys()).length), 0);
  assert.deepEqual(page.complaints, []);
});

test('a way is recorded, outlives a reload, and is sent once', { skip: NEEDS_SERVER }, async () => {
  const start = place();
  const page = await phone(site, site.base, { at: start });
  await signInOnPhone(page, PATROL);
  await page.click('#field-track');
  await saysSoon(page, '.field-track', /未在记录/);
  await page.click('#field-track-start');
  await saysSoon(page, '#field-track-now', /1 点/);
  await page.click('#field-track-stop');
  await saysSoon(page, '.field-main', /不足两个点/);
  await page.context().setGeolocation({ ...start, latitude: start.latitude + 0.005, accuracy: 5 });
  await saysSoon(page, '#field-track-now', /0\.55 公里，2 点/);
  await page.reload();
  await page.click('#field-track');
  await saysSoon(page, '#field-track-now', /0\.55 公里，2 点/);
  await page.context().setGeolocation({ longitude: start.longitude + 0.005, latitude: start.latitude + 0.005, accuracy: 5 });
  await saysSoon(page, '#field-track-now', /1\.0\d 公里，3 点/);
  assert.equal(await page.inputValue('#field-district'), DISTRICT);
  const before = (await ask(PATROL, '/api/patrol-tracks?limit=1000')).length;
  await page.click('#field-track-stop');
  await allSent(page);
  await saysSoon(page, '.outbox[data-kind=TRACK]', /已收轨迹 1\.0\d 公里，3 点/);
  assert.equal((await ask(PATROL, '/api/patrol-tracks?limit=1000')).length, before + 1);
  assert.deepEqual(page.complaints, []);
});

test('the page is for officers; another account on the phone does not send what is not its own', { skip: NEEDS_SERVER }, async (t) => {
  const line = await cuttableLine();
  t.after(() => line.close());
  const alert = await raiseAlert();
  const page = await phone(site, line.base, { at: southOf(alert.at) });
  await saysSoon(page, '.field-main', /首次登录须联网/);
  await signInOnPhone(page, PATROL);
  await page.click(card(alert));
  line.cut();
  await page.click('#field-take');
  await saysSoon(page, '#field-status', /离线[\s\S]*待传 1/);
  await page.context().clearCookies();
  line.mode = 'UP';
  await page.click('#field-alerts');
  await page.click('#field-refresh');
  await saysSoon(page, '#field-status', /未登录/);
  await signInOnPhone(page, OFFICER);
  await page.click('#field-sync');
  await saysSoon(page, '.field-main', /另有 1 项属于其他账号/);
  assert.deepEqual(await stepsOf('alerts', alert.id), ['RAISE']);
  await page.click('#field-session');
  await saysSoon(page, '#field-status', /未登录/);
  await signInOnPhone(page, 'planner');
  await saysSoon(page, '.field-main', /供执法人员使用/);
  assert.equal(await page.locator('.field-card').count(), 0);
  await page.click('#field-session');
  await saysSoon(page, '#field-status', /未登录/);
  await signInOnPhone(page, PATROL);
  await page.click('#field-sync');
  await done(page, 'TAKE').waitFor();
});

test('the page can be installed', { skip: NEEDS_SERVER }, async () => {
  const page = await phone(site, site.base);
  const manifest = await (await page.request.get(`${site.base}${await page.getAttribute('link[rel=manifest]', 'href')}`)).json();
  assert.equal(manifest.display, 'standalone');
  for (const { src } of manifest.icons) assert.equal((await page.request.get(site.base + src)).headers()['content-type'], 'image/png');
  const scope = await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.scope));
  assert.equal(scope, `${site.base}/field.html`);
});
