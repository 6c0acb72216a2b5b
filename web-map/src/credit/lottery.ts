import type { Draw, Pick } from '../api/credit';

/** What the page compared when it repeated a draw. */
export type DrawCheck = 'populationHash' | 'drawNumber' | 'commitment' | 'seed' | 'picks';
export type DrawChecks = readonly (readonly [DrawCheck, boolean])[];

interface Population {
  readonly draw: string;
  readonly units: readonly string[];
  readonly inspectors: readonly string[];
  readonly recused: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unitsWanted: number;
  readonly inspectorsPerUnit: number;
  /** Limits of which units may be drawn; empty: none. */
  readonly district: string;
  readonly notInspectedSince: string;
}

/** Browsers hash on HTTPS and on the machine itself only. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** SHA-256 in lower-case hexadecimals over UTF-8. */
export async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Repeats a draw from what was published of it, as src/docs/api.md describes it, without trusting the server.
 * What was not drawn yet is compared as far as it is published.
 */
export async function verifyDraw(draw: Draw): Promise<DrawChecks> {
  const population = readPopulation(draw.population);
  const populationHash = await hash(draw.population);
  const published: DrawChecks = [
    ['populationHash', populationHash === draw.populationHash],
    ['drawNumber', population.draw === draw.number],
  ];
  if (!draw.secret || !draw.witness) return published;
  const seed = await hash(`${draw.secret}\n${draw.witness}\n${populationHash}`);
  return [
    ...published,
    ['commitment', (await hash(draw.secret)) === draw.commitment],
    ['seed', seed === draw.seed],
    ['picks', JSON.stringify(await picksOf(population, seed)) === JSON.stringify(draw.picks?.map(({ unit, inspectors }) => ({ unit, inspectors })))],
  ];
}

async function picksOf(from: Population, seed: string): Promise<readonly Pick[]> {
  const units = await first(from.units, from.unitsWanted, (code) => `${seed} unit ${code}`);
  return Promise.all(
    units.map(async (unit) => {
      const free = from.inspectors.filter((code) => !from.recused.get(unit)?.has(code));
      return { unit, inspectors: await first(free, from.inspectorsPerUnit, (code) => `${seed} inspector ${unit} ${code}`) };
    }),
  );
}

/** The first in the order of their hashes. */
async function first(codes: readonly string[], wanted: number, rank: (code: string) => string): Promise<readonly string[]> {
  const ranked = await Promise.all(codes.map(async (code) => [await hash(rank(code)), code] as const));
  return ranked
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, wanted)
    .map(([, code]) => code);
}

/** One fact a line; a line that is none of them makes numbers that fit nothing. */
export function readPopulation(text: string): Population {
  const lines = text.split('\n').map((line) => line.split(' '));
  const named = (name: string): string[] => lines.filter((words) => words.length === 2 && words[0] === name).map((words) => words[1] ?? '');
  const recused = new Map<string, Set<string>>();
  for (const [name, unit = '', code = ''] of lines) {
    if (name === 'recused') recused.set(unit, (recused.get(unit) ?? new Set()).add(code));
  }
  return {
    draw: named('draw')[0] ?? '',
    units: named('unit').sort(),
    inspectors: named('inspector').sort(),
    recused,
    unitsWanted: Number(named('units-wanted')[0] ?? NaN),
    inspectorsPerUnit: Number(named('inspectors-per-unit')[0] ?? NaN),
    district: named('units-of-district')[0] ?? '',
    notInspectedSince: named('not-inspected-since')[0] ?? '',
  };
}
