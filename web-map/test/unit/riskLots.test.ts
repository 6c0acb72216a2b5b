import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SpotCheck } from '../../src/api/duties';
import { readRiskLots, repeatSpotCheck } from '../../src/duties/riskLots';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const population = 'title 示意\nwanted 2\nright A 1 \nright B 7 no-report,many-problems\nright C 4 big-change\n';
const secret = 'ab'.repeat(32);
const seed = sha256(`${secret}\n42\n${sha256(population)}`);
const luckiest = (licence: string, tickets: number): string => Array.from({ length: tickets }, (_, n) => sha256(`${seed} right ${licence} ${n + 1}`)).sort()[0] ?? '';
const order = ([['A', 1], ['B', 7], ['C', 4]] as const).map(([licence, tickets]) => [luckiest(licence, tickets), licence] as const).sort(([a], [b]) => (a < b ? -1 : 1));
const announced: SpotCheck = { id: '1', title: '示意', year: 2026, districtCode: '500102', population, populationHash: sha256(population), commitment: sha256(secret), announcedAt: '2026-01-01T00:00:00Z' };
const drawn: SpotCheck = { ...announced, secret, witness: '42', seed, picks: order.slice(0, 2).map(([, licence]) => licence), drawnAt: '2026-01-02T00:00:00Z' };

describe('a spot check (004-R15)', () => {
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
    ['commitment', { commitment: sha256('another') }],
    ['seed', { seed: sha256('another') }],
    ['picks', { picks: [...(drawn.picks ?? [])].reverse() }],
  ])('does not repeat when its %s was changed', async (name, changed) => {
    expect((await repeatSpotCheck({ ...drawn, ...changed })).filter(([, holds]) => !holds).map(([each]) => each)).toContain(name);
  });
});
