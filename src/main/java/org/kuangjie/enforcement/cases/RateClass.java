package org.kuangjie.enforcement.cases;

/** Which of the two rates (C.6) a case counts for. */
public enum RateClass {
  /** 无证勘查开采案件增减率 */
  UNLICENSED,
  /** 矿业权人违法违规案件发生率 */
  HOLDER,
  /** Neither: the authority's own acts. */
  NONE
}
