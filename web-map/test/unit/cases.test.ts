import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/api/cases';
import { standing, stepsFor } from '../../src/cases/steps';
import { CASE_CLOCKS, CASE_STATES, ITEM_KINDS, OUTCOMES, STEPS, VIOLATION_TYPES } from '../../src/config/cases';
import stateSource from '../../../src/main/java/org/kuangjie/enforcement/cases/CaseState.java?raw';
import typeSource from '../../../src/main/java/org/kuangjie/enforcement/cases/ViolationType.java?raw';
import controllerSource from '../../../src/main/java/org/kuangjie/enforcement/web/CaseStepController.java?raw';
import outcomeSource from '../../../src/main/java/org/kuangjie/enforcement/cases/Outcome.java?raw';
import clockSource from '../../../src/main/java/org/kuangjie/enforcement/cases/CaseClocks.java?raw';
import itemSource from '../../../src/main/java/org/kuangjie/enforcement/cases/CaseItem.java?raw';

const codes = (source: string): string[] => [...source.matchAll(/^ +([A-Z_]+)(?:\(|[,;]?$)/gm)].map(([, code = '']) => code);
const words = (source: string): string[] => [...source.matchAll(/"([^"]*[\u4e00-\u9fff][^"]*)"/g)].map(([, word = '']) => word);

describe('the page and the server', () => {
  it('know the same states and matters of cases, in the same words', () => {
    expect(Object.keys(CASE_STATES)).toEqual(codes(stateSource));
    expect(Object.values(CASE_STATES).map(({ zh }) => zh)).toEqual(words(stateSource));
    expect(Object.keys(VIOLATION_TYPES)).toEqual(codes(typeSource));
    expect(Object.values(VIOLATION_TYPES).map(({ zh }) => zh)).toEqual(words(typeSource));
  });

  it('know the same clocks', () => {
    expect([...CASE_CLOCKS].sort()).toEqual([...clockSource.matchAll(/String [A-Z]+ = "(case-[a-z-]+)"/g)].map(([, name = '']) => name).sort());
  });

  it('know the same steps, outcomes and lists', () => {
    const steps = /enum CaseStep \{([\s\S]*?)\}/.exec(controllerSource)?.[1] ?? '';
    expect(Object.keys(STEPS).sort()).toEqual(codes(steps).sort());
    expect(Object.keys(OUTCOMES)).toEqual(codes(outcomeSource));
    expect(ITEM_KINDS.map(({ kind }) => kind)).toEqual(codes(/enum Kind \{([\s\S]*?)\}/.exec(itemSource)?.[1] ?? ''));
  });
});

const file = (state: string, course: object = {}): CaseFile =>
  ({ state, course: { officers: ['a', 'b'], recused: [], filedBy: 'a', ...course } }) as unknown as CaseFile;
const person = (username: string, ...roles: string[]) => ({ username, roles, districts: [], displayName: { zh: '', en: '' } });
const may = (of: CaseFile, who: ReturnType<typeof person>): readonly string[] => stepsFor(of, standing(of, who));

describe('the steps offered (004-SM1)', () => {
  const officer = person('a', 'ENFORCEMENT_OFFICER');
  const other = person('c', 'ENFORCEMENT_OFFICER');
  const city = person('d', 'CITY_ENFORCEMENT');

  it('leave the review to somebody who does not have the case', () => {
    expect(may(file('INVESTIGATED'), officer)).not.toContain('REVIEW');
    expect(may(file('INVESTIGATED'), other)).toContain('REVIEW');
  });

  it('are none of the officers’ for who stepped back or stands alone', () => {
    expect(may(file('FILED'), officer)).toContain('INVESTIGATE');
    expect(may(file('FILED', { recused: ['a'] }), officer)).not.toContain('INVESTIGATE');
    expect(may(file('FILED', { officers: ['a'] }), officer)).not.toContain('INVESTIGATE');
  });

  it('leave the spot check to the city, to who had no hand in it', () => {
    expect(may(file('CLOSED'), city)).toEqual(['UPHOLD', 'CORRECT']);
    expect(may(file('CLOSED', { legalReviewer: 'd' }), city)).toEqual([]);
    expect(may(file('CLOSED'), officer)).toEqual([]);
  });

  it('execute a penalty only, and close at once what has nothing to execute', () => {
    expect(may(file('DECIDED', { outcome: 'PENALTY' }), officer)).toEqual(['DELIVER', 'EXECUTE']);
    expect(may(file('DECIDED', { outcome: 'NOT_ESTABLISHED' }), officer)).toEqual(['DELIVER', 'CLOSE']);
  });
});
