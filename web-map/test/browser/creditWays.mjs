// How a matter of the lists or a record comes to any state over the API, and what each step needs and leads to: what creditLife.test.mjs walks in the page begins there.
import assert from 'node:assert/strict';
import { CREDIT, daysAgo, newUnit } from './creditArrows.mjs';
import { ask, OFFICER } from './fieldwork.mjs';

export const NOTICE = { on: daysAgo(0), facts: '示意事由', basis: '第十二条', rights: '收到之日起20日内可以申诉' };
export const ORDER = { ground: 'RULES_VIOLATED', groundOn: daysAgo(90), document: '示意责改1号', on: daysAgo(80), dueOn: daysAgo(-30) };
export const REQUEST = { circumstances: '示意列入情况', reason: '示意理由', rectification: '示意整改', evidence: '示意证据1\n示意证据2', promise: true };
export const MET = { obligationsMet: true, effectRemoved: true };
const THREE_YEARS = 1100;

/** What each step of a matter is filled in with. */
export const ENTRIES = {
  SPARE: { rectified: true, effectRemoved: true, commitment: true },
  ORDER,
  FAIL: { insufficient: true },
  PENALISE: { ground: 'HEAVIER_FINE', groundOn: daysAgo(90), document: '示意罚决1号', on: daysAgo(60) },
  NOTIFY: NOTICE,
  ANSWER: { accepted: 'false', document: '示意答复1号' },
  LIST: { document: '示意列入1号' },
  ASK_REMOVAL: REQUEST,
  REFUSE_REMOVAL: { document: '示意不予1号' },
  PUBLISH_REMOVAL: MET,
  REMOVE_DIRECTLY: { direct: 'BASIS_CHANGED' },
};

/** state: the one before, who, which step, and how many days pass before it */
const MATTER_WAYS = {
  RECTIFICATION: ['INVESTIGATION', OFFICER, 'ORDER'],
  NOT_LISTED: ['INVESTIGATION', OFFICER, 'DISMISS'],
  PROPOSED_ABNORMAL: ['RECTIFICATION', OFFICER, 'FAIL'],
  PROPOSED_SERIOUS: ['INVESTIGATION', OFFICER, 'PENALISE'],
  APPEAL_TERM: ['PROPOSED_ABNORMAL', OFFICER, 'NOTIFY'],
  'APPEAL_TERM serious': ['PROPOSED_SERIOUS', OFFICER, 'NOTIFY'],
  APPEAL_EXAMINATION: ['APPEAL_TERM', 'entity', 'APPEAL'],
  'APPEAL_EXAMINATION answered': ['APPEAL_EXAMINATION', OFFICER, 'ANSWER'],
  ABNORMAL: ['APPEAL_EXAMINATION answered', OFFICER, 'LIST'],
  SERIOUS: ['APPEAL_TERM serious', OFFICER, 'LIST', 25],
  REMOVAL_EXAMINATION: ['ABNORMAL', 'entity', 'ASK_REMOVAL', 120],
  REMOVAL_PUBLICITY: ['REMOVAL_EXAMINATION', OFFICER, 'PUBLISH_REMOVAL'],
  REMOVED: ['REMOVAL_PUBLICITY', OFFICER, 'REMOVE', 20],
  REVOKED: ['ABNORMAL', OFFICER, 'REVOKE'],
};

/** Days that have to pass in a state before a step of it. */
const MATTER_DAYS = { 'APPEAL_TERM LIST': 25, 'REMOVAL_PUBLICITY REMOVE': 20, 'ABNORMAL ESCALATE': THREE_YEARS };
const DISCLOSES = ['CONTINUE_DISCLOSURE', 'STOP_DISCLOSURE'];

const MATTER_GOES = {
  DISMISS: 'NOT_LISTED', SPARE: 'NOT_LISTED', ORDER: 'RECTIFICATION', ACCEPT: 'NOT_LISTED', FAIL: 'PROPOSED_ABNORMAL', PENALISE: 'PROPOSED_SERIOUS', NOTIFY: 'APPEAL_TERM', APPEAL: 'APPEAL_EXAMINATION',
  ANSWER: 'APPEAL_EXAMINATION answered', LIST: 'ABNORMAL', ASK_REMOVAL: 'REMOVAL_EXAMINATION', REFUSE_REMOVAL: 'ABNORMAL', PUBLISH_REMOVAL: 'REMOVAL_PUBLICITY', OBJECT: 'REMOVAL_EXAMINATION', REMOVE: 'REMOVED', REMOVE_DIRECTLY: 'REMOVED', REVOKE: 'REVOKED',
};

async function newMatter(walks, key, unit) {
  if (key === 'INVESTIGATION') return (await ask(OFFICER, '/api/credit/list-entries', { entityId: unit.id, words: '示意线索' })).id;
  if (key === 'ESCALATED') return escalated(walks, unit);
  const [before, by, step, days = 0] = MATTER_WAYS[key];
  const id = await newMatter(walks, before, unit);
  if (days > 0) await walks.pass(id, days);
  await walks.step(by, id, step, ENTRIES[step]);
  return id;
}

async function escalated(walks, unit) {
  const id = await newMatter(walks, 'ABNORMAL', unit);
  await walks.pass(id, THREE_YEARS);
  const next = await walks.step(OFFICER, id, 'ESCALATE');
  await walks.step(OFFICER, next.id, 'NOTIFY', NOTICE);
  await walks.pass(next.id, 25);
  await walks.step(OFFICER, next.id, 'LIST', ENTRIES.LIST);
  return id;
}

/** A row for the arrow: a matter that stands before it, how the step is filled in, and what it becomes. */
async function matterRow(walks, { key, user, step }) {
  const id = await at(walks, key);
  const days = DISCLOSES.includes(step) ? THREE_YEARS : (MATTER_DAYS[`${key} ${step}`] ?? 0);
  if (days > 0) await walks.pass(id, days);
  if (step === 'STOP_DISCLOSURE') await walks.step(OFFICER, id, 'CONTINUE_DISCLOSURE');
  return [id, { by: user, step, entries: ENTRIES[step], becomes: MATTER_GOES[step] ?? key }];
}

const CONTENT = {
  BASIC: { name: '示意单位', address: '示意地址', business: '示意' },
  DUTY: { year: '2025', plan: '示意', fund: '示意', reclamation: '示意' },
  PROJECT: { name: '示意项目', type: '示意', contractSignedOn: daysAgo(5), leader: '示意某' },
  GOOD: { title: '示意优良行为', kind: '示意', grantedOn: daysAgo(30), evidence: '示意' },
  BAD: { title: '示意不良行为', ground: '示意处罚决定', foundOn: daysAgo(20) },
};

const REVIEWERS = { BASIC: CREDIT, DUTY: OFFICER, PROJECT: OFFICER, GOOD: CREDIT };

/** As MATTER_WAYS; without a step the days alone lead there. */
const RECORD_WAYS = (recordClass) => ({
  SUBMITTED: ['DRAFT', 'entity', 'SUBMIT'],
  APPROVED: ['SUBMITTED', REVIEWERS[recordClass], 'APPROVE'],
  'APPROVED asked': ['APPROVED', CREDIT, 'SPOT_CHECK'],
  PUBLICISED: recordClass === 'GOOD' ? ['APPROVED', CREDIT, 'PUBLICISE'] : ['ENTERED', OFFICER, 'PUBLICISE'],
  OBJECTED: ['PUBLICISED', CREDIT, 'OBJECT'],
  CORRECTED: ['OBJECTED', CREDIT, 'CORRECT'],
  DROPPED: ['ENTERED', OFFICER, 'DROP'],
  EFFECTIVE: ['PUBLICISED', null, null, 25],
  EXPIRED: { DUTY: ['APPROVED', null, null, 400], PROJECT: ['APPROVED', OFFICER, 'ACCEPT'] }[recordClass] ?? ['EFFECTIVE', null, null, 800],
  REPAIR_REQUESTED: ['EFFECTIVE', 'entity', 'REQUEST_REPAIR', 190],
  REPAIR_GRANTED: ['REPAIR_REQUESTED', OFFICER, 'GRANT_REPAIR'],
  REPAIRED: ['REPAIR_GRANTED', OFFICER, 'ANNOUNCE_REPAIR'],
});

const RECORD_GOES = {
  SUBMIT: 'SUBMITTED', RETURN: 'DRAFT', APPROVE: 'APPROVED', ACCEPT: 'EXPIRED', SPOT_CHECK: 'APPROVED asked', SUPPLEMENT: 'APPROVED', PUBLICISE: 'PUBLICISED', DROP: 'DROPPED', OBJECT: 'OBJECTED', MAINTAIN: 'PUBLICISED', CORRECT: 'CORRECTED', RECHECK: 'CORRECTED',
  REQUEST_REPAIR: 'REPAIR_REQUESTED', REFUSE_REPAIR: 'EFFECTIVE', GRANT_REPAIR: 'REPAIR_GRANTED', ANNOUNCE_REPAIR: 'REPAIRED', FIND_FRAUD: 'EFFECTIVE',
};

/** Code of a clause in force for good or bad conduct. */
export async function clauseFor(recordClass) {
  const all = await (await fetch(`${process.env.KUANGJIE_URL}/api/credit/clause-tables`)).json();
  const [inForce] = all.filter(({ validFrom }) => validFrom <= daysAgo(0)).sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version);
  return inForce.clauses.find(({ kind }) => kind === recordClass).code;
}

async function recordEntries(recordClass, step) {
  if (step === 'PUBLICISE') return { clause: await clauseFor(recordClass) };
  return step === 'FIND_FRAUD' ? { on: daysAgo(0) } : {};
}

async function newRecord(walks, key, unit) {
  const [recordClass, state, note] = key.split(' ');
  if (state === 'DRAFT' || state === 'ENTERED') return (await ask(recordClass === 'BAD' ? OFFICER : 'entity', '/api/credit/records', { entityId: unit.id, recordClass, content: CONTENT[recordClass] })).id;
  if (state === 'SUPERSEDED') return superseded(walks, recordClass, unit);
  const way = RECORD_WAYS(recordClass)[note ? `${state} ${note}` : state];
  const [before, by, step, days = 0] = way;
  const id = await newRecord(walks, `${recordClass} ${before}`, unit);
  if (days > 0) await walks.pass(id, days);
  if (step) await walks.step(by, id, step, await recordEntries(recordClass, step));
  return id;
}

async function superseded(walks, recordClass, unit) {
  const id = await newRecord(walks, `${recordClass} APPROVED`, unit);
  const next = await ask('entity', `/api/credit/records/${id}/changes`, { content: { ...CONTENT[recordClass], evidence: '示意佐证' } });
  await walks.step('entity', next.id, 'SUBMIT');
  await walks.step(REVIEWERS[recordClass], next.id, 'APPROVE');
  return id;
}

async function recordRow(walks, { key, user, step }) {
  const [recordClass] = key.split(' ');
  return [await at(walks, key), { by: user, step, entries: await recordEntries(recordClass, step), becomes: RECORD_GOES[step] ? `${recordClass} ${RECORD_GOES[step]}` : key }];
}

/** A matter or record of a unit that stands in this state of the table. */
export async function at(walks, key, unit) {
  const id = await (walks.kind === 'matter' ? newMatter : newRecord)(walks, key, unit ?? (await newUnit()));
  assert.equal((await walks.stands(id)).key, key, 'the way leads there');
  return id;
}

/** What walks one arrow of the table. */
export const rowFor = (walks, arrow) => (walks.kind === 'matter' ? matterRow : recordRow)(walks, arrow);
