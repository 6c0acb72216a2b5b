package org.kuangjie.enforcement.statistics;

import org.kuangjie.shared.Text;

/** What is counted of the work of a period. */
public enum WorkMeasure {
  CLUES("线索", "clues"),
  CLUES_CONFIRMED("其中属实", "of them confirmed"),
  ALERTS("预警", "alerts"),
  ALERTS_CONCLUDED("其中已有结论", "of them concluded"),
  ALERTS_ESCALATED("其中逾期升级", "of them escalated"),
  CASES_FILED("立案", "cases filed"),
  CASES_DECIDED("作出决定", "decided"),
  CASES_CLOSED("结案", "closed"),
  TRANSFERS("移送", "transfers"),
  INSPECTIONS("现场检查", "inspections"),
  PLATES_WRONG("标识牌缺失或不全", "plates missing or incomplete"),
  TRACKS("巡查轨迹", "patrol tracks");

  private final Text words;

  WorkMeasure(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
