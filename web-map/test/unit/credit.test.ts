import { describe, expect, it } from 'vitest';
import type { CreditRecord, Draw } from '../../src/api/credit';
import { BANDS, DIRECT_REMOVALS, DUTIES, ENTITY_KINDS, GROUNDS, LIST_STATES, LIST_STEPS, OWN_FIELDS, PURPOSES, RATING_PURPOSES, RECORD_CLASSES, RECORD_FIELDS, RECORD_STATES, RECORD_STEPS } from '../../src/config/credit';
import { readPopulation, verifyDraw } from '../../src/credit/lottery';
import { waits } from '../../src/credit/recordSteps';
import bandSource from '../../../src/main/java/org/kuangjie/credit/restoration/Band.java?raw';
import classSource from '../../../src/main/java/org/kuangjie/credit/restoration/RecordClass.java?raw';
import recordStateSource from '../../../src/main/java/org/kuangjie/credit/restoration/RecordState.java?raw';
import fieldSource from '../../../src/main/java/org/kuangjie/credit/restoration/RecordFields.java?raw';
import recordSource from '../../../src/main/java/org/kuangjie/credit/restoration/RecordStep.java?raw';
import listStateSource from '../../../src/main/java/org/kuangjie/credit/listing/ListState.java?raw';
import groundSource from '../../../src/main/java/org/kuangjie/credit/listing/Ground.java?raw';
import directSource from '../../../src/main/java/org/kuangjie/credit/listing/DirectRemoval.java?raw';
import stepSource from '../../../src/main/java/org/kuangjie/credit/web/ListStep.java?raw';
import kindSource from '../../../src/main/java/org/kuangjie/credit/identity/EntityKind.java?raw';
import dutySource from '../../../src/main/java/org/kuangjie/credit/identity/Duty.java?raw';
import ratingPurposeSource from '../../../src/main/java/org/kuangjie/credit/restoration/RatingPurpose.java?raw';
import purposeSource from '../../../src/main/java/org/kuangjie/credit/identity/Purpose.java?raw';

/** The names of a Java enum with the first word beside each, if any. */
const coded = (source: string): string[] => [...source.matchAll(/^ {2}([A-Z_]+)[(,;\n]/gm)].map(([, code = '']) => code);
const worded = (source: string): (readonly [string, string])[] => [...source.matchAll(/^ {2}([A-Z_]+)\(\s*(?:[A-Za-z.]+,\s*)?"([^"]+)"/gm)].map(([, code = '', word = '']) => [code, word] as const);
const zh = (words: object): (readonly [string, string])[] => Object.entries(words).map(([code, word]) => [code, (word as { zh: string }).zh] as const);

describe('the page and the server', () => {
  it.each([
    ['bands', BANDS, bandSource],
    ['classes', RECORD_CLASSES, classSource],
    ['states of records', RECORD_STATES, recordStateSource],
    ['states of the lists', LIST_STATES, listStateSource],
    ['direct removals', DIRECT_REMOVALS, directSource],
    ['kinds of units', ENTITY_KINDS, kindSource],
    ['duties', DUTIES, dutySource],
    ['purposes of ratings', RATING_PURPOSES, ratingPurposeSource],
  ])('know the same %s, in the same words', (_, words, source) => {
    expect(zh(words)).toEqual(worded(source));
  });

  it('know the same grounds, steps, purposes and fields', () => {
    expect(Object.entries(GROUNDS).map(([code, { words }]) => [code, words.zh])).toEqual(worded(groundSource));
    expect(Object.keys(LIST_STEPS)).toEqual([...stepSource.matchAll(/^ {2}([A-Z_]+)\(/gm)].map(([, code]) => code));
    expect(Object.keys(PURPOSES)).toEqual(coded(purposeSource));
    const steps = /enum RecordStep \{([^}]*)\}/.exec(recordSource)?.[1] ?? '';
    expect(Object.keys(RECORD_STEPS)).toEqual(steps.split(',').map((step) => step.trim()));
    const required = (name: string): string[] => [...(new RegExp(`RecordClass\\.${name},\\s*List\\.of\\(([^)]*)\\)`).exec(fieldSource)?.[1] ?? '').matchAll(/"(\w+)"|EVIDENCE/g)].map(([, field]) => field ?? 'evidence');
    for (const [name, fields] of Object.entries(OWN_FIELDS)) expect(fields).toEqual(required(name));
    expect(Object.keys(RECORD_FIELDS)).toEqual(expect.arrayContaining(Object.values(OWN_FIELDS).flat() as string[]));
  });
});

/** A draw whose hashes were reckoned outside, by `sha256sum`, after the recipe of src/docs/api.md. */
const DRAWN: Draw = {
  id: '1', number: 'SJ-1', authority: '500102', title: '示意', state: 'DRAWN',
  population: 'draw SJ-1\nunits-wanted 1\ninspectors-per-unit 2\nunit U1\nunit U2\nunit U3\ninspector A\ninspector B\ninspector C\nrecused U1 A\nrecused U2 A\nrecused U3 A\n',
  populationHash: '3ad01f52dd78fe392e55b2971c422a2122e0ef1c265b255d95d6e6df5194bdcc',
  commitment: '0e3d8855d6491cae77c6c92f09c041da1a4903c725883f158b55198cb10b1360',
  announcedAt: '2026-01-01T00:00:00Z', secret: '密', witness: '见证 42',
  seed: '703120963d9b11612b274bba374f7a296ae9ac240d9d420f0b15c664f4b23d4d',
  picks: [{ unit: 'U1', inspectors: ['C', 'B'] }],
};

const failing = async (patch: Partial<Draw>): Promise<string[]> => (await verifyDraw({ ...DRAWN, ...patch })).filter(([, holds]) => !holds).map(([name]) => name);

describe('a draw repeated in the page (000-R17)', () => {
  it('agrees with what was published, and keeps the recused out', async () => {
    expect(await failing({})).toEqual([]);
    expect(readPopulation(DRAWN.population).recused.get('U1')).toEqual(new Set(['A']));
  });

  it('differs wherever something was changed afterwards', async () => {
    expect(await failing({ picks: [{ unit: 'U9', inspectors: ['B', 'C'] }] })).toEqual(['picks']);
    expect(await failing({ secret: '另' })).toEqual(['commitment', 'seed', 'picks']);
    expect(await failing({ witness: '另' })).toContain('seed');
    expect(await failing({ number: 'SJ-2' })).toEqual(['drawNumber']);
    expect(await failing({ population: DRAWN.population.replace('unit U3\n', '') })).toContain('populationHash');
    expect(await failing({ picks: null })).toEqual(['picks']);
  });

  it('is compared as far as it is published before it is drawn', async () => {
    expect((await verifyDraw({ ...DRAWN, secret: null, witness: null, seed: null, picks: null })).length).toBe(2);
  });
});

const record = (patch: Partial<CreditRecord>): CreditRecord => ({ id: '1', recordClass: 'DUTY', state: 'APPROVED', steps: [], ...patch }) as CreditRecord;

describe('the desk', () => {
  it('waits for a step somebody has to take, and not for one that may be taken any time (001-SM1, 001-SM2)', () => {
    expect(waits(record({ steps: ['SPOT_CHECK', 'OBJECT', 'RECHECK', 'ACCEPT', 'FIND_FRAUD'] }))).toBe(false);
    expect(waits(record({ steps: [] }))).toBe(false);
    expect(waits(record({ steps: ['OBJECT', 'MAINTAIN'] }))).toBe(true);
  });
});
