// The arrows of 000-SM1 and 001-SM1…2 in the browser: what each role is offered in each state, who took which arrow, and the way to any state. The tables are those that ListArrowsTest and RecordArrowsTest prove of the server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ask, CITY, DISTRICT, office, OFFICER, PATROL, saysSoon } from './fieldwork.mjs';
import { plain, until } from './support.mjs';

export const CREDIT = 'credit';
const HANDS = { unit: 'entity', district: OFFICER, patrol: PATROL, city: CREDIT, cityenforcer: CITY, support: 'support', admin: 'admin' };
const PATHS = { matter: 'list-entries', record: 'records' };

export const daysAgo = (days) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

async function rows(name) {
  const file = await readFile(new URL(`../../../src/test/resources/credit-arrows/${name}.csv`, import.meta.url), 'utf8');
  return file.trim().split('\n').slice(1).map((line) => line.split(','));
}

const words = (list) => list.split(' ').filter(Boolean);
const named = (...parts) => parts.filter(Boolean).join(' ');

/** state → who → the steps open to them */
async function matterTable() {
  const all = await rows('lists');
  return new Map(all.map(([state, note, authority, unit, above]) => [named(state, note), { [OFFICER]: words(authority), entity: words(unit), [CREDIT]: words(above), support: [], admin: [], planner: [], [PATROL]: [], [CITY]: [] }]));
}

async function recordTable() {
  const all = await rows('records');
  return new Map(all.map(([recordClass, state, note, arrows]) => {
    const open = Object.fromEntries(Object.values(HANDS).map((user) => [user, []]));
    for (const [hand, ...steps] of arrows.split('; ').map(words)) for (const user of hand === 'all' ? Object.values(HANDS) : [HANDS[hand]].filter(Boolean)) open[user].push(...steps);
    return [named(recordClass, state, note), open];
  }));
}

const READERS = {
  matter: async (id) => {
    const matter = await ask(CREDIT, `/api/credit/list-entries/${id}`);
    return { said: matter, key: named(matter.state, matter.state === 'APPEAL_EXAMINATION' && matter.papers.appeal.answer ? 'answered' : '') };
  },
  record: async (id) => {
    const record = await ask(CREDIT, `/api/credit/records/${id}`);
    const { spotChecks } = await ask(CREDIT, `/api/credit/records/${id}/file`);
    return { said: record, key: named(record.recordClass, record.state, record.state === 'APPROVED' && spotChecks.some(({ answer }) => !answer) ? 'asked' : '') };
  },
};

const LASTS = {
  matter: async (id) => (await ask(CREDIT, `/api/credit/list-entries/${id}/history`)).at(-1),
  record: async (id) => (await ask(CREDIT, `/api/credit/records/${id}/file`)).history.at(-1),
};

/** What the entries of the page's form are in the body of a request. */
function bodyOf(step, { facts, basis, rights, accepted, circumstances, reason, rectification, evidence, promise, rectified, effectRemoved, commitment, insufficient, obligationsMet, ...same }) {
  return {
    step, words: `示意：${step}`, ...same,
    ...(facts ? { notice: { facts, basis, rights } } : {}),
    ...(accepted ? { accepted: accepted === 'true' } : {}),
    ...(circumstances ? { request: { circumstances, reason, rectification, evidence: evidence.split('\n'), promise } } : {}),
    findings: { rectified, effectRemoved, commitment, insufficient, obligationsMet },
  };
}

/** A unit of its own, for which the account `entity` speaks. */
export async function newUnit() {
  const digits = Array.from({ length: 10 }, () => Math.floor(Math.random() * 10)).join('');
  const unit = await ask(OFFICER, '/api/credit/entities', { uscc: `91${DISTRICT}${digits}`, confirmedBy: '示意证照', name: `示意单位${digits}`, kinds: ['TECHNICAL_UNIT', 'MINE_ENTERPRISE', 'RESTORATION_UNIT'], districtCode: DISTRICT, validFrom: '2021-03-01' });
  await ask(OFFICER, `/api/credit/entities/${unit.id}/representatives`, { username: 'entity' });
  return unit;
}

async function fill(page, entries) {
  for (const [field, value] of Object.entries(entries)) {
    const at = page.locator(`#step-${field}`);
    const kind = await at.evaluate(({ tagName, type }) => (tagName === 'SELECT' ? 'choose' : type));
    if (kind === 'choose') await at.selectOption(value);
    else if (kind === 'checkbox') await at.setChecked(value);
    else await at.fill(value);
  }
}

/** What was seen and walked by all tests of a file, by kind, and the page of each user. */
const BOOKS = {};
const PAGES = new Map();

/** Matters of the lists, or records, in the pages of everybody: each user signs in once in a file and moves from link to link (the site has to be a lasting one). */
export class Walks {
  /** @param kind matter or record */
  constructor(site, kind, { table, seen, walked }) {
    Object.assign(this, { site, kind, table, seen, walked });
  }

  static async of(site, kind) {
    BOOKS[kind] ??= { table: await (kind === 'matter' ? matterTable() : recordTable()), seen: new Set(), walked: new Set() };
    return new Walks(site, kind, BOOKS[kind]);
  }

  /** Lets so many days pass for one of them. */
  async pass(id, days) {
    const answer = await fetch(`${process.env.KUANGJIE_DAYS}/${this.kind}/${id}/${days}`, { method: 'POST' });
    assert.equal(answer.status, 204, await answer.text());
  }

  stands = (id) => READERS[this.kind](id);

  /** The page of somebody with the thing opened anew; the buttons offered are the whole truth of what they may do. */
  async opened(user, id) {
    if (!PAGES.has(user)) PAGES.set(user, office(this.site, user, '#credit=own'));
    const page = await PAGES.get(user);
    const view = user === 'entity' ? 'own' : this.kind === 'matter' ? 'matters' : 'desk';
    await page.goto(`${this.site.base}/${plain(`#credit=${user === 'entity' ? 'exchange' : 'own'}`)}`); // not for them: what was open is closed
    await page.waitForSelector('.credit-panel > .hint[role=status]');
    await page.goto(`${this.site.base}/${plain(`#credit=${view}&${this.kind}=${id}`)}`);
    await page.waitForSelector('.credit-steps h3, .credit-panel > .alert');
    return page;
  }

  async offered(user, id) {
    const page = await this.opened(user, id);
    return (await page.locator('.credit-steps .row button').evaluateAll((all) => all.map((each) => each.id.replace('step-', '')))).sort();
  }

  /** Everybody is offered what the table says for this state, and nothing else. */
  async offers(id) {
    const { key } = await this.stands(id);
    if (this.seen.has(key)) return key;
    this.seen.add(key);
    const open = this.table.get(key);
    assert.ok(open, `${key} stands in no table`);
    const said = await Promise.all(Object.keys(open).map(async (user) => [user, await this.offered(user, id)]));
    assert.deepEqual(Object.fromEntries(said), Object.fromEntries(Object.entries(open).map(([user, steps]) => [user, [...steps].sort()])), `offered at ${key}`);
    return key;
  }

  /** Somebody takes a step in the page: what it becomes (a state of the table), or the words it is refused with. */
  async walk(id, { by, step, entries = {}, becomes, refused, sees }) {
    const key = await this.offers(id);
    const page = await this.opened(by, id);
    if (sees) await saysSoon(page, ...sees);
    await page.click(`#step-${step}`);
    await fill(page, { words: `示意：${step}`, ...entries });
    await page.click('#step-send');
    if (refused) return saysSoon(page, '.credit-steps .alert', refused);
    const taken = `${key}: ${step} by ${by}`;
    await until(async () => {
      const alert = page.locator('.credit-steps .alert');
      if (await alert.count()) assert.fail(`${taken}: ${await alert.first().innerText()}`);
      const last = await LASTS[this.kind](id);
      return last.step.step === step && last.step.actor === by;
    });
    const after = await this.stands(id);
    assert.equal(after.key, becomes, taken);
    if (after.key === 'REVOKED') await page.waitForSelector('#matter-sealed, .credit-state.REVOKED');
    else if (step !== 'ESCALATE') await page.waitForSelector(`.credit-state.${after.said.state}`);
    this.walked.add(taken);
    await this.offers(id);
    return page;
  }

  /** The same over the API, on the way to a state. */
  step(by, id, step, entries = {}) {
    return ask(by, `/api/credit/${PATHS[this.kind]}/${id}/steps`, bodyOf(step, entries));
  }

  /** Arrows of the table nobody walked in the page. */
  missing() {
    return [...this.table].flatMap(([key, open]) => Object.entries(open).flatMap(([user, steps]) => steps.map((step) => ({ key, user, step })))).filter(({ key, user, step }) => !this.walked.has(`${key}: ${step} by ${user}`));
  }

  /** States of the table in which nobody looked at what is offered. */
  unseen() {
    return [...this.table.keys()].filter((key) => !this.seen.has(key));
  }
}
