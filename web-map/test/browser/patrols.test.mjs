// Patrols in the office: areas, teams, plans, tasks from alerts, round trip, coverage, inspections. (004-R04, R17, R29, E17)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, CITY, DISTRICT, faults, NEEDS_SERVER, office, OFFICER, PATROL, place, raiseAlert, saysSoon, text } from './fieldwork.mjs';
import { useSite, until } from './support.mjs';

const site = useSite();

const named = () => `示意${Math.random().toString(36).slice(2, 8)}`;

test('an area, a team and a plan are added; an alert becomes a task; the round trip has an order and a length', { skip: NEEDS_SERVER }, async () => {
  const alert = await raiseAlert();
  const name = named();
  const { longitude, latitude } = alert.at;
  const page = await office(site, PATROL, `#map=14.00/${longitude.toFixed(5)}/${latitude.toFixed(5)}`);
  await page.click('#tab-patrols');
  await page.click('#patrols-areas');
  await page.click('#area-new');
  await page.fill('#area-name', name);
  await page.selectOption('#area-kind', 'KEY');
  await page.click('#area-add');
  await saysSoon(page, '.patrols-panel .alert', /outline/);
  await page.click('#area-view');
  await page.click('#area-add');
  await saysSoon(page, '.patrols-said', /巡查区已新增/);
  await page.click('#team-new');
  await page.fill('#team-name', `${name}队`);
  await page.fill('#team-members', `${PATROL}、${OFFICER}`);
  await page.click('#team-add');
  await saysSoon(page, '.patrols-said', /队伍已新增/);
  await page.click('#plan-new');
  await page.fill('#plan-name', `${name}计划`);
  await page.selectOption('#plan-area', { label: name });
  await page.selectOption('#plan-team', { label: `${name}队` });
  await page.click('#plan-add');
  await saysSoon(page, '.patrols-panel', new RegExp(`${name}队 巡查 ${name}`));

  await page.click('#patrols-tasks');
  await page.click('#task-new');
  await page.selectOption('#task-about', `ALERT:${alert.id}`);
  await page.selectOption('#task-team', { label: `${name}队` });
  assert.equal(await page.inputValue('#task-who'), `${PATROL}、${OFFICER}`);
  await page.fill('#task-due', '2020-01-01');
  await page.click('#task-add');
  await saysSoon(page, '.patrols-panel .alert', /不得早于今天/);
  await page.fill('#task-due', '2099-01-01');
  await page.click('#task-add');
  await saysSoon(page, '.patrol-list', new RegExp(alert.number));
  await page.click('#route-suggest');
  await saysSoon(page, '#route', /\d+ 处，往返约 [\d.]+ 公里/);
  assert.match(await text(page, '#route'), new RegExp(alert.number));
  const [task] = (await ask(PATROL, '/api/patrol-tasks')).filter(({ reference }) => reference === alert.id);
  const line = `[data-task="${task.id}"]`;
  await page.click(`${line} summary`);
  await page.click(`${line} .task-done`);
  await saysSoon(page, '.patrols-panel .alert', /words|填写|空/);
  await page.fill(`#task-words-${task.id}`, '已到场，未见开采');
  await page.click(`${line} .task-done`);
  await saysSoon(page, '.patrols-said', /任务已办结/);
  assert.deepEqual(faults(page), []);
});

test('a track that is sent covers ground: km² and last visit by area, zone and right', { skip: NEEDS_SERVER }, async () => {
  const { longitude, latitude } = place();
  const name = named();
  const box = [[0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01], [0, 0]].map(([x, y]) => [longitude + x, latitude + y]);
  const area = await ask(PATROL, '/api/patrol-areas', { name, kind: 'FULL', districtCode: DISTRICT, outline: { type: 'Polygon', coordinates: [box] } });
  const page = await office(site, PATROL);
  await page.click('#tab-patrols');
  await page.click('#patrols-coverage');
  await saysSoon(page, `[data-code="${area.id}"]`, /1\.0\d[\s\S]*0\.00[\s\S]*0%[\s\S]*未巡查/);
  await saysSoon(page, '#coverage-sentence', /\d+ 个矿业权中 \d+ 个在此期间没有巡查到/);
  assert.ok((await page.locator('#coverage-rights tbody tr').count()) > 5);
  assert.ok((await page.locator('#coverage-zones tbody tr').count()) > 0);
  await page.click('#track-new');
  await page.setInputFiles('#track-file', { name: 'x.gpx', mimeType: 'application/gpx+xml', buffer: Buffer.from('no track') });
  await page.click('#track-add');
  await saysSoon(page, '.patrols-panel .alert', /GPX/);
  const way = { type: 'LineString', coordinates: [[longitude, latitude + 0.005], [longitude + 0.01, latitude + 0.005]] };
  await page.setInputFiles('#track-file', { name: 'x.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(way)) });
  await page.click('#track-add');
  await saysSoon(page, '.patrols-said', /轨迹已收/);
  await saysSoon(page, `[data-code="${area.id}"]`, /0\.4\d[\s\S]*4\d%[\s\S]*\(0 天前\)/);
  assert.deepEqual(faults(page), []);
});

test('mines behind with their four inspections are listed, and one is recorded by two', { skip: NEEDS_SERVER }, async () => {
  const page = await office(site, PATROL, '#tab=patrols&patrols=mines');
  await saysSoon(page, '#mines-sentence', /\d+ 个矿山的检查次数欠缺/);
  const on = await page.inputValue('#mines-on');
  const mines = await ask(PATROL, `/api/inspections/counts?on=${on}&behind=true`);
  const mine = mines[Math.floor(Math.random() * mines.length)];
  const line = `[data-licence="${mine.licenceNumber}"]`;
  if (!mine.planned) {
    await page.click(`${line} .plan-inspection`);
    await page.fill('#plan-inspection-who', PATROL);
    await page.click('#plan-inspection-add');
    await saysSoon(page, '.patrols-panel .alert', /不少于两名/);
    await page.fill('#plan-inspection-who', `${PATROL}、${OFFICER}`);
    await page.fill('#plan-inspection-due', '2099-01-31');
    await page.click('#plan-inspection-add');
    await saysSoon(page, line, /已派 .*2099-01-31 前检查/);
  }
  assert.match(await text(page, line), new RegExp(`已查 ${mine.visits} 次，应查 ${mine.expected} 次（全年 4 次），欠 ${mine.missing} 次`));
  await page.click(`${line} .task-title`);
  await page.selectOption('#inspection-plate', 'MISSING');
  await page.fill('#inspection-finding', '标识牌缺失');
  await page.fill('#inspection-officers', `${PATROL}、${PATROL}`);
  await page.click('#inspection-add');
  await saysSoon(page, '.patrols-panel .alert', /不少于两名/);
  // Some day of the year that no test took.
  const day = new Date(Date.parse(`${on.slice(0, 4)}-01-01`) + Math.floor(Math.random() * 300) * 86_400_000).toISOString().slice(0, 10);
  await page.fill('#inspection-day', day);
  await page.fill('#inspection-officers', `${PATROL}、${OFFICER}`);
  await page.click('#inspection-add');
  await saysSoon(page, '.patrols-said', /检查已登记/);
  const held = await ask(PATROL, `/api/inspections?licence=${mine.licenceNumber}`);
  assert.ok(held.some(({ onDay, signPlate }) => onDay === day && signPlate === 'MISSING'));
  const after = await ask(PATROL, `/api/inspections/counts?on=${on}&behind=false`);
  assert.equal(after.find(({ licenceNumber }) => licenceNumber === mine.licenceNumber).planned, undefined, 'recording ends the task');
  assert.deepEqual(faults(page), []);
});

test('an officer of the city sees all districts, one of a district its own', { skip: NEEDS_SERVER }, async () => {
  const name = named();
  const outline = { type: 'Polygon', coordinates: [[[108.4, 30.8], [108.41, 30.8], [108.41, 30.81], [108.4, 30.81], [108.4, 30.8]]] };
  await ask(CITY, '/api/patrol-areas', { name, kind: 'FULL', districtCode: '500101', outline });
  const city = await office(site, CITY, '#tab=patrols&patrols=areas');
  await saysSoon(city, '.patrols-panel', new RegExp(name));
  const district = await office(site, PATROL, '#tab=patrols&patrols=areas');
  await until(async () => (await district.locator('.patrols-panel section').count()) === 3 && !(await district.locator('.patrols-panel').innerText()).includes('正在读取'));
  assert.equal((await district.locator('.patrols-panel').innerText()).includes(name), false);
});

test("an inspector's year is counted and evaluated by the city only; an officer sees the own one (004-R04)", { skip: NEEDS_SERVER }, async () => {
  const words = named();
  const line = `[data-officer=${PATROL}]`;
  const page = await office(site, CITY, '#tab=patrols&patrols=mines');
  await page.click('#inspector-years > summary');
  await saysSoon(page, '#inspectors-sentence', /\d+ 人有记录；数字取自台账，只计数，不打分/);
  await saysSoon(page, line, /检查 \d+ 次（\d+ 座矿山/);
  await page.click(`${line} .evaluate`);
  await page.click('#evaluation-save');
  await saysSoon(page, `${line} .alert`, /考核意见|fit|必填|words/);
  await page.selectOption('#evaluation-verdict', 'FIT');
  assert.equal(await page.locator('#evaluation-dismissed').count(), 0, 'who is fit is not dismissed');
  await page.fill('#evaluation-words', words);
  await page.click('#evaluation-save');
  await saysSoon(page, line, new RegExp(`称职：${words}（${CITY}`));
  await saysSoon(page, '.patrols-said', /考核已记入/);

  const own = await office(site, PATROL, '#tab=patrols&patrols=mines');
  await own.click('#inspector-years > summary');
  await saysSoon(own, '#inspectors-sentence', /1 人有记录[\s\S]*您只看到本人/);
  await saysSoon(own, line, new RegExp(words));
  assert.equal(await own.locator('.evaluate').count(), 0);
  assert.deepEqual(faults(page), []);
});
