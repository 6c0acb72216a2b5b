import type { Text } from '../api/types';
import { type Choice, choice } from './form';

/** Unknown is an answer of its own: a rule that needs the fact then says so. */
export const YES_NO: readonly Choice[] = [
  choice('', 'Not known', '不清楚'),
  choice('true', 'Yes', '是'),
  choice('false', 'No', '否'),
];

/** Yes, no or not known. `usual`: what rules ask of nearly every case; the other groups are kept under 更多. */
export const QUESTIONS = [
  { field: 'blasting', group: 'usual', title: { zh: '爆破作业', en: 'Blasting' } },
  { field: 'dischargesPollutants', group: 'usual', title: { zh: '排放污染物', en: 'Discharges pollutants' } },
  { field: 'surfaceWorks', group: 'usual', title: { zh: '范围内有地面工程', en: 'Works on the surface' } },
  { field: 'feesPaid', group: 'usual', title: { zh: '应缴费用已缴清', en: 'Fees due are paid' } },
  { field: 'depositDiscovered', group: 'usual', title: { zh: '已发现可供进一步勘查或开采的矿产', en: 'A deposit worth more work was found' } },
  { field: 'pbfDamage', group: 'land', title: { zh: '造成永久基本农田损毁', en: 'Damages permanent basic farmland' } },
  { field: 'heavilyPolluting', group: 'land', title: { zh: '对水体污染严重', en: 'Pollutes water heavily' } },
  { field: 'wetlandApproval', group: 'land', title: { zh: '湿地主管部门已同意', en: 'Approved by the wetland authority' } },
  { field: 'hasGreenMineClause', group: 'plan', title: { zh: '已明确绿色矿山建设要求', en: 'Green mine duty written down' } },
  { field: 'keyProjectListed', group: 'plan', title: { zh: '列入市级以上重点项目清单', en: 'On the list of key projects' } },
  { field: 'integratedProcessing', group: 'plan', title: { zh: '采矿、加工一体化', en: 'Mining and processing in one' } },
  { field: 'cementSupply', group: 'plan', title: { zh: '大型水泥企业保障矿山', en: 'Supplies a large cement works' } },
  { field: 'transportCorridor', group: 'plan', title: { zh: '有运输廊道（水运、铁路）', en: 'Transport corridor, waterway or rail' } },
  { field: 'blockChanged', group: 'plan', title: { zh: '为本申请新增或调整过规划区块', en: 'A planning block was added or changed for it' } },
  { field: 'publicFunds', group: 'other', title: { zh: '财政资金项目', en: 'Paid from public funds' } },
  { field: 'boundaryIsWorkings', group: 'other', title: { zh: '所给范围是采掘工程', en: 'The boundary is that of workings' } },
] as const satisfies readonly { field: string; group: string; title: Text }[];

/** What follows for the answer when the field is left open, by the rules that ask for it. */
export const HINTS: Readonly<Record<string, Text>> = {
  blasting: {
    zh: '不清楚时：铁路、电力、军事等设施附近的爆破规则待判',
    en: 'Open: blasting rules near railways, power lines and military sites stay undetermined',
  },
  dischargesPollutants: {
    zh: '不清楚时：饮用水水源二级保护区内按排放计',
    en: 'Open: counts as yes in class-2 drinking-water zones',
  },
  surfaceWorks: {
    zh: '不清楚时：风景名胜区内待判；露天开采一律算有',
    en: 'Open: undetermined in scenic areas; an open pit always counts as yes',
  },
  termYears: { zh: '不填：期限是否超过上限待判', en: 'Open: whether the term is too long stays undetermined' },
  renewalNumber: { zh: '首次填 1；不填：是否超过三次待判', en: '1 = the first; open: whether it is one too many stays undetermined' },
  feesPaid: { zh: '不清楚时：费用是否缴清待判', en: 'Open: whether fees are owed stays undetermined' },
  depositDiscovered: { zh: '不清楚时：设立不满两年的探矿权能否转让待判', en: 'Open: a transfer within two years stays undetermined' },
  restorationPlan: { zh: '不填：除新设外待判', en: 'Open: stays undetermined, but for new rights' },
  productionSince: { zh: '不填：采矿权投产是否满一年待判', en: 'Open: whether the mine produced for a year stays undetermined' },
  pbfDamage: { zh: '不清楚时：矿泉水、地热占永久基本农田的待判', en: 'Open: wells on permanent basic farmland stay undetermined' },
  heavilyPolluting: {
    zh: '不清楚时：饮用水水源准保护区内待判；尾矿库、选矿、化工一律算严重',
    en: 'Open: undetermined in drinking-water quasi zones; tailings, beneficiation and chemical works always count as yes',
  },
  wetlandApproval: { zh: '不清楚时：重要湿地内须先经同意', en: 'Open: needs approval in important wetlands' },
  hasGreenMineClause: { zh: '不清楚时：绿色矿山规则不运行', en: 'Open: the green mine rule does not run' },
  blockChanged: { zh: '不清楚时：规划区块调整时间的规则不运行', en: 'Open: the rule on the yearly window for block changes does not run' },
  blockChangedOn: { zh: '不填：是否在每年集中调整期内待判', en: 'Open: whether it falls into the yearly window stays undetermined' },
  publicFunds: { zh: '不清楚时：技术服务单位受限的规则待判', en: 'Open: rules on restricted technical units stay undetermined' },
  technicalUnitUscc: {
    zh: '编制报告等技术服务单位；不填：其失信名单规则不运行或待判。只用于核查，不保存',
    en: 'The unit that made the reports; open: rules on its listing do not run or stay undetermined. Used for the check, not kept',
  },
  boundaryIsWorkings: {
    zh: '选“是”：与原许可证的矿区范围比对，查疑似越界',
    en: 'Yes: compared with the area of the existing licence',
  },
  facilityWork: {
    zh: '不清楚时：化工设施、尾矿库按新建计',
    en: 'Open: chemical works and tailings count as new',
  },
  authority: { zh: '不填：登记机关的级别不核，与规划区块的比对待判', en: 'Open: its level is not checked, the comparison with planning blocks stays undetermined' },
  reserveSize: { zh: '填了登记机关而不填储量规模：登记机关的级别待判', en: 'Open, with an authority given: its level stays undetermined' },
  riverSide: { zh: '铁路桥附近采砂时填', en: 'For sand dug near a railway bridge' },
};
