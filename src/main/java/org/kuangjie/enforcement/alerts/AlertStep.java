package org.kuangjie.enforcement.alerts;

import org.kuangjie.shared.Text;

/** What can be done with an alert (C.3). */
public enum AlertStep {
  TAKE("接收", "take"),
  HAND_OVER("移交", "hand over"),
  FIELD_CHECK("外业核查", "field check"),
  JUDGE("判定上报", "judge and hand in"),
  APPROVE("审核通过", "approve"),
  RETURN("退回补正", "return for correction"),
  UPHOLD("抽查维持", "uphold after spot check"),
  REOPEN("抽查退回", "reopen after spot check"),
  EXTEND("因天气延期", "extend for weather"),
  RECUSE("回避", "recusal");

  private final Text words;

  AlertStep(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
