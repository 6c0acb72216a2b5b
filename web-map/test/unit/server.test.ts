import { describe, expect, it } from 'vitest';
import { newDraft } from '../../src/check/draft';
import { FORMATS } from '../../src/config/download';
import { ACTIONS, type Choice, FACILITIES, FACILITY_WORKS, METHODS, PIT_TYPES, RESERVE_SIZES, RIGHT_KINDS, RIVER_SIDES } from '../../src/config/form';
import { HINTS, QUESTIONS } from '../../src/config/questions';
import { ROLE_WORDS } from '../../src/config/roles';
import { TAB_PLACES } from '../../src/config/tabs';
import roleSource from '../../../src/main/java/org/kuangjie/shared/Role.java?raw';
import requestSource from '../../../src/main/java/org/kuangjie/compliance/CheckRequest.java?raw';
import formatSource from '../../../src/main/java/org/kuangjie/geo/BoundaryFormat.java?raw';

const enums = import.meta.glob<string>('../../../src/main/java/org/kuangjie/compliance/*.java', { query: '?raw', import: 'default', eager: true });

/** The Chinese words of an enum of codes. */
function wordsOf(name: string): string[] {
  const source = enums[`../../../src/main/java/org/kuangjie/compliance/${name}.java`] ?? '';
  return [...source.matchAll(/^ {2}[A-Z_]+\(\s*"([^"]+)"/gm)].map(([, word = '']) => word).sort();
}

const values = (choices: readonly Choice[]): string[] => choices.map(({ value }) => value).filter((value) => value !== '').sort();

// The page and the server are written in two languages; what they share is compared here, or it drifts apart.
describe('the form and the server', () => {
  it('know the same fields of a request', () => {
    const record = /public record CheckRequest\(([\s\S]*?)\) \{/.exec(requestSource)?.[1] ?? '';
    const server = record.split(/,\s*\n/).map((part) => part.trim().split(/\s+/).at(-1));
    const { crs: _crs, answers: _answers, kept: _kept, ...fields } = newDraft(new Date());
    const form = [...Object.keys(fields), ...QUESTIONS.map(({ field }) => field)];
    // A person's finding, and what only other clients state: kept when a check is filled in again.
    const elsewhere = ['elevationBands', 'plan', 'severeIrreversible'];
    expect([...form, ...elsewhere].sort()).toEqual([...server].sort());
  });

  it.each<[string, readonly Choice[]]>([
    ['RightKind', RIGHT_KINDS],
    ['RightAction', ACTIONS],
    ['MiningMethod', METHODS],
    ['PitType', PIT_TYPES],
    ['ReserveSize', RESERVE_SIZES],
    ['Facility', FACILITIES],
    ['FacilityWork', FACILITY_WORKS],
    ['RiverSide', RIVER_SIDES],
  ])('know the same words of %s', (name, choices) => {
    expect(values(choices)).toEqual(wordsOf(name));
  });

  it('know the same formats of a boundary', () => {
    const server = [...formatSource.matchAll(/^ {2}[A-Z_]+\(\s*"([^"]+)",\s*"([^"]+)",\s*"[^"]+",\s*Units\.(\w+)\)/gm)].map(([, ...parts]) => parts.join(' ').toLowerCase());
    expect(FORMATS.map(({ value, extension, units }) => `${value} ${extension} ${units}`).sort()).toEqual(server.sort());
  });

  it('know the same roles', () => {
    const server = [...roleSource.matchAll(/^ {2}([A-Z_]+)[,;]$/gm)].map(([, role = '']) => role);
    expect(Object.keys(ROLE_WORDS).sort()).toEqual(server.sort());
    const asked = TAB_PLACES.flatMap((place) => ('roles' in place ? [...place.roles] : []));
    expect(asked.filter((role: string) => !server.includes(role))).toEqual([]);
  });

  it('explain fields that exist', () => {
    const known = [...Object.keys(newDraft(new Date())), ...QUESTIONS.map(({ field }) => field)];
    expect(Object.keys(HINTS).filter((field) => !known.includes(field))).toEqual([]);
  });
});
