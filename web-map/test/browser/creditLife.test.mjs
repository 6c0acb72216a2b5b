// Whole lives in the browser, each step by who may and by no other: an entry of the lists (000-SM1), a record of the archives (001-SM1…3). Steps that need months to pass are proven by ListApiTest, RestorationApiTest and, for every state and role, by ListArrowsTest and RecordArrowsTest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, DISTRICT, NEEDS_SERVER, office, OFFICER, saysSoon } from './fieldwork.mjs';
import { DESKTOP, plain, until, useSite } from './support.mjs';

const site = useSite();

const CREDIT = 'credit';
const anybody = (path) => fetch(process.env.KUANGJIE_URL + path);
const daysAgo = (days) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** A unit of its own, for which the account `entity` speaks. */
async function newUnit() {
  const digits = Array.from({ length: 10 }, () => Math.floor(Math.random() * 10)).join('');
  const unit = await ask(OFFICER, '/api/credit/entities', { uscc: `91${DISTRICT}${digits}`, confirmedBy: '示意证照', name: `示意单位${digits}`, kinds: ['TECHNICAL_UNIT', 'MINE_ENTERPRISE'], districtCode: DISTRICT, validFrom: '2021-03-01' });
  await ask(OFFICER, `/api/credit/entities/${unit.id}/representatives`, { username: 'entity' });
  return unit;
}

/** Pages of everybody who has a hand in it, each signed in once. */
async function pagesOf(users) {
  return Object.fromEntries(await Promise.all(users.map(async (user) => [user, await office(site, user)])));
}

/** Opens the matter or record as somebody; the buttons offered are the whole truth of what they may do. */
async function opened(pages, user, kind, id) {
  const view = user === 'entity' ? 'own' : kind === 'matter' ? 'matters' : 'desk';
  await pages[user].goto('about:blank');
  await pages[user].goto(`${site.base}/${plain(`#credit=${view}&${kind}=${id}`)}`);
  await pages[user].waitForSelector('.credit-steps h3, #no-steps, .credit-panel > .alert');
  return pages[user];
}

const offered = async (page) => (await page.locator('.credit-steps .row button').evaluateAll((all) => all.map(({ id }) => id.replace('step-', '')))).sort();

async function fill(page, entries) {
  for (const [field, value] of Object.entries(entries)) {
    const at = page.locator(`#step-${field}`);
    const kind = await at.evaluate(({ tagName, type }) => (tagName === 'SELECT' ? 'choose' : type));
    if (kind === 'choose') await at.selectOption(value);
    else if (kind === 'checkbox') await at.setChecked(value);
    else await at.fill(value);
  }
}

/** One row of a life: who does what with which entries, what it becomes or why not, and who else is offered what. */
async function walk(pages, kind, id, { by, step, entries = {}, becomes, refused, sees, others = {} }) {
  const seen = await Promise.all(Object.keys(others).map(async (user) => [user, await offered(await opened(pages, user, kind, id))]));
  for (const [user, steps] of seen) assert.deepEqual(steps, others[user].split(' ').filter(Boolean).sort(), `${user} before ${step}`);
  const page = await opened(pages, by, kind, id);
  if (sees) await saysSoon(page, ...sees);
  await page.click(`#step-${step}`);
  await fill(page, { words: `示意：${step}`, ...entries });
  await page.click('#step-send');
  if (refused) await saysSoon(page, '.credit-steps .alert', refused);
  else await saysSoon(page, kind === 'matter' ? '#matter-is' : '#record-is', becomes);
}

const NOTICE = { on: daysAgo(40), facts: '示意事由', basis: '第十二条', rights: '收到之日起20日内可以申诉' };
const REQUEST = { circumstances: '示意列入情况', reason: '示意理由', rectification: '示意整改', evidence: '示意证据1\n示意证据2', promise: true };

test('an entry is listed, asks for removal too early, is revoked and gone everywhere (000-SM1, 000-R22…R42)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const { id, number } = await ask('support', '/api/credit/list-entries', { entityId: unit.id, authority: DISTRICT, words: '示意线索' });
  const pages = await pagesOf([OFFICER, 'entity', CREDIT, 'support', 'admin']);
  const LISTED = 'REVOKE CONTINUE_DISCLOSURE STOP_DISCLOSURE';
  const life = [
    { by: OFFICER, step: 'ORDER', entries: { ground: 'RULES_VIOLATED', groundOn: daysAgo(90), document: '示意责改1号', on: daysAgo(80), dueOn: daysAgo(60) }, becomes: /整改中/, others: { support: '', admin: '', [CREDIT]: '', entity: '' } },
    { by: OFFICER, step: 'ACCEPT', refused: /整改期限已过/ },
    { by: OFFICER, step: 'FAIL', becomes: /拟列入异常名录/, others: { entity: '', [CREDIT]: '' } },
    { by: OFFICER, step: 'NOTIFY', entries: NOTICE, becomes: /申诉期/ },
    { by: 'entity', step: 'APPEAL', refused: /申诉期限为收到告知之日起20日内/, others: { [CREDIT]: '', support: '' } },
    { by: OFFICER, step: 'LIST', entries: { document: '示意列入1号' }, becomes: /^异常名录/ },
    { by: OFFICER, step: 'ESCALATE', refused: /未满3年/, others: { [CREDIT]: 'REVOKE', entity: 'ASK_REMOVAL', admin: '' } },
    { by: OFFICER, step: 'CONTINUE_DISCLOSURE', refused: /披露期限未满/ },
    { by: 'entity', step: 'ASK_REMOVAL', entries: { ...REQUEST, promise: false }, refused: /承诺材料真实/ },
    { by: 'entity', step: 'ASK_REMOVAL', entries: REQUEST, becomes: /移出审核中/ },
    { by: OFFICER, step: 'PUBLISH_REMOVAL', entries: { obligationsMet: true, effectRemoved: true }, refused: /不符合移出条件/, sees: ['#removal-check', /可提前移出\s*否，\d{4}-\d\d-\d\d满/], others: { entity: '', [CREDIT]: 'REVOKE' } },
    { by: OFFICER, step: 'REFUSE_REMOVAL', entries: { document: '示意不予1号' }, becomes: /^异常名录/ },
  ];
  for (const row of life) await walk(pages, 'matter', id, row);
  assert.deepEqual(await offered(await opened(pages, OFFICER, 'matter', id)), `ASK_REMOVAL ESCALATE ${LISTED}`.split(' ').sort());
  const shown = await site.page(DESKTOP, plain(`#entity=${unit.uscc}`));
  await saysSoon(shown, '#credit-listings', new RegExp(number));
  assert.match(await (await anybody('/api/portal/lists')).text(), new RegExp(number));

  await walk(pages, 'matter', id, { by: CREDIT, step: 'REVOKE', becomes: /已撤销/ });
  for (const path of ['/api/portal/lists', '/api/portal/units', `/api/portal/units/${unit.uscc}`]) assert.doesNotMatch(await (await anybody(path)).text(), new RegExp(number), path);
  await shown.reload();
  await saysSoon(shown, '#credit-listings, #credit-nothing', /没有披露中的列入|没有公开的信用信息/);
  assert.equal(await shown.getByText(number).count(), 0);
  for (const user of [OFFICER, 'entity']) await saysSoon(await opened(pages, user, 'matter', id), '.credit-panel .alert', /没有编号为/);
});

test('a penalty leads to the serious list after an unsuccessful appeal, and article 21 out of it (000-SM1, 000-R25, R30, R40)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const { id } = await ask(OFFICER, '/api/credit/list-entries', { entityId: unit.id, words: '示意线索' });
  const pages = await pagesOf([OFFICER, 'entity', CREDIT]);
  const life = [
    { by: OFFICER, step: 'PENALISE', entries: { ground: 'HEAVIER_FINE', groundOn: daysAgo(90), document: '示意罚决1号', on: daysAgo(60) }, becomes: /拟列入严重失信/ },
    { by: OFFICER, step: 'NOTIFY', entries: { ...NOTICE, on: daysAgo(0) }, becomes: /申诉期/ },
    { by: 'entity', step: 'APPEAL', becomes: /申诉核实中/, others: { [CREDIT]: '' } },
    { by: OFFICER, step: 'ANSWER', entries: { accepted: 'false', document: '示意答复1号' }, becomes: /申诉核实中/, others: { entity: '' } },
    { by: OFFICER, step: 'LIST', entries: { document: '示意列入2号' }, becomes: /严重失信主体名单/ },
    { by: OFFICER, step: 'REMOVE_DIRECTLY', entries: { direct: 'THREE_YEARS' }, refused: /未满三年/, others: { [CREDIT]: 'REVOKE', entity: 'ASK_REMOVAL' } },
    { by: OFFICER, step: 'REMOVE_DIRECTLY', entries: { direct: 'BASIS_CHANGED' }, becomes: /已移出/ },
  ];
  for (const row of life) await walk(pages, 'matter', id, row);
  assert.doesNotMatch(await (await anybody('/api/portal/lists')).text(), new RegExp(unit.uscc));
});

test('records go from entry by review and publicity to objection and repair, each by its hand (001-SM1…3, 001-R08…R16, R28)', { skip: NEEDS_SERVER }, async () => {
  const unit = await newUnit();
  const pages = await pagesOf([OFFICER, 'entity', CREDIT, 'support']);
  const enter = (user, recordClass, content) => ask(user, '/api/credit/records', { entityId: unit.id, recordClass, content });
  const basic = await enter('entity', 'BASIC', { name: unit.name, address: '示意地址', business: '示意' });
  const good = await enter('entity', 'GOOD', { title: '示意优良行为', kind: '示意', grantedOn: daysAgo(30), evidence: '示意' });
  const tables = (await (await anybody('/api/credit/clause-tables')).json()).filter(({ validFrom }) => validFrom <= daysAgo(0));
  const [inForce] = tables.sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version);
  const clause = (kind) => inForce.clauses.find((each) => each.kind === kind).code;
  const rows = [
    [basic, { by: 'entity', step: 'SUBMIT', becomes: /审核中/, others: { [CREDIT]: '', [OFFICER]: '' } }],
    [basic, { by: 'support', step: 'PREPARE', becomes: /审核中/, others: { entity: '', [OFFICER]: '' } }],
    [basic, { by: CREDIT, step: 'RETURN', becomes: /草稿/ }],
    [basic, { by: 'entity', step: 'SUBMIT', becomes: /审核中/ }],
    [basic, { by: CREDIT, step: 'APPROVE', becomes: /审核通过/ }],
    [good, { by: 'entity', step: 'SUBMIT', becomes: /审核中/ }],
    [good, { by: CREDIT, step: 'APPROVE', becomes: /审核通过/, others: { [OFFICER]: '' } }],
    [good, { by: CREDIT, step: 'PUBLICISE', entries: { clause: clause('GOOD') }, becomes: /公示中/, others: { entity: '', [OFFICER]: '' } }],
    [good, { by: OFFICER, step: 'OBJECT', becomes: /异议核实中/, others: { [CREDIT]: 'OBJECT' } }],
    [good, { by: CREDIT, step: 'MAINTAIN', becomes: /公示中/, others: { entity: '', [OFFICER]: '' } }],
  ];
  for (const [record, row] of rows) await walk(pages, 'record', record.id, row);

  const bad = await enter(OFFICER, 'BAD', { title: '示意不良行为', ground: '示意处罚决定', foundOn: daysAgo(20) });
  await walk(pages, 'record', bad.id, { by: OFFICER, step: 'PUBLICISE', entries: { clause: clause('BAD') }, becomes: /公示中/, others: { entity: '', [CREDIT]: '', support: '' } });
  await walk(pages, 'record', bad.id, { by: 'entity', step: 'OBJECT', becomes: /异议核实中/, others: { [OFFICER]: 'OBJECT', [CREDIT]: 'OBJECT RECHECK' } });
  await walk(pages, 'record', bad.id, { by: CREDIT, step: 'CORRECT', becomes: /已纠正/, others: { [OFFICER]: '', entity: '' } });
  assert.deepEqual(await offered(await opened(pages, OFFICER, 'record', bad.id)), []);

  const dropped = await enter(OFFICER, 'BAD', { title: '示意线索', ground: '示意', foundOn: daysAgo(20) });
  await walk(pages, 'record', dropped.id, { by: OFFICER, step: 'DROP', becomes: /不予录入/ });
  await until(async () => (await ask('entity', `/api/credit/archives/${unit.id}`)).score?.points === 80);
  const own = pages.entity;
  await own.goto('about:blank');
  await own.goto(`${site.base}/${plain(`#credit=own&entity=${unit.uscc}`)}`);
  await saysSoon(own, '#own-score', /80分[\s\S]*基准分 80/);
});
