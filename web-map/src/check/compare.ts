import type { Finding, Report, Verdict } from '../api/types';
import { inReadingOrder } from './severity';

/** A finding of one or both checks; the sides are those of the checks. */
export interface FindingPair {
  readonly rule: string;
  readonly left?: Finding;
  readonly right?: Finding;
}

export interface VersionPair {
  readonly layer: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

export interface FactPair {
  readonly field: string;
  readonly left: unknown;
  readonly right: unknown;
}

export interface Comparison {
  readonly verdicts: readonly [Verdict, Verdict];
  /** Findings that one side has alone, or both with another verdict or measure. */
  readonly findings: readonly FindingPair[];
  readonly sameFindings: number;
  readonly versions: readonly VersionPair[];
  /** What was asked otherwise. */
  readonly facts: readonly FactPair[];
}

/** What differs between two reports; what is alike is only counted. */
export function compareReports(left: Report, right: Report): Comparison {
  const pairs = pairFindings(left.findings, right.findings);
  const findings = pairs.filter((pair) => !isAlike(pair));
  return {
    verdicts: [left.overall, right.overall],
    findings,
    sameFindings: pairs.length - findings.length,
    versions: differing(versionsOf(left), versionsOf(right)).map(([layer, a, b]) => ({ layer, left: a, right: b })),
    facts: differing(Object.entries(left.request ?? {}), Object.entries(right.request ?? {})).map(([field, a, b]) => ({ field, left: a, right: b })),
  };
}

/** The same rule about the same feature of the same layer is one matter; several such are paired in their order. */
function pairFindings(left: readonly Finding[], right: readonly Finding[]): readonly FindingPair[] {
  const waiting = new Map<string, Finding[]>();
  for (const finding of inReadingOrder(right)) waiting.set(keyOf(finding), [...(waiting.get(keyOf(finding)) ?? []), finding]);
  const pairs = inReadingOrder(left).map((finding): FindingPair => {
    const partner = waiting.get(keyOf(finding))?.shift();
    return { rule: finding.rule, left: finding, ...(partner ? { right: partner } : {}) };
  });
  const alone = [...waiting.values()].flat().map((finding): FindingPair => ({ rule: finding.rule, right: finding }));
  return [...pairs, ...alone];
}

function keyOf({ rule, layer, feature }: Finding): string {
  return JSON.stringify([rule, layer ?? '', feature ?? '']);
}

function isAlike({ left, right }: FindingPair): boolean {
  return left !== undefined && right !== undefined && left.verdict === right.verdict && left.measured === right.measured && left.message.zh === right.message.zh;
}

function versionsOf({ layers = [] }: Report): [string, string][] {
  return layers.map(({ name, version, hash }) => [name, `v${version ?? '—'} ${hash?.slice(0, 8) ?? ''}`.trim()]);
}

/** Names whose values are not the same on both sides, in the order of the left side. */
function differing<V>(left: readonly (readonly [string, V])[], right: readonly (readonly [string, V])[]): [string, V | undefined, V | undefined][] {
  const [a, b] = [new Map(left), new Map(right)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((name): [string, V | undefined, V | undefined] => [name, a.get(name), b.get(name)])
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
}
