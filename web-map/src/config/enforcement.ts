import type { AlertState, Judgement, Severity } from '../api/alerts';
import type { ClueSource, ClueState } from '../api/clues';
import type { Agreement, ReadingResult } from '../api/patches';
import type { Text } from '../api/types';

/** Who sees alerts, statistics, clues, patches: as the server lets them in. */
export const SEES_ALERTS = ['CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'SPECIAL_LAND_REVIEWER', 'ADMINISTRATOR'];
export const SEES_CLUES = ['INFORMANT', 'CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'];
/** Who looks after subscriptions and what could not be delivered. */
export const ADMINISTERS = ['ADMINISTRATOR'];
export const SEES_PATCHES = [...SEES_ALERTS, 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT'];

export const ENFORCES = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT'];

/** How many are read at once. */
export const PAGE = 50;
/** What one list holds at most; more is found by a filter. */
export const LONGEST_LIST = 1000;

export const SEVERITIES: Readonly<Record<Severity, Text>> = {
  URGENT: { zh: '紧急', en: 'Urgent' },
  HIGH: { zh: '重要', en: 'High' },
  MEDIUM: { zh: '较重', en: 'Medium' },
  LOW: { zh: '一般', en: 'Low' },
};

export const ALERT_STATES: Readonly<Record<AlertState, Text>> = {
  OPEN: { zh: '待接收', en: 'To be taken' },
  TAKEN: { zh: '内业判读', en: 'At the desk' },
  FIELD_CHECK: { zh: '外业核查', en: 'On the ground' },
  JUDGED: { zh: '待市级审核', en: 'For the city' },
  RETURNED: { zh: '退回补正', en: 'Returned' },
  CONCLUDED: { zh: '已有结论', en: 'Concluded' },
};

/** What the district may find; none of them says that a law was broken. */
export const JUDGEMENTS: Readonly<Record<Judgement, Text>> = {
  LAWFUL: { zh: '合法', en: 'Lawful' },
  SUSPECTED: { zh: '疑似违法，待立案查处', en: 'Suspected, to be filed as a case' },
  PSEUDO_CHANGE: { zh: '伪变化', en: 'No real change' },
  NOT_MINING: { zh: '非矿', en: 'Not mining' },
  LEGACY: { zh: '历史遗留或已修复', en: 'Legacy or restored' },
  SPECIAL_LAND: { zh: '特殊用地', en: 'Land of special use' },
  UNDETERMINED: { zh: '无法判定', en: 'Cannot be determined' },
};

export const CLUE_STATES: Readonly<Record<ClueState, Text>> = {
  REGISTERED: { zh: '已登记', en: 'Registered' },
  VERIFYING: { zh: '核查中', en: 'Being verified' },
  CONFIRMED: { zh: '属实', en: 'Confirmed' },
  STOPPED: { zh: '已责令停止', en: 'Ordered to stop' },
  FILED: { zh: '已立案', en: 'Case filed' },
  UNFOUNDED: { zh: '不属实', en: 'Unfounded' },
  DUPLICATE: { zh: '重复', en: 'Duplicate' },
};

export const CLUE_SOURCES: Readonly<Record<ClueSource, Text>> = {
  HOTLINE: { zh: '举报电话', en: 'Hotline' },
  LETTER: { zh: '举报信件', en: 'Letter' },
  EMAIL: { zh: '举报电子邮件', en: 'E-mail' },
  LEADER: { zh: '领导批办', en: 'Leader’s order' },
  LOWER_LEVEL: { zh: '下级上报', en: 'Lower level' },
  MEDIA: { zh: '媒体反映', en: 'Media' },
  PATROL: { zh: '巡查发现', en: 'Patrol' },
  SENSOR: { zh: '电子设备监控', en: 'Sensor' },
  CHECK: { zh: '核查结果', en: 'Boundary check' },
  PATCH: { zh: '遥感图斑', en: 'Patch' },
  INFORMANT: { zh: '信息员、志愿者报送', en: 'Informant' },
};

export const FINDINGS: Readonly<Record<string, Text>> = {
  OUTSIDE: { zh: '不在任何矿业权内', en: 'Outside any right' },
  ACROSS: { zh: '跨采矿权边界', en: 'Across a boundary' },
  EXPIRED_RIGHT: { zh: '位于已到期采矿权内', en: 'In an ended right' },
  EXPLORATION_RIGHT: { zh: '位于探矿权内', en: 'In an exploration right' },
  METHOD_DIFFERS: { zh: '开采方式与许可不同', en: 'Other method' },
  MINERAL_DIFFERS: { zh: '矿种与许可不同', en: 'Other mineral' },
  ELEVATION_DIFFERS: { zh: '标高超出许可范围', en: 'Other elevation' },
  EDGE_BAND: { zh: '边界误差带内', en: 'Within the error band' },
  SLIVER: { zh: '制图碎面', en: 'Sliver of drawing' },
  INSIDE: { zh: '采矿权范围内', en: 'Inside a right' },
  UNDECIDED: { zh: '待判', en: 'Undecided' },
};

export const CERTAINTIES: Readonly<Record<string, Text>> = {
  NONE: { zh: '无界外部分', en: 'nothing outside' },
  WITHIN_ERROR: { zh: '误差带内', en: 'within the error' },
  TO_SURVEY: { zh: '需实测', en: 'to be surveyed' },
  BEYOND_ERROR: { zh: '超出误差带', en: 'beyond the error' },
};

export const RIGHT_STATES: Readonly<Record<string, Text>> = {
  VALID: { zh: '有效', en: 'valid' },
  ENDED: { zh: '已到期', en: 'ended' },
  NOT_YET: { zh: '尚未生效', en: 'not yet in force' },
  SUSPENDED: { zh: '暂停', en: 'suspended' },
};

export const AGREEMENTS: Readonly<Record<Agreement, Text>> = {
  UNREAD: { zh: '未判读', en: 'Not read' },
  READ_ONCE: { zh: '待二次判读', en: 'Second reader' },
  DIFFERS: { zh: '不一致，待裁定', en: 'They differ' },
  AGREED: { zh: '两次一致', en: 'Agreed' },
  DECIDED: { zh: '已裁定', en: 'Decided' },
};

/** What an image shows, in the order of their keys 1 to 5. */
export const READING_RESULTS: Readonly<Record<ReadingResult, Text>> = {
  MINING_CHANGE: { zh: '采矿或扰动变化', en: 'Mining or disturbance' },
  NO_REAL_CHANGE: { zh: '伪变化', en: 'No real change' },
  NOT_MINING: { zh: '非矿', en: 'Not mining' },
  LEGACY: { zh: '历史遗留或已修复', en: 'Legacy or restored' },
  UNDETERMINED: { zh: '无法判读', en: 'Cannot be read' },
};

export const ISSUERS: readonly string[] = ['部级', '省级', '市级自测', '无人机', '举报', '机器提取'];

/** Steps of histories in words; one that is not here is shown as the server names it. */
export const STEP_WORDS: Readonly<Record<string, Text>> = {
  RAISE: { zh: '生成预警', en: 'Raised' },
  SEE_AGAIN: { zh: '再次发现', en: 'Seen again' },
  ESCALATE: { zh: '逾期升级', en: 'Escalated' },
  TAKE: { zh: '接收', en: 'Taken' },
  HAND_OVER: { zh: '移交', en: 'Handed over' },
  FIELD_CHECK: { zh: '外业核查', en: 'Field check' },
  JUDGE: { zh: '判定上报', en: 'Judged' },
  APPROVE: { zh: '审核通过', en: 'Approved' },
  RETURN: { zh: '退回', en: 'Returned' },
  SPOT_CHECK: { zh: '抽查', en: 'Spot check' },
  EXTEND: { zh: '因天气延期', en: 'Extended for weather' },
  EVIDENCE: { zh: '举证照片', en: 'Photo as evidence' },
  PHOTO: { zh: '附照片', en: 'Photo added' },
  RECUSE: { zh: '回避', en: 'Recusal' },
  FILE: { zh: '立案', en: 'Case filed' },
  REPORT: { zh: '登记', en: 'Registered' },
  VERIFY: { zh: '核查认定', en: 'Verified' },
  LINK: { zh: '关联重复', en: 'Linked' },
  STOP: { zh: '责令停止', en: 'Ordered to stop' },
  REWARD: { zh: '奖励', en: 'Reward' },
};

/** Colours of severity: on the map and in lists, white text keeps 4.5 : 1 on each. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = { URGENT: '#b01c1c', HIGH: '#9a4400', MEDIUM: '#7d5a00', LOW: '#3b4f78' };
