import type { Finding, Verdict } from '../api/types';
import { SEVERITY } from '../config/verdicts';

/** Gravest first, then by rule; findings of equal rank keep the server's order. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank(a.verdict) - rank(b.verdict) || byText(a.rule, b.rule));
}

/** How many findings of each verdict, gravest first, none left out. */
export function countByVerdict(findings: readonly Finding[]): readonly { verdict: Verdict; count: number }[] {
  return SEVERITY.map((verdict) => ({
    verdict,
    count: findings.filter((finding) => finding.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** A word this client does not know counts as gravest: it must not hide at the bottom. */
function rank(verdict: Verdict): number {
  return SEVERITY.indexOf(verdict);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
