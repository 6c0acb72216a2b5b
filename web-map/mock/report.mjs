// A report with one finding of most verdicts. The mock judges nothing: it shows how an answer looks.
import { boxOf } from './data.mjs';

const text = (zh, en) => ({ zh, en });
const withoutHolder = ({ holderUscc, ...others }) => others;

export function makeReport(id, geometry, request, layers) {
  const [minLon, minLat, maxLon, maxLat] = boxOf(geometry);
  const part = (a, b, c, d) => {
    const at = (x, y) => [minLon + (maxLon - minLon) * x, minLat + (maxLat - minLat) * y];
    return { type: 'Polygon', coordinates: [[at(a, b), at(c, b), at(c, d), at(a, d), at(a, b)]] };
  };
  const squareMetres = (maxLon - minLon) * 96450 * (maxLat - minLat) * 110850;
  const finding = (rule, verdict, source, clause, message, more = {}) => ({
    rule, verdict, source, clause, message,
    measured: null, unit: null, layer: null, feature: null, tolerance: null, needsHuman: false, geometry: null,
    ...more,
  });
  const unstated = (rule, field, zh, en) =>
    finding(rule, 'INDETERMINATE', '示例', '示例', text(`${zh}未说明（${field}），待判`, `${en} is not stated (${field}), undecided`));
  const open = [
    request.termYears === undefined && request.rightKind === '采矿权' && unstated('MR-12', 'termYears', '期限（年）', 'the term in years'),
    request.blasting === undefined && unstated('IF-10', 'blasting', '是否爆破作业', 'whether rock is blasted'),
    !request.facilities?.length && unstated('MR-07', 'facilities', '有无配套设施', 'whether there are facilities'),
  ].filter(Boolean);
  return {
    id,
    sentence: text(
      '禁止：该范围压占永久基本农田 3.21 公顷，且位于长江干流岸线 5 公里内，须从严控制；另有 1 项待判。',
      'Blocked: the boundary takes 3.21 ha of permanent basic farmland and lies within 5 km of the Yangtze (strict control); one point is undetermined.',
    ),
    overall: 'BLOCK',
    plan: { code: 'CQ-MRP-2021', version: 1, name: text('重庆市矿产资源总体规划（2021—2025年）', 'Mineral resources plan of Chongqing 2021–2025') },
    ruleSet: { version: '2026.1', hash: 'ab12'.repeat(16) },
    asOf: request.asOf,
    layers: layers.filter(({ info }) => info.version).map(({ info: { name, version, date, synthetic, hash } }) => ({ name, version, date, synthetic, hash })),
    areas: {
      ellipsoidalSquareMetres: squareMetres,
      planarSquareMetres: squareMetres * 1.00031,
      claimedSquareMetres: request.claimedAreaSquareMetres ?? null,
      hectares: squareMetres / 1e4,
      mu: squareMetres / (2000 / 3),
      explanation: text('范围离中央经线 108° 约 55 公里，平面面积略大。', 'The boundary lies about 55 km from the central meridian 108°, so the plane shows slightly more.'),
    },
    boundary: {
      crs: 'EPSG:4490',
      crsReason: text('坐标均为经纬度且落在重庆市范围内', 'all coordinates are longitude and latitude inside Chongqing'),
      format: 'GeoJSON',
      geometry,
      districts: [{ code: '500102', name: '涪陵区', planRegion: '主城都市区', squareMetres }],
    },
    request: withoutHolder(request),
    findings: [
      ...open,
      finding('RV-09', 'INFO', '长江保护法', '第二十六条', text('5 公里为规划政策；法定 1 公里、3 公里针对化工项目和尾矿库。', 'The 5 km are plan policy; the legal 1 km and 3 km concern chemical plants and tailings.')),
      finding('PL-01', 'WARN', '重庆市矿产资源总体规划（2021—2025年）', '规划期', text('核查日期在规划期之外，依据最近一期规划。', 'The date lies outside the planning period; the latest plan was used.')),
      finding('RV-02', 'INDETERMINATE', '002-R08', '第一山脊可视范围', text('第一山脊可视范围图层未载入，不能判定。', 'The layer of the first visible ridge is not loaded; no answer is possible.'), { layer: 'first_ridge', needsHuman: true }),
      finding('RV-01', 'STRICT', '002-R08', '长江、嘉陵江、乌江干流岸线 5 公里内从严控制', text('位于长江干流岸线 5 公里内，从严控制准入。', 'Within 5 km of the Yangtze bank: strict control.'), { measured: 1240, unit: 'm', tolerance: '岸线误差 ±300 m', layer: 'river_reaches', feature: 'R1', geometry: part(0, 0, 1, 0.45) }),
      finding('SB-02', 'BLOCK', '永久基本农田保护红线管理办法', '第二十二条', text('涉及永久基本农田 48.15 亩，非战略性矿产不得新设采矿权。', 'Takes 48.15 mu of permanent basic farmland; no new right for a non-strategic mineral.'), { measured: 32100, unit: 'm²', tolerance: 1, layer: 'farmland', feature: 'FL83', geometry: part(0.55, 0.5, 0.95, 0.85) }),
      finding('PL-06', 'BLOCK_UNLESS', '002-R44', '一个勘查开采规划区块作为一个项目', text('未位于开采规划区块内。', 'Not inside a mining planning block.'), { layer: 'blocks_mining', needsHuman: true, withheld: text('该图层或要素的位置不向查询人公开，只列数量', 'places of this layer are not shown to who asks; only the measure is') }),
    ],
    passed: ['DQ-01', 'DQ-02', 'DQ-03', 'DQ-04', 'DQ-05', 'DQ-06', 'DQ-09', 'DQ-10', 'DQ-11', 'DQ-12', 'PL-02', 'PL-04', 'PL-11', 'SB-01', 'SB-03'],
    notRun: [
      { rule: 'PL-21', reason: text('未填报是否载明绿色矿山建设要求（hasGreenMineClause）', 'hasGreenMineClause is not given') },
      { rule: 'PL-16', reason: text('没有数字高程模型', 'no digital elevation model') },
      { rule: 'PL-17', reason: text('没有数字高程模型', 'no digital elevation model') },
    ],
    hash: 'ab12'.repeat(16),
  };
}
