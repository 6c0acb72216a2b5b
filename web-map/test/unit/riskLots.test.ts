import { describe, expect, it } from 'vitest';
import type { SpotCheck } from '../../src/api/duties';
import { hash as sha256 } from '../../src/credit/lottery';
import { readRiskLots, repeatSpotCheck } from '../../src/duties/riskLots';

const population = 'title 示意\nwanted 2\nright A 1 \nright B 7 no-report,many-problems\nright C 4 big-change\n';
const secret = 'ab'.repeat(32);
const seed = await sha256(`${secret}\n42\n${await sha256(population)}`);
const lots: [string, string][] = [];
for (const [licence, tickets] of [['A', 1], ['B', 7], ['C', 4]] as const) {
  for (let n = 1; n <= tickets; n++) lots.push([await sha256(`${seed} right ${licence} ${n}`), licence]);
}
const order = [...new Set(lots.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, licence]) => licence))];
const another = await sha256('another');
const announced: SpotCheck = { id: '1', title: '示意', year: 2026, districtCode: '500102', population, populationHash: await sha256(population), commitment: await sha256(secret), announcedAt: '2026-01-01T00:00:00Z' };
const drawn: SpotCheck = { ...announced, secret, witness: '42', seed, picks: order.slice(0, 2), drawnAt: '2026-01-02T00:00:00Z' };

describe('a spot check (004-R15)', () => {
  it('hashes as everybody does', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is read line by line, a right without a reason too', () => {
    expect(readRiskLots(population)).toEqual({
      wanted: 2,
      entries: [
        { licence: 'A', tickets: 1, reasons: [] },
        { licence: 'B', tickets: 7, reasons: ['no-report', 'many-problems'] },
        { licence: 'C', tickets: 4, reasons: ['big-change'] },
      ],
    });
  });

  it('repeats from what was published, and as far as it goes before it is drawn', async () => {
    expect(await repeatSpotCheck(announced)).toEqual([['populationHash', true]]);
    expect((await repeatSpotCheck(drawn)).map(([name, holds]) => `${name} ${holds}`)).toEqual(['populationHash true', 'commitment true', 'seed true', 'picks true']);
  });

  it.each([
    ['populationHash', { population: population.replace('B 7', 'B 8') }],
    ['commitment', { commitment: another }],
    ['seed', { seed: another }],
    ['picks', { picks: [...(drawn.picks ?? [])].reverse() }],
  ])('does not repeat when its %s was changed', async (name, changed) => {
    expect((await repeatSpotCheck({ ...drawn, ...changed })).filter(([, holds]) => !holds).map(([each]) => each)).toContain(name);
  });
});
