package org.kuangjie.shared;

/** What a signed-in person may be. The security authority is {@code ROLE_} + the name. */
public enum Role {
  /** 市级规划人员 */
  CITY_PLANNER,
  /** 区县经办人员; sees and changes only the districts of the account */
  DISTRICT_OFFICER,
  /** 区县执法人员; bound to districts as well */
  ENFORCEMENT_OFFICER,
  /** 市级执法人员 */
  CITY_ENFORCEMENT,
  /** 信用管理人员 */
  CREDIT_OFFICER,
  /** 技术支撑单位: loads and checks data */
  TECHNICAL_SUPPORT,
  /** 矿业权人、技术服务单位 */
  ENTITY,
  /** 系统管理员 */
  ADMINISTRATOR,
  /** 信息员、志愿者; report clues and see their own reports, nothing else (004-R19) */
  INFORMANT,
  /** 特殊用地审核人员; alone see what lies on land of special use (C.3) */
  SPECIAL_LAND_REVIEWER;

  /** True for the administration and those who work for it. */
  public boolean isOfficial() {
    return this != ENTITY && this != INFORMANT;
  }

  /** True when the role sees only the districts named in the account. */
  public boolean isDistrictBound() {
    return this == DISTRICT_OFFICER || this == ENFORCEMENT_OFFICER;
  }
}
