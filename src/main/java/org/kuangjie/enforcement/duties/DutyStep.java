package org.kuangjie.enforcement.duties;

import org.kuangjie.shared.Text;

/** What can be done with a filing. */
public enum DutyStep {
  SUBMIT("报送", "filing"),
  ACCEPT("审核通过", "acceptance"),
  RETURN("退回补正", "return"),
  FAIL("审核不合格", "refusal"),
  /** A review was wrong, or what failed was put right. */
  REOPEN("重新办理", "reopening"),
  /** 开发利用方案发证后送市、县 (004-R12). */
  PASS_ON("转送市、县", "passing on");

  private final Text words;

  DutyStep(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
