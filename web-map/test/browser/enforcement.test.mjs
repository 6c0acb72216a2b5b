// From a period of patches to a closed case, as the people of 涪陵 and the city do it; every step is in the record. (C.1–C.4, 004-SM1, E13–E16)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, CITY, DISTRICT, faults, fillSignIn, NEEDS_SERVER, office, OFFICER, PATROL, phone, place, saysSoon, signInOnPhone, stepsOf } from './fieldwork.mjs';
import { useSite, PASSWORD, until } from './support.mjs';

const site = useSite();

const YEAR = 2026;
const PERIOD = 4;
const SIZE = 0.0006;

const square = ({ longitude: x, latitude: y }) => ({ type: 'Polygon', coordinates: [[[x, y], [x + SIZE, y], [x + SIZE, y + SIZE], [x, y + SIZE], [x, y]]] });

/** A delivery of patches of one period: four places in 涪陵, one in 万州. */
async function deliver() {
  const mark = Math.random().toString(36).slice(2, 8);
  const places = [place(), place(), place(), place(), { longitude: 108.35 + Math.random() * 0.02, latitude: 30.75 + Math.random() * 0.02 }];
  const features = places.map((at, index) => ({
    type: 'Feature',
    properties: { code: `SY${mark}${index}`, issuer: '部级', year: YEAR, period: PERIOD, image_date: '2026-11-20', image_type: '采矿用地' },
    geometry: square(at),
  }));
  const form = new FormData();
  form.append('file', new Blob([JSON.stringify({ type: 'FeatureCollection', features })]), `${mark}.geojson`);
  form.append('request', new Blob([JSON.stringify({ dataset: 'patches', source: '示意', licence: 'CC0-1.0', date: '2026-11-20', synthetic: true })], { type: 'application/json' }));
  const login = { Authorization: `Basic ${Buffer.from(`planner:${PASSWORD}`).toString('base64')}` };
  const job = await (await fetch(`${process.env.KUANGJIE_URL}/api/imports`, { method: 'POST', headers: login, body: form })).json();
  await until(async () => ['DONE', 'REFUSED', 'FAILED'].includes((await ask('planner', `/api/imports/${job.id}`)).state));
  const end = await ask('planner', `/api/imports/${job.id}`);
  assert.equal(end.state, 'DONE', JSON.stringify(end.sentence));
  await ask('planner', `/api/patches/assess?year=${YEAR}&period=${PERIOD}&stale=true`, undefined, { method: 'POST' });
  return { mark, places, codes: features.map(({ properties }) => properties.code) };
}

/** Alerts of a delivery, by the code of their patch, as the city sees them. */
async function alertsOf({ codes }) {
  const all = await ask(CITY, '/api/alerts?limit=1000');
  return codes.map((code) => all.find(({ title }) => title.zh.includes(code)));
}

/** On the phone: take, go there by two, a photo, what was found. */
async function investigate(page, alert, finding, words) {
  await page.context().setGeolocation({ longitude: alert.at.longitude + SIZE / 2, latitude: alert.at.latitude - 0.001, accuracy: 6 });
  await page.click('#field-alerts');
  await page.click(`.field-card[data-number="${alert.number}"]`);
  await page.click('#field-take');
  await page.click('#field-go-out');
  await page.fill('#field-colleague', OFFICER);
  await page.click('#field-start');
  await page.click('#field-photo');
  await page.setInputFiles('#field-camera', { name: 'shot.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 40 }) });
  await page.fill('#field-azimuth', '0');
  await page.click('#field-keep-photo');
  await page.click('#field-judge');
  await page.selectOption('#field-finding', finding);
  await page.fill('#field-words', words);
  await page.click('#field-report');
  await saysSoon(page, '#field-state', /已判定上报/);
}

/** A step of a case in the office by whom has to do it. */
async function step(page, name, words, fill = async () => undefined) {
  await page.click(`#step-${name}`);
  await fill();
  await page.fill('#step-words', words);
  await page.click('#step-send');
  await page.waitForSelector(`#step-${name}[aria-pressed=true]`, { state: 'detached' });
}

async function changeTo(page, user) {
  await page.click('#session-button');
  await page.waitForSelector('#profile-button', { state: 'detached' });
  await page.click('#session-button');
  await fillSignIn(page, user);
}

test('a period of patches reaches the phone, a patrol closes one with a photo, one becomes a case, the case closes', { skip: NEEDS_SERVER }, async () => {
  const delivery = await deliver();
  let found = [];
  await until(async () => (found = await alertsOf(delivery)).filter(Boolean).length >= 4);
  const here = found.slice(0, 4).flatMap((alert, index) => (alert ? [{ ...alert, at: delivery.places[index] }] : []));
  assert.ok(here.every(({ districtCode }) => districtCode === DISTRICT));
  const page = await phone(site, site.base, { at: { longitude: here[0].at.longitude, latitude: here[0].at.latitude } });
  await signInOnPhone(page, PATROL);
  for (const { number } of here) await page.waitForSelector(`.field-card[data-number="${number}"]`);
  if (found[4]) assert.equal(await page.locator(`.field-card[data-number="${found[4].number}"]`).count(), 0, 'another district');
  assert.equal((await page.locator('.field-list').innerText()).includes('违法'), false, 'a patch is a clue');

  const [harmless, suspected] = here;
  await investigate(page, harmless, 'PSEUDO_CHANGE', '自然滑坡，未见采矿');
  await ask(CITY, `/api/alerts/${harmless.id}/steps`, { step: 'APPROVE', words: '照片清楚，同意' });
  await investigate(page, suspected, 'SUSPECTED', '现场有挖掘机，未见许可');
  await page.click('#field-alerts');
  await page.click('#field-refresh');
  await page.waitForSelector(`.field-card[data-number="${harmless.number}"]`, { state: 'detached' });
  assert.deepEqual(await stepsOf('alerts', harmless.id), ['RAISE', 'TAKE', 'FIELD_CHECK', 'EVIDENCE', 'JUDGE', 'APPROVE']);

  const desk = await office(site, PATROL, `#file=alert:${suspected.id}`);
  await desk.waitForSelector(`#case-from option[value="alert:${suspected.id}"]`, { state: 'attached' });
  await desk.selectOption('#case-type', 'MINING_WITHOUT_LICENCE');
  await desk.fill('#case-facts', '示意：未取得采矿许可证在示意地块采石');
  assert.equal(await desk.inputValue('#case-officers'), `${PATROL}、${OFFICER}`);
  await desk.click('#case-file');
  await saysSoon(desk, '#case-is', /已立案/);
  const id = /case=([\w-]+)/.exec(desk.url())[1];
  await step(desk, 'INVESTIGATE', '调查终结');
  await changeTo(desk, CITY);
  await step(desk, 'REVIEW', '事实清楚，程序合法');
  await changeTo(desk, PATROL);
  await step(desk, 'NOTIFY', '告知书已送达当事人');
  await desk.click('#step-DECIDE');
  await desk.selectOption('#step-outcome', 'PENALTY');
  await desk.fill('#step-words', '责令停止，处以罚款');
  await desk.click('#step-send');
  await saysSoon(desk, '.case-steps .alert', /期限届满前不得作出决定/);
  await desk.check('#step-waived');
  await desk.click('#step-send');
  await saysSoon(desk, '#case-is', /已决定/);
  await step(desk, 'DELIVER', '直接送达');
  await step(desk, 'EXECUTE', '罚款已缴，已恢复原状');
  await desk.click('#step-CLOSE');
  await desk.fill('#step-words', '执行完毕，结案');
  await desk.click('#step-send');
  await saysSoon(desk, '#case-is', /已结案/);
  await changeTo(desk, CITY);
  await saysSoon(desk, '#case-next', /市级未参与本案的人员可以抽查/);
  await desk.fill('#typical-title', '示意无证采矿案');
  await desk.fill('#typical-words', '某单位未取得采矿许可证采石，依法查处。');
  await desk.click('#typical-release');
  await saysSoon(desk, '#case-typical', /示意无证采矿案/);

  assert.deepEqual(await stepsOf('alerts', suspected.id), ['RAISE', 'TAKE', 'FIELD_CHECK', 'EVIDENCE', 'JUDGE', 'FILE']);
  assert.deepEqual(await stepsOf('cases', id), ['FILE', 'INVESTIGATE', 'REVIEW', 'NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE', 'CLOSE', 'RELEASE']);
  const record = await ask(CITY, `/api/cases/${id}/history`);
  assert.deepEqual(new Set(record.map(({ step: line }) => line.actor)), new Set([PATROL, CITY]));
  assert.deepEqual([...faults(page), ...faults(desk)], []);
});
