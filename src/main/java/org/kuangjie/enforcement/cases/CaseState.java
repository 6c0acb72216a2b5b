package org.kuangjie.enforcement.cases;

import org.kuangjie.shared.Text;

/** Second half of 004-SM1. */
public enum CaseState {
  FILED("已立案", "filed"),
  INVESTIGATED("调查终结", "investigated"),
  REVIEWED("已审理", "reviewed"),
  NOTIFIED("已告知", "party notified"),
  DECIDED("已决定", "decided"),
  EXECUTED("已执行", "executed"),
  CLOSED("已结案", "closed"),
  UPHELD("抽查维持", "upheld by a spot check"),
  CORRECTED("错案纠正", "corrected"),
  DROPPED("撤销立案", "dropped");

  private final Text words;

  CaseState(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
