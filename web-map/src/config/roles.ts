import type { Text } from '../api/types';

/** The roles of the server (`shared.Role`) in words. */
export const ROLE_WORDS: Readonly<Record<string, Text>> = {
  CITY_PLANNER: { zh: '市级规划人员', en: 'City planner' },
  DISTRICT_OFFICER: { zh: '区县经办人员', en: 'District officer' },
  ENFORCEMENT_OFFICER: { zh: '区县执法人员', en: 'District enforcement officer' },
  CITY_ENFORCEMENT: { zh: '市级执法人员', en: 'City enforcement officer' },
  CREDIT_OFFICER: { zh: '信用管理人员', en: 'Credit officer' },
  TECHNICAL_SUPPORT: { zh: '技术支撑单位', en: 'Technical support' },
  ENTITY: { zh: '矿业权人、技术服务单位', en: 'Holder or service unit' },
  INFORMANT: { zh: '信息员', en: 'Informant' },
  SPECIAL_LAND_REVIEWER: { zh: '特殊用地审核人员', en: 'Reviewer of special land' },
  ADMINISTRATOR: { zh: '系统管理员', en: 'Administrator' },
};
