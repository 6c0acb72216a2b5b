import type { SpotCheck } from '../api/duties';
import { hash } from '../credit/lottery';

export const RISKS = ['no-report', 'many-problems', 'big-change', 'little-left'] as const;
export type Risk = (typeof RISKS)[number];

export interface RiskEntry {
  readonly licence: string;
  readonly tickets: number;
  readonly reasons: readonly string[];
}

export interface RiskLots {
  readonly wanted: number;
  readonly entries: readonly RiskEntry[];
}

export type SpotProof = 'populationHash' | 'commitment' | 'seed' | 'picks';

/** One fact a line, as src/docs/api.md tells: what was published, and nothing else, is drawn from. */
export function readRiskLots(population: string): RiskLots {
  const lines = population.split('\n').map((line) => line.split(' '));
  const wanted = lines.find(([word]) => word === 'wanted')?.[1];
  const entries = lines
    .filter(([word]) => word === 'right')
    .map(([, licence = '', tickets = '', reasons = '']) => ({ licence, tickets: Number(tickets), reasons: reasons === '' ? [] : reasons.split(',') }));
  return { wanted: Number(wanted ?? NaN), entries };
}

/** A right stands by the smallest hash of its tickets; the first are drawn. */
async function picksOf({ wanted, entries }: RiskLots, seed: string): Promise<readonly string[]> {
  const ranked = await Promise.all(
    entries.map(async ({ licence, tickets }) => {
      const hashes = await Promise.all(Array.from({ length: tickets }, (_, n) => hash(`${seed} right ${licence} ${n + 1}`)));
      return [hashes.sort()[0] ?? '', licence] as const;
    }),
  );
  return ranked
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, wanted)
    .map(([, licence]) => licence);
}

/** Repeats a spot check from what was published of it, without trusting the server; what is not drawn yet as far as it goes. (004-R15) */
export async function repeatSpotCheck(check: SpotCheck): Promise<readonly (readonly [SpotProof, boolean])[]> {
  const populationHash = await hash(check.population);
  const published = [['populationHash', populationHash === check.populationHash]] as const;
  if (!check.secret || !check.witness) return published;
  const seed = await hash(`${check.secret}\n${check.witness}\n${populationHash}`);
  const picks = await picksOf(readRiskLots(check.population), seed);
  return [...published, ['commitment', (await hash(check.secret)) === check.commitment], ['seed', seed === check.seed], ['picks', JSON.stringify(picks) === JSON.stringify(check.picks)]];
}
