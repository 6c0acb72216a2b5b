import type { DistrictFigures, IndicatorFigures, PlanBalance, ZoneFigures } from '../api/types';
import { BALANCE_UNIT } from '../config/plan';
import type { Cell, Table } from '../figures/tables';
import { currentLanguage, listed, pick } from '../i18n';
import { unitWords } from '../ui/units';
import { t } from './i18n';
import type { PlanState } from './state';
import { indicatorWords, word } from './words';

export function tierTable({ tiers }: PlanBalance): Table {
  const rows = tiers.map(({ tier, rights, rightsAbout, capacity, capacityCap, hard, exceeded }) => ({
    key: tier,
    cells: [word(tier), known(rights), rightsAbout, known(capacity), capacityCap, t(hard ? 'hardCap' : 'softCap'), verdict(exceeded, 'exceeded', 'within')],
  }));
  const columns = [t('tier'), t('rights'), t('rightsCap'), capacityWords(), t('capacityCap'), t('capKind'), t('result')];
  return { id: 'caps', title: t('caps'), columns, rows };
}

export function zoneTable({ zones, districts }: PlanBalance): Table {
  const english = new Map(districts.map(({ district, nameEn }) => [district, nameEn]));
  const districtWords = ({ districts: codes, districtNames }: ZoneFigures): string =>
    listed(districtNames.map((name, index) => (currentLanguage() === 'zh' ? name : english.get(codes[index] ?? '') || name)));
  const rows = zones.map((zone) => ({
    key: zone.code,
    synthetic: zone.synthetic && zone.located,
    cells: [
      zone.code,
      zone.name,
      word(zone.kind),
      districtWords(zone),
      listed(zone.minerals.map(word)),
      typeof zone.squareMetres === 'number' ? Math.round(zone.squareMetres / 10_000) / 100 : null,
      known(zone.miningRights),
      known(zone.explorationRights),
      known(zone.capacity),
      unitWords(zone.unit),
    ],
  }));
  const columns = [t('code'), t('zone'), t('kind'), t('districts'), t('minerals'), t('area'), t('miningRights'), t('explorationRights'), t('capacity'), t('unit')];
  return { id: 'zones', title: t('zones'), columns, rows };
}

export function regionTable({ regions, transfers }: PlanBalance): Table {
  const rows = regions.map((region) => ({
    key: region.region,
    cells: [
      word(region.region),
      region.demand,
      region.plannedCapacity,
      region.expectedOutput,
      region.balance,
      transfers
        .filter(({ from, to }) => from === region.region || to === region.region)
        .map(({ from, to, amount }) => (to === region.region ? t('from', { region: word(from), amount }) : t('to', { region: word(to), amount })))
        .join(currentLanguage() === 'zh' ? '；' : '; '),
      known(region.rights),
      known(region.capacity),
      typeof region.capacity === 'number' ? region.capacity - region.plannedCapacity : null,
    ],
  }));
  const columns = [t('region'), t('demand'), t('planned'), t('output'), t('gap'), t('covered'), t('rights'), t('registered'), t('difference')];
  return { id: 'balance', title: `${t('flow')} (${pick(BALANCE_UNIT)})`, columns, rows };
}

export function indicatorTable({ indicators }: PlanBalance): Table {
  const rows = indicators.map((row) => ({
    key: `${row.box}-${row.seq}`,
    cells: [
      indicatorWords(row.name),
      t('box', { box: row.box }),
      row.valueMin === row.valueMax ? row.valueMin : `${row.valueMin}–${row.valueMax}`,
      unitWords(row.unit) || t('pieces'),
      row.period,
      t(row.binding ? 'binding' : 'expected'),
      known(row.reached),
      indicatorVerdict(row),
      pick(row.basis),
    ],
  }));
  const columns = [t('indicator'), t('source'), t('target'), t('unit'), t('period'), t('nature'), t('reached'), t('result'), t('basis')];
  return { id: 'indicators', title: t('indicators'), columns, rows };
}

/** Districts down, minerals across, those with most rights first. */
export function mineralTable({ districts }: PlanBalance, cells: PlanState['cells']): Table {
  const total = new Map<string, number>();
  for (const row of districts) total.set(row.mineral, (total.get(row.mineral) ?? 0) + row.miningRights);
  const minerals = [...total].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a).map(([mineral]) => mineral);
  const places = new Map<string, DistrictFigures[]>();
  for (const row of districts) places.set(row.district, [...(places.get(row.district) ?? []), row]);
  const rows = [...places].map(([district, own]) => ({
    key: district,
    cells: [
      currentLanguage() === 'zh' ? (own[0]?.nameZh ?? district) : (own[0]?.nameEn ?? district),
      word(own[0]?.region ?? ''),
      own.reduce((sum, row) => sum + row.miningRights, 0),
      ...minerals.map((mineral) => cellOf(own.find((row) => row.mineral === mineral), cells)),
    ],
  }));
  const units = new Map(districts.map((row) => [row.mineral, row.unit]));
  const heads = minerals.map((mineral) => (cells === 'rights' ? word(mineral) : `${word(mineral)} (${unitWords(units.get(mineral)) || '?'})`));
  return { id: 'minerals', title: t(cells === 'rights' ? 'byMineralRights' : 'byMineralCapacity'), columns: [t('district'), t('region'), t('rights'), ...heads], rows };
}

function cellOf(row: DistrictFigures | undefined, cells: PlanState['cells']): Cell {
  if (!row || row.miningRights === 0) return 0;
  return cells === 'rights' ? row.miningRights : known(row.capacity);
}

function indicatorVerdict({ kept, measure }: IndicatorFigures): Cell {
  return measure === 'SHARE' ? verdict(kept, 'met', 'missed') : verdict(kept, 'within', 'exceeded');
}

function verdict(value: boolean | null | undefined, yes: Parameters<typeof t>[0], no: Parameters<typeof t>[0]): Cell {
  return value === null || value === undefined ? null : t(value ? yes : no);
}

function known(value: number | null | undefined): number | null {
  return value ?? null;
}

function capacityWords(): string {
  return `${t('capacity')} (${pick(BALANCE_UNIT)})`;
}
