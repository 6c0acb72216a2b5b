import type { PlanBalance } from '../api/types';
import { listed } from '../i18n';
import { t } from './i18n';
import { number } from '../figures/tables';
import { unitWords } from '../ui/units';
import { indicatorWords, word } from './words';

const INSIDE = '集中开采区';

/** What somebody who reads one sentence only must know. */
export function sentence({ asOf, zones, tiers, indicators }: PlanBalance): string {
  const inside = tiers.find(({ tier }) => tier === INSIDE);
  const first = t('sentenceZones', { day: asOf, zones: zones.length });
  if (!inside) return `${first}${t('sentenceNoCaps')}`;
  const { rights, capacity } = inside;
  if (typeof rights !== 'number' || typeof capacity !== 'number') return `${first}${t('sentenceUnknown')}`;
  const figures = { rights, about: inside.rightsAbout, capacity: number(capacity), cap: number(inside.capacityCap), share: number((capacity / inside.capacityCap) * 100, 1) };
  const over = tiers.filter(({ exceeded }) => exceeded === true).map(({ tier }) => word(tier));
  const missed = indicators.filter(({ binding, kept }) => binding && kept === false);
  return [
    first,
    t('sentenceInside', figures),
    over.length === 0 ? t('sentenceWithin') : t('sentenceOver', { tiers: listed(over) }),
    ...missed.map(({ name, reached, valueMin }) => t('sentenceMissed', { name: indicatorWords(name), reached: reached ?? '', target: valueMin })),
  ].join('');
}

/** What one zone holds, and which cap it counts for; empty for a zone the plan does not have. */
export function zoneSentence({ zones, tiers }: PlanBalance, code: string): string {
  const zone = zones.find((one) => one.code === code);
  if (!zone) return '';
  const figure = (value: number | null | undefined): string => (typeof value === 'number' ? number(value) : t('zoneUnknown'));
  const held = t('zoneHolds', { zone: zone.name, code, rights: figure(zone.miningRights), capacity: figure(zone.capacity), unit: unitWords(zone.unit) || '?' });
  const tier = tiers.find((one) => one.tier === zone.kind);
  return held + (tier ? t('zoneTier', { tier: word(tier.tier), about: tier.rightsAbout, cap: number(tier.capacityCap) }) : t('zoneNoTier'));
}
