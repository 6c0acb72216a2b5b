import type { Band, ListState, ListStep, RecordClass, RecordState, RecordStep, SupervisionList } from '../api/credit';
import type { Text } from '../api/types';

const say = (zh: string, en: string): Text => ({ zh, en });

/** The words of the server's `Band`. */
export const BANDS: Readonly<Record<Band, Text>> = {
  A: say('信用优秀', 'excellent'),
  B: say('信用良好', 'good'),
  C: say('信用一般', 'fair'),
  D: say('信用差', 'poor'),
};

/** The words of the server's `RecordClass`. */
export const RECORD_CLASSES: Readonly<Record<RecordClass, Text>> = {
  BASIC: say('基本信息', 'basic information'),
  DUTY: say('生态修复义务履行信息', 'restoration duties done'),
  PROJECT: say('生态修复项目信息', 'restoration project'),
  GOOD: say('优良行为信息', 'good conduct'),
  BAD: say('不良行为信息', 'bad conduct'),
};

/** The words of the server's `RecordState`. */
export const RECORD_STATES: Readonly<Record<RecordState, Text>> = {
  DRAFT: say('草稿', 'draft'),
  SUBMITTED: say('已提交，审核中', 'submitted for review'),
  APPROVED: say('审核通过', 'approved'),
  SUPERSEDED: say('已有新版本', 'superseded by a new version'),
  ENTERED: say('已录入，待公示', 'entered, not yet publicised'),
  PUBLICISED: say('公示中', 'under publicity'),
  OBJECTED: say('异议核实中', 'objection being verified'),
  EFFECTIVE: say('生效', 'effective'),
  REPAIR_REQUESTED: say('修复核实中', 'repair being verified'),
  REPAIR_GRANTED: say('准予修复，待公布', 'repair granted, to be announced'),
  REPAIRED: say('已修复', 'repaired'),
  CORRECTED: say('已纠正，不再计入', 'corrected, counts no more'),
  EXPIRED: say('到期', 'expired'),
  DROPPED: say('不予录入', 'dropped'),
  WITHDRAWN: say('依据撤销，已撤回', 'withdrawn with its ground'),
};

export const RECORD_STEPS: Readonly<Record<RecordStep, Text>> = {
  SUBMIT: say('提交', 'Submit'),
  RETURN: say('退回', 'Return'),
  APPROVE: say('审核通过', 'Approve'),
  ACCEPT: say('项目验收', 'Project accepted'),
  PREPARE: say('初核意见', 'Note of preparation'),
  SPOT_CHECK: say('抽查', 'Spot check'),
  SUPPLEMENT: say('补充材料', 'Supplement'),
  PUBLICISE: say('公示', 'Publicise'),
  DROP: say('不予录入', 'Drop'),
  OBJECT: say('提出异议', 'Object'),
  MAINTAIN: say('维持', 'Uphold'),
  CORRECT: say('纠正', 'Correct'),
  RECHECK: say('抽查复核纠正', 'Correct by re-check'),
  REQUEST_REPAIR: say('申请信用修复', 'Ask for repair'),
  REFUSE_REPAIR: say('不予修复', 'Refuse repair'),
  GRANT_REPAIR: say('准予修复', 'Grant repair'),
  ANNOUNCE_REPAIR: say('公布修复', 'Announce repair'),
  FIND_FRAUD: say('认定弄虚作假', 'Find fraud'),
};

/** The words of the server's `ListState`. */
export const LIST_STATES: Readonly<Record<ListState, Text>> = {
  INVESTIGATION: say('调查核实中', 'under investigation'),
  RECTIFICATION: say('整改中', 'to be put right'),
  PROPOSED_ABNORMAL: say('拟列入异常名录（待告知）', 'to be listed as irregular, notice due'),
  PROPOSED_SERIOUS: say('拟列入严重失信（待告知）', 'to be listed as serious, notice due'),
  APPEAL_TERM: say('申诉期', 'term of appeal'),
  APPEAL_EXAMINATION: say('申诉核实中', 'appeal under examination'),
  ABNORMAL: say('异常名录', 'listed as irregular'),
  SERIOUS: say('严重失信主体名单', 'listed as serious'),
  REMOVAL_EXAMINATION: say('移出审核中', 'removal under examination'),
  REMOVAL_PUBLICITY: say('移出公示中', 'removal announced'),
  NOT_LISTED: say('正常（未列入）', 'not listed'),
  REMOVED: say('已移出', 'removed'),
  ESCALATED: say('已升级为严重失信', 'escalated'),
  REVOKED: say('已撤销', 'revoked'),
};

export const LIST_STEPS: Readonly<Record<ListStep, Text>> = {
  DISMISS: say('未查实，不列入', 'Not proved'),
  SPARE: say('可以不列入', 'Spare'),
  ORDER: say('责令整改', 'Order to put right'),
  ACCEPT: say('整改通过', 'Put right'),
  FAIL: say('未整改或不到位', 'Not put right'),
  PENALISE: say('登记处罚决定', 'Penalty decision'),
  NOTIFY: say('告知', 'Notice'),
  APPEAL: say('申诉', 'Appeal'),
  ANSWER: say('答复申诉', 'Answer the appeal'),
  LIST: say('列入', 'List'),
  ESCALATE: say('满三年升级', 'Escalate after three years'),
  ASK_REMOVAL: say('申请移出', 'Ask for removal'),
  REFUSE_REMOVAL: say('不予移出', 'Refuse removal'),
  PUBLISH_REMOVAL: say('移出公示', 'Announce removal'),
  OBJECT: say('登记异议', 'Objection'),
  REMOVE: say('移出', 'Remove'),
  REMOVE_DIRECTLY: say('依第二十一条移出', 'Remove by article 21'),
  REVOKE: say('撤销列入', 'Revoke'),
  CONTINUE_DISCLOSURE: say('期满继续披露', 'Go on disclosing'),
  STOP_DISCLOSURE: say('停止披露', 'Stop disclosing'),
};

/** Lines of the histories that are no steps. */
export const OTHER_CREDIT_LINES: Readonly<Record<string, Text>> = {
  DRAFT: say('录入草稿', 'Draft'),
  ENTER: say('录入', 'Entered'),
  EDIT: say('修改草稿', 'Draft changed'),
  CHANGE: say('变更申请', 'Change asked for'),
  SUPERSEDE: say('新版本替代', 'Superseded'),
  WITHDRAW: say('依据撤销，撤回', 'Withdrawn with its ground'),
  EFFECTIVE: say('公示期满，生效', 'Effective after publicity'),
  EXPIRED: say('到期', 'Expired'),
  CLUE: say('登记线索', 'Clue registered'),
  SUGGEST: say('案件结论转入', 'From the decision of a case'),
};

export const LISTS: Readonly<Record<SupervisionList, Text>> = {
  ABNORMAL: say('异常名录', 'irregular'),
  SERIOUS: say('严重失信主体名单', 'seriously dishonest'),
};

/** The words of the server's `Ground`, and which list each is for. */
export const GROUNDS: Readonly<Record<string, { readonly list: SupervisionList; readonly words: Text }>> = {
  NOT_FILED: { list: 'ABNORMAL', words: say('未按规定填报或者虚假填报', 'not filed, or filed falsely') },
  RULES_VIOLATED: { list: 'ABNORMAL', words: say('技术服务中违反国家和本市矿产资源管理规定', 'rules of mineral resources violated in technical service') },
  INSPECTION_REFUSED: { list: 'ABNORMAL', words: say('拒绝或者阻挠监督检查', 'inspection refused or obstructed') },
  THREE_YEARS: { list: 'SERIOUS', words: say('列入异常名录满3年仍未按规定整改', 'three years listed and not put right') },
  HEAVIER_FINE: { list: 'SERIOUS', words: say('被从重处以罚款', 'fined with aggravation') },
  FRAUD: { list: 'SERIOUS', words: say('欺诈、隐瞒、虚报，损害国家利益', 'fraud, concealment or false report against the state') },
  OTHER_HEAVIER: { list: 'SERIOUS', words: say('法律法规规定的其他从重处罚', 'another heavier penalty by law') },
};

/** The words of the server's `DirectRemoval`. */
export const DIRECT_REMOVALS: Readonly<Record<string, Text>> = {
  THREE_YEARS: say('列入满三年', 'three years in the list'),
  BASIS_CHANGED: say('列入依据被撤销或者变更', 'its basis was revoked or changed'),
  LAW_CHANGED: say('法律法规或者政策调整', 'law or policy changed'),
};

/** The words of the server's `EntityKind`. */
export const ENTITY_KINDS: Readonly<Record<string, Text>> = {
  TECHNICAL_UNIT: say('技术服务单位', 'technical-service unit'),
  MINE_ENTERPRISE: say('矿山企业', 'mining enterprise'),
  RESTORATION_UNIT: say('从业单位', 'restoration unit'),
  MINING_HOLDER: say('采矿权人', 'mining-right holder'),
  EXPLORATION_HOLDER: say('探矿权人', 'exploration-right holder'),
  QUALIFIED_UNIT: say('资质单位', 'qualified unit'),
};

/** The words of the server's `Duty`. */
export const DUTIES: Readonly<Record<string, Text>> = {
  LEGAL_REPRESENTATIVE: say('法定代表人', 'legal representative'),
  TECHNICAL_LEAD: say('技术负责人', 'technical lead'),
  STAFF: say('技术人员', 'technical staff'),
  EXPERT: say('评审专家', 'review expert'),
};

/** The server's `Purpose` of opening personal fields. */
export const PURPOSES: Readonly<Record<string, Text>> = {
  VERIFICATION: say('核对登记信息', 'verify the register'),
  INSPECTION: say('监督检查', 'inspection'),
  LISTING: say('列入、移出名录的办理', 'listing or removal'),
  APPEAL: say('申诉、投诉的办理', 'appeal or complaint'),
};

/** Fields of records, by the names of the server's `RecordFields`. */
export const RECORD_FIELDS: Readonly<Record<string, Text>> = {
  name: say('名称', 'name'),
  address: say('地址', 'address'),
  business: say('经营范围', 'business'),
  right: say('矿业权', 'mining right'),
  qualification: say('资质', 'qualification'),
  achievements: say('业绩', 'achievements'),
  staff: say('人员', 'staff'),
  contact: say('联系人', 'contact'),
  phone: say('电话', 'telephone'),
  evidence: say('佐证材料', 'evidence'),
  year: say('年度', 'year'),
  plan: say('方案执行', 'plan'),
  fund: say('修复基金', 'fund'),
  reclamation: say('复垦', 'reclamation'),
  archive: say('档案', 'archive'),
  fundDetails: say('基金明细', 'fund in detail'),
  type: say('项目类型', 'type'),
  contractSignedOn: say('合同签订日', 'contract signed on'),
  leader: say('项目负责人', 'leader'),
  contract: say('合同', 'contract'),
  dueOn: say('完成期限', 'due on'),
  technicalLeader: say('技术负责人', 'technical leader'),
  members: say('参与人员', 'members'),
  progress: say('进度', 'progress'),
  price: say('价款', 'price'),
  title: say('标题', 'title'),
  kind: say('种类', 'kind'),
  grantedOn: say('授予日', 'granted on'),
  grantedBy: say('授予单位', 'granted by'),
  remark: say('备注', 'remark'),
  ground: say('认定依据', 'ground'),
  foundOn: say('认定日', 'found on'),
  decisionNumber: say('决定文号', 'number of the decision'),
  licence: say('许可证号', 'licence'),
  responsible: say('责任人', 'responsible'),
  facts: say('事实', 'facts'),
};

/** What a unit enters itself; the server's `RecordFields.required`. */
export const OWN_FIELDS: Readonly<Record<'BASIC' | 'DUTY' | 'PROJECT' | 'GOOD', readonly string[]>> = {
  BASIC: ['name', 'address', 'business'],
  DUTY: ['year', 'plan', 'fund', 'reclamation'],
  PROJECT: ['name', 'type', 'contractSignedOn', 'leader'],
  GOOD: ['title', 'kind', 'grantedOn', 'evidence'],
};

/** Kinds of the events of a mine, in the server's `MineTimeline`. */
export const TIMELINE_KINDS: Readonly<Record<string, Text>> = {
  RIGHT: say('矿业权', 'Right'),
  CHECK: say('核查', 'Check'),
  PATCH: say('图斑', 'Patch'),
  ALERT: say('预警', 'Alert'),
  INSPECTION: say('检查', 'Inspection'),
  CASE: say('案件', 'Case'),
  CREDIT: say('信用', 'Credit'),
};

/** The bureau of the city as an authority. */
export const CITY_AUTHORITY = '500000';

const OFFICIALS = ['CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR'];
/** Who may follow a project to what happened on its ground. */
export const SEES_TRAILS: readonly string[] = OFFICIALS;
/** Who has the desk of records. */
export const WORKS_ON_RECORDS = OFFICIALS.filter((role) => role !== 'CITY_PLANNER');
export const SEES_MATTERS = OFFICIALS;
/** Who registers a clue for the lists. */
export const REGISTERS_CLUES = ['DISTRICT_OFFICER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT'];
/** Who may open personal fields. */
export const UNMASKS = ['DISTRICT_OFFICER', 'CREDIT_OFFICER'];
/** Who decides for an authority: its list matters, draws and inspections. */
export const DECIDES = ['DISTRICT_OFFICER', 'CREDIT_OFFICER'];
/** Who keeps the register of units and people. */
export const KEEPS = ['DISTRICT_OFFICER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR'];
/** Who enters bad conduct that was found. */
export const FINDS = ['DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'CREDIT_OFFICER'];
export const SEES_CLOCKS = OFFICIALS.filter((role) => role !== 'TECHNICAL_SUPPORT');
/** Who sees what outer credit systems are told, and settles what the documents leave open. */
export const EXCHANGES = ['CREDIT_OFFICER', 'ADMINISTRATOR'];
export const SETTLES = EXCHANGES;

/** Clocks of 000 and 001, by the codes of the server. */
export const CREDIT_CLOCKS = [
  'list-rectification', 'list-appeal', 'list-removal-examination', 'list-removal-publicity', 'list-disclosure',
  'credit-supplement', 'credit-repair-decision', 'credit-repair-announcement', 'unit-inspection-publication',
];

/** The words of the server's verdicts at the gate. */
export const VERDICTS: Readonly<Record<string, Text>> = {
  ADMITTED: say('可以承接', 'admitted'),
  RESTRICTED: say('限制', 'restricted'),
  REFUSED: say('禁入', 'refused'),
  UNKNOWN: say('无法判定，不视为通过', 'unknown, no pass'),
};

/** What the authority enters of bad conduct; the server's `RecordFields`. */
export const BAD_FIELDS: readonly string[] = ['title', 'ground', 'foundOn', 'decisionNumber', 'licence', 'facts', 'evidence'];
/** Who asks for a rating by purpose, and the server's `RatingPurpose`. */
export const USES_RATINGS = OFFICIALS.filter((role) => role !== 'TECHNICAL_SUPPORT');
export const RATING_PURPOSES: Readonly<Record<string, Text>> = {
  FISCAL_SUPPORT: say('财政资金支持', 'public funds'),
  DAILY_SUPERVISION: say('日常监管', 'daily supervision'),
  LAND_QUOTA: say('矿业用地指标配置', 'quota of mining land'),
  AWARDS: say('评优评先', 'awards'),
  TECHNICAL_UNIT: say('财政补助项目选用技术单位', 'choice of a technical unit for subsidised projects'),
  RIGHT_EXTENSION: say('矿业权延续、变更', 'renewal or change of a mining right'),
  TALENT: say('人才评价', 'evaluation of talent'),
};
