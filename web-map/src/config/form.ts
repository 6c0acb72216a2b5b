import type { Text } from '../api/types';

export interface Choice {
  readonly value: string;
  readonly title: Text;
}

export const choice = (value: string, en: string, zh = value): Choice => ({ value, title: { zh, en } });

/** An empty value lets the server find the system out and say why. */
export const CRS_CHOICES: readonly Choice[] = [
  choice('', 'Find out and say why', '自动识别并说明理由'),
  choice('EPSG:4490', 'CGCS2000 longitude, latitude (EPSG:4490)', 'CGCS2000 经纬度（EPSG:4490）'),
  choice('EPSG:4523', 'CGCS2000 3° GK zone 35, with prefix (4523)', 'CGCS2000 三度带 35 带，带带号（4523）'),
  choice('EPSG:4524', 'CGCS2000 3° GK zone 36, with prefix (4524)', 'CGCS2000 三度带 36 带，带带号（4524）'),
  choice('EPSG:4525', 'CGCS2000 3° GK zone 37, with prefix (4525)', 'CGCS2000 三度带 37 带，带带号（4525）'),
  choice('EPSG:4544', 'CGCS2000 3° GK CM 105°E, no prefix (4544)', 'CGCS2000 三度带 105°E，不带带号（4544）'),
  choice('EPSG:4545', 'CGCS2000 3° GK CM 108°E, no prefix (4545)', 'CGCS2000 三度带 108°E，不带带号（4545）'),
  choice('EPSG:4546', 'CGCS2000 3° GK CM 111°E, no prefix (4546)', 'CGCS2000 三度带 111°E，不带带号（4546）'),
];

export const RIGHT_KINDS: readonly Choice[] = [choice('采矿权', 'Mining right'), choice('探矿权', 'Exploration right')];

export const ACTIONS: readonly Choice[] = [
  choice('新设', 'New'),
  choice('延续', 'Renewal'),
  choice('变更(扩大范围)', 'Change: larger area'),
  choice('变更(缩小)', 'Change: smaller area'),
  choice('变更(矿种)', 'Change: mineral'),
  choice('变更(开采方式)', 'Change: method'),
  choice('整合扩能', 'Merger with larger capacity'),
  choice('探转采', 'Exploration to mining'),
  choice('协议出让(深部/上部/周边)', 'Grant by agreement (deeper, above, around)'),
  choice('转让', 'Transfer'),
  choice('保留', 'Retention'),
  choice('注销', 'Cancellation'),
];

export const METHODS: readonly Choice[] = [
  choice('露天', 'Open pit'),
  choice('地下', 'Underground'),
  choice('露天+地下', 'Open pit and underground'),
  choice('钻井', 'Wells (liquid or gas)'),
];

export const FACILITIES: readonly Choice[] = [
  choice('工业广场', 'Industrial yard'),
  choice('尾矿库', 'Tailings pond'),
  choice('排土场', 'Waste dump'),
  choice('加工', 'Processing'),
  choice('选矿', 'Beneficiation'),
  choice('化工', 'Chemical plant'),
  choice('炸药库', 'Store of explosives'),
];

/** 长江保护法第二十六条; the facilities of the project taken together. */
export const FACILITY_WORKS: readonly Choice[] = [
  choice('', 'Not known', '不清楚'),
  choice('新建', 'Build'),
  choice('扩建', 'Extend'),
  choice('改建', 'Rebuild'),
  choice('安全环保改建', 'Rebuild for safety or ecology'),
  choice('已建不变', 'Stands, left as it is'),
];

export const RIVER_SIDES: readonly Choice[] = [
  choice('', 'Not known', '不清楚'),
  choice('上游', 'Upstream'),
  choice('下游', 'Downstream'),
];

/** 矿产资源储量规模 */
export const RESERVE_SIZES: readonly Choice[] = [
  choice('', 'Not stated', '未填'),
  choice('大型', 'Large'),
  choice('中型', 'Medium'),
  choice('小型', 'Small'),
];

export const RESTORATION_PLANS: readonly Choice[] = [
  choice('', 'Not stated', '未填'),
  choice('已批准', 'Approved, covers this'),
  choice('范围改变未重编', 'Outdated: scope changed'),
  choice('无', 'None'),
];

export const PIT_TYPES: readonly Choice[] = [
  choice('', 'Not stated', '未填'),
  choice('山坡型', 'Hillside'),
  choice('凹陷式', 'Sunken'),
  choice('到边到底', 'To the edge'),
  choice('夷平式', 'Levelling'),
];

/** What the boundary readers take. */
export const FILE_TYPES = '.xlsx,.xls,.csv,.tsv,.txt,.geojson,.json,.gml,.xml,.kml,.kmz,.wkt,.dxf,.gpkg,.zip';
export const FILE_SIZE_LIMIT_BYTES = 20 * 1024 * 1024;
export const RECENT_CHECKS = 8;
/** English for the parts of the plan's units; a part not named stays as it is. */
export const UNIT_WORDS: readonly (readonly [string, string])[] = [
  ['矿石 万吨', '10⁴ t ore'],
  ['亿立方米', '10⁸ m³'],
  ['万立方米', '10⁴ m³'],
  ['万吨', '10⁴ t'],
  ['吨', 't'],
  ['/年', ' per year'],
  ['个', ''],
  ['处', ''],
  ['平方米', 'm²'],
  ['米', 'm'],
];
export const DEFAULT_SCALE_UNIT = '万吨';
