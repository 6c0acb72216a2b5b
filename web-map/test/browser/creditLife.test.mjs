// Whole lives in the browser, each step by who may and by no other: an entry of the lists (000-SM1), a record of the archives (001-SM1…2), a unit (001-SM3). Where days or months have to pass, they pass for that one matter: the run by WebMapBrowserTest has a server beside the product that moves its days back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDIT, daysAgo, newUnit, Walks } from './creditArrows.mjs';
import { at, ENTRIES, MET, NOTICE, ORDER, REQUEST, rowFor } from './creditWays.mjs';
import { ask, DISTRICT, NEEDS_SERVER, office, OFFICER, saysSoon } from './fieldwork.mjs';
import { DESKTOP, plain, until, useSite } from './support.mjs';

const site = useSite({ lasting: true });

const NEEDS_DAYS = process.env.KUANGJIE_DAYS ? false : 'only WebMapBrowserTest lets days pass (-Dkuangjie.browser=creditLife.test.mjs)';
/** Nobody takes a record there: the withdrawal of the decision it rests on does (CreditLinksTest, RecordArrowsTest). */
const WITHDRAWN = 'BAD WITHDRAWN';
const anybody = (path) => fetch(process.env.KUANGJIE_URL + path);

test('an entry is listed, asks for removal too early, is revoked and gone everywhere (000-SM1, 000-R22…R42)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const { id, number } = await ask('support', '/api/credit/list-entries', { entityId: unit.id, authority: DISTRICT, words: '示意线索' });
  const walks = await Walks.of(site, 'matter');
  const life = [
    { by: OFFICER, step: 'ORDER', entries: { ...ORDER, dueOn: daysAgo(60) }, becomes: 'RECTIFICATION' },
    { by: OFFICER, step: 'ACCEPT', refused: /整改期限已过/ },
    { by: OFFICER, step: 'FAIL', becomes: 'PROPOSED_ABNORMAL' },
    { by: OFFICER, step: 'NOTIFY', entries: { ...NOTICE, on: daysAgo(40) }, becomes: 'APPEAL_TERM' },
    { by: 'entity', step: 'APPEAL', refused: /申诉期限为收到告知之日起20日内/ },
    { by: OFFICER, step: 'LIST', entries: { document: '示意列入1号' }, becomes: 'ABNORMAL' },
    { by: OFFICER, step: 'ESCALATE', refused: /未满3年/ },
    { by: OFFICER, step: 'CONTINUE_DISCLOSURE', refused: /披露期限未满/ },
    { by: 'entity', step: 'ASK_REMOVAL', entries: { ...REQUEST, promise: false }, refused: /承诺材料真实/ },
    { by: 'entity', step: 'ASK_REMOVAL', entries: REQUEST, becomes: 'REMOVAL_EXAMINATION' },
    { by: OFFICER, step: 'PUBLISH_REMOVAL', entries: MET, refused: /不符合移出条件/, sees: ['#removal-check', /可提前移出\s*否，\d{4}-\d\d-\d\d满/] },
    { by: OFFICER, step: 'REFUSE_REMOVAL', entries: { document: '示意不予1号' }, becomes: 'ABNORMAL' },
  ];
  for (const row of life) await walks.walk(id, row);
  const shown = await site.page(DESKTOP, plain(`#entity=${unit.uscc}`));
  await saysSoon(shown, '#credit-listings', new RegExp(number));
  assert.match(await (await anybody('/api/portal/lists')).text(), new RegExp(number));

  await walks.walk(id, { by: CREDIT, step: 'REVOKE', becomes: 'REVOKED' });
  for (const path of ['/api/portal/lists', '/api/portal/units', `/api/portal/units/${unit.uscc}`]) assert.doesNotMatch(await (await anybody(path)).text(), new RegExp(number), path);
  await shown.reload();
  await saysSoon(shown, '#credit-listings, #credit-nothing', /没有披露中的列入|没有公开的信用信息/);
  assert.equal(await shown.getByText(number).count(), 0);
  for (const user of [OFFICER, 'entity']) await saysSoon(await walks.opened(user, id), '.credit-panel .alert', /没有编号为/);
});

test('a penalty leads to the serious list after an unsuccessful appeal, and article 21 out of it (000-SM1, 000-R25, R30, R40)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const { id } = await ask(OFFICER, '/api/credit/list-entries', { entityId: unit.id, words: '示意线索' });
  const walks = await Walks.of(site, 'matter');
  const life = [
    { by: OFFICER, step: 'PENALISE', entries: ENTRIES.PENALISE, becomes: 'PROPOSED_SERIOUS' },
    { by: OFFICER, step: 'NOTIFY', entries: NOTICE, becomes: 'APPEAL_TERM' },
    { by: OFFICER, step: 'LIST', entries: { document: '示意列入2号' }, refused: /申诉期未满/ },
    { by: 'entity', step: 'APPEAL', becomes: 'APPEAL_EXAMINATION' },
    { by: OFFICER, step: 'ANSWER', entries: { accepted: 'false', document: '示意答复1号' }, becomes: 'APPEAL_EXAMINATION answered' },
    { by: OFFICER, step: 'LIST', entries: { document: '示意列入2号' }, becomes: 'SERIOUS' },
    { by: OFFICER, step: 'REMOVE_DIRECTLY', entries: { direct: 'THREE_YEARS' }, refused: /未满三年/ },
    { by: OFFICER, step: 'REMOVE_DIRECTLY', entries: { direct: 'BASIS_CHANGED' }, becomes: 'REMOVED' },
  ];
  for (const row of life) await walks.walk(id, row);
  assert.doesNotMatch(await (await anybody('/api/portal/lists')).text(), new RegExp(unit.uscc));
});

test('a removal waits for its months and its 7 working days, and starts again after an objection (000-SM1, 000-R33…R38)', { skip: NEEDS_DAYS }, async () => {
  const unit = await newUnit();
  const walks = await Walks.of(site, 'matter');
  const id = await at(walks, 'ABNORMAL', unit);
  await walks.step('entity', id, 'ASK_REMOVAL', REQUEST);
  await walks.walk(id, { by: OFFICER, step: 'PUBLISH_REMOVAL', entries: MET, refused: /未满期限/ });
  await walks.step(OFFICER, id, 'REFUSE_REMOVAL', { document: '示意不予1号' });
  await walks.pass(id, 95);
  await walks.step('entity', id, 'ASK_REMOVAL', REQUEST);
  const again = { by: OFFICER, step: 'PUBLISH_REMOVAL', entries: MET, becomes: 'REMOVAL_PUBLICITY' };
  await walks.walk(id, { ...again, sees: ['#removal-check', /可提前移出\s*是/] });
  const shown = await site.page(DESKTOP, plain('#credit=lists'));
  await shown.fill('#list-words', unit.uscc);
  await saysSoon(shown, '.credit-item', /公示/);
  await walks.walk(id, { by: OFFICER, step: 'REMOVE', refused: /公示未满7个工作日/ });
  await walks.walk(id, { by: OFFICER, step: 'OBJECT', becomes: 'REMOVAL_EXAMINATION' });
  await walks.walk(id, again);
  await walks.pass(id, 20);
  await walks.walk(id, { by: OFFICER, step: 'REMOVE', becomes: 'REMOVED' });
  await shown.reload();
  await shown.fill('#list-words', unit.uscc);
  await saysSoon(shown, '#list-sentence', /列出 0 个/);
});

test('three years in the list lead to the serious one, after a notice of its own (000-SM1, 000-R24, R28)', { skip: NEEDS_DAYS }, async () => {
  const walks = await Walks.of(site, 'matter');
  const id = await at(walks, 'ABNORMAL', await newUnit());
  await walks.pass(id, 1000);
  await walks.walk(id, { by: OFFICER, step: 'ESCALATE', refused: /未满3年/ });
  await walks.pass(id, 100);
  const page = await walks.walk(id, { by: OFFICER, step: 'ESCALATE', becomes: 'ABNORMAL' });
  await saysSoon(page, '#matter-is', /拟列入严重失信（待告知）/);
  await saysSoon(page, '.credit-page', /升级/);
});

test('bad conduct counts after its publicity, is repaired after six months, counts again after a fraud, and expires (001-SM2, 001-R16, R21, R25, R28…R30)', { skip: NEEDS_DAYS }, async () => {
  const unit = await newUnit();
  const walks = await Walks.of(site, 'record');
  await at(walks, 'BASIC APPROVED', unit);
  const id = await at(walks, 'BAD PUBLICISED', unit);
  const score = async () => (await ask('entity', `/api/credit/archives/${unit.id}`)).score?.points;
  await walks.pass(id, 20);
  assert.equal(await walks.offers(id), 'BAD PUBLICISED', 'the last day of the publicity');
  await walks.pass(id, 1);
  const page = await walks.opened('entity', id);
  await saysSoon(page, '#record-is', /^生效/);
  await until(async () => (await score()) < 80);
  const life = [
    { by: 'entity', step: 'REQUEST_REPAIR', refused: /自公示期满6个月后方可申请修复/ },
    190,
    { by: 'entity', step: 'REQUEST_REPAIR', becomes: 'BAD REPAIR_REQUESTED' },
    { by: OFFICER, step: 'REFUSE_REPAIR', becomes: 'BAD EFFECTIVE' },
    { by: 'entity', step: 'REQUEST_REPAIR', becomes: 'BAD REPAIR_REQUESTED' },
    { by: OFFICER, step: 'GRANT_REPAIR', becomes: 'BAD REPAIR_GRANTED' },
    { by: OFFICER, step: 'ANNOUNCE_REPAIR', becomes: 'BAD REPAIRED' },
  ];
  for (const row of life) await (typeof row === 'number' ? walks.pass(id, row) : walks.walk(id, row));
  await until(async () => (await score()) === 80);
  await walks.walk(id, { by: OFFICER, step: 'FIND_FRAUD', entries: { on: daysAgo(0) }, becomes: 'BAD EFFECTIVE' });
  await until(async () => (await score()) < 80);
  await walks.pass(id, 400);
  assert.equal(await walks.offers(id), 'BAD EXPIRED');
  await saysSoon(await walks.opened('entity', id), '#record-is', /^到期/);
});

test('a unit is rated from its approved information, changes it by a new version, and is rated no more when it ends (001-SM1, 001-SM3, 001-R15, R27)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const walks = await Walks.of(site, 'record');
  const own = `#credit=own&entity=${unit.uscc}`;
  const page = await office(site, 'entity', own);
  await saysSoon(page, '#own-score', /尚无评级/);
  const id = await at(walks, 'BASIC DRAFT', unit);
  await walks.walk(id, { by: 'entity', step: 'SUBMIT', becomes: 'BASIC SUBMITTED' });
  await walks.walk(id, { by: 'support', step: 'PREPARE', becomes: 'BASIC SUBMITTED' });
  await walks.walk(id, { by: CREDIT, step: 'RETURN', becomes: 'BASIC DRAFT' });
  await walks.walk(id, { by: 'entity', step: 'SUBMIT', becomes: 'BASIC SUBMITTED' });
  await walks.walk(id, { by: CREDIT, step: 'APPROVE', becomes: 'BASIC APPROVED' });
  await page.reload();
  await saysSoon(page, '#own-score', /80分[\s\S]*基准分 80/);

  const changing = await walks.opened('entity', id);
  await changing.click('#edit-open');
  await changing.fill('#edit-address', '示意新址');
  await changing.click('#edit-send');
  await saysSoon(changing, '#own-edit .alert', /变更佐证材料/);
  await changing.fill('#edit-evidence', '示意佐证');
  await changing.click('#edit-send');
  await saysSoon(changing, '#record-is', /草稿/);
  const next = new URLSearchParams(new URL(changing.url()).hash.slice(1)).get('record');
  await walks.walk(next, { by: 'entity', step: 'SUBMIT', becomes: 'BASIC SUBMITTED' });
  await walks.walk(next, { by: CREDIT, step: 'APPROVE', becomes: 'BASIC APPROVED' });
  assert.equal(await walks.offers(id), 'BASIC SUPERSEDED');

  const keeper = await office(site, OFFICER, `#credit=register&unit=${unit.id}`);
  await keeper.click('#register-end summary');
  await keeper.fill('#end-reason', '示意注销');
  await keeper.click('#end-send');
  await until(async () => (await ask('entity', `/api/credit/archives/${unit.id}`)).score === undefined);
  await page.reload();
  await saysSoon(page, '#own-score', /尚无评级/);
});

for (const [kind, title] of Object.entries({ matter: 'the lists (000-SM1)', record: 'the archives (001-SM1, 001-SM2)' })) {
  test(`every arrow of ${title} is walked in the page by each hand that has it, and every state offers each role its own steps only`, { skip: NEEDS_DAYS }, async () => {
    const walks = await Walks.of(site, kind);
    for (const arrow of walks.missing()) await walks.walk(...(await rowFor(walks, arrow)));
    for (const key of walks.unseen().filter((each) => each !== WITHDRAWN)) await walks.offers(await at(walks, key));
    assert.deepEqual(walks.missing(), []);
  });
}
