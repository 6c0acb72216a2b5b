package org.kuangjie.credit.identity;

/** What personal fields may be opened for (000-R04; 个人信息保护法 art. 6). */
public enum Purpose {
  /** 核对登记信息 */
  VERIFICATION,
  /** 监督检查 */
  INSPECTION,
  /** 列入、移出名录的办理 */
  LISTING,
  /** 申诉、投诉的办理 */
  APPEAL
}
