import type { CaseState, CaseStep, ItemKind, Outcome } from '../api/cases';
import type { Text } from '../api/types';

const say = (zh: string, en: string): Text => ({ zh, en });

/** The words of the server's `CaseState`, in the order a case runs through them. */
export const CASE_STATES: Readonly<Record<CaseState, Text>> = {
  FILED: say('已立案', 'filed'),
  INVESTIGATED: say('调查终结', 'investigated'),
  REVIEWED: say('已审理', 'reviewed'),
  NOTIFIED: say('已告知', 'party notified'),
  DECIDED: say('已决定', 'decided'),
  EXECUTED: say('已执行', 'executed'),
  CLOSED: say('已结案', 'closed'),
  UPHELD: say('抽查维持', 'upheld by a spot check'),
  CORRECTED: say('错案纠正', 'corrected'),
  DROPPED: say('撤销立案', 'dropped'),
};

/** The words of the server's `ViolationType`. */
export const VIOLATION_TYPES: Readonly<Record<string, Text>> = {
  EXPLORING_WITHOUT_LICENCE: say('无勘查许可证勘查', 'exploring without licence'),
  MINING_WITHOUT_LICENCE: say('无采矿许可证采矿', 'mining without licence'),
  GROUP_MINING_WITHOUT_LICENCE: say('群发性无证采矿', 'many mining without licence'),
  EXPLORING_ON_ENDED_LICENCE: say('持过期勘查许可证勘查', 'exploring on an ended licence'),
  MINING_ON_ENDED_LICENCE: say('持过期采矿许可证采矿', 'mining on an ended licence'),
  MINING_ON_EXPLORATION_LICENCE: say('持勘查许可证采矿', 'mining on an exploration licence'),
  OTHER_MINERAL: say('矿种与证不符', "another mineral than the licence's"),
  EXPLORING_OUTSIDE: say('越界勘查', 'exploring outside the licence'),
  IDLE: say('满6个月未开工或无故停工6个月', 'not begun or stopped for six months'),
  LITTLE_EXPLORATION: say('未完成最低勘查投入', 'less than the least exploration'),
  MINING_OUTSIDE: say('越界采矿', 'mining outside the licence, also in elevation'),
  DESTRUCTIVE: say('破坏性采矿', 'destructive mining'),
  EXPLORATION_RIGHT_TRANSFER: say('擅自转让探矿权', 'unapproved transfer of exploration right'),
  MINING_RIGHT_TRANSFER: say('擅自转让采矿权', 'unapproved transfer of mining right'),
  UNPAID: say('欠缴费用', 'fees unpaid'),
  OTHER_METHOD: say('擅自改变开采方式', 'another mining method'),
  NOT_RESTORED: say('未履行生态修复义务', 'restoration not done'),
  OTHER_OF_HOLDER: say('其他', 'other, by a holder'),
  UNLAWFUL_APPROVAL: say('违法审批发证', 'unlawful approval by an authority'),
};

export const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  PENALTY: say('违法事实成立，予以处罚', 'established, penalty'),
  NO_PENALTY: say('违法事实成立，不予处罚', 'established, no penalty'),
  NOT_ESTABLISHED: say('违法事实不成立', 'not established'),
};

export const STEPS: Readonly<Record<CaseStep, Text>> = {
  INVESTIGATE: say('调查终结', 'End the investigation'),
  REVIEW: say('审理', 'Review'),
  NOTIFY: say('告知', 'Notify the party'),
  HEARING: say('听证', 'Hearing'),
  DECIDE: say('作出决定', 'Decide'),
  DELIVER: say('送达', 'Deliver'),
  EXECUTE: say('执行完毕', 'Executed'),
  CLOSE: say('结案', 'Close'),
  DROP: say('撤销立案', 'Drop'),
  UPHOLD: say('抽查维持', 'Uphold (spot check)'),
  CORRECT: say('错案纠正', 'Correct (spot check)'),
  RECUSE: say('回避', 'Recuse'),
  ASSIGN: say('指定承办人', 'Assign officers'),
  PAUSE: say('中止计时', 'Pause the clock'),
  RESUME: say('恢复计时', 'Resume the clock'),
};

/** Lines of the history that are no steps. */
export const OTHER_LINES: Readonly<Record<string, Text>> = {
  FILE: say('立案', 'Filed'),
  MEASURE: say('登记措施', 'Measure'),
  DOCUMENT: say('登记文书', 'Document'),
  TRANSFER: say('移送', 'Transfer'),
  SUPERVISION: say('督办', 'Supervision'),
  REPORT: say('上报', 'Report'),
  FINE: say('登记罚款', 'Fine'),
  RELEASE: say('公开典型案例', 'Released as typical'),
  WITHDRAW: say('撤回公开', 'Release withdrawn'),
};

/** The server's clocks of cases (`CaseClocks`). */
export const CASE_CLOCKS = ['case-decision', 'case-defence', 'case-hearing-request', 'case-delivery', 'case-payment', 'case-preservation', 'case-withdrawal', 'case-supervision'] as const;

/** Lists of the file, with what is usual in them. 先行登记保存 and 登记保存处理 start and end a clock. */
export const ITEM_KINDS: readonly { readonly kind: ItemKind; readonly title: Text; readonly types: readonly string[] }[] = [
  { kind: 'MEASURE', title: say('措施', 'Measures'), types: ['责令停止', '先行登记保存', '登记保存处理', '查封', '罚款', '没收'] },
  { kind: 'DOCUMENT', title: say('文书', 'Documents'), types: ['立案审批表', '询问笔录', '现场勘查笔录', '调查报告', '告知书', '听证笔录', '处罚决定书', '送达回证', '结案报告'] },
  { kind: 'TRANSFER', title: say('移送', 'Transfers'), types: ['公安机关', '人民检察院', '人民法院', '纪检监察机关'] },
  { kind: 'SUPERVISION', title: say('督办', 'Supervision'), types: ['挂牌督办', '一般督办'] },
  { kind: 'REPORT', title: say('上报', 'Reports upwards'), types: ['重大典型案件'] },
];
