package org.kuangjie.enforcement.clues;

import org.kuangjie.shared.Text;

/** What can be done with a clue (004-SM1 up to filing). */
public enum ClueStep {
  TAKE("开始核查", "begin to verify"),
  CONFIRM("认定属实", "confirm"),
  REFUTE("认定不属实", "refute"),
  LINK("关联重复", "link to the first"),
  STOP("责令停止", "order to stop"),
  REWARD("举报奖励", "reward"),
  RECUSE("回避", "recusal");

  private final Text words;

  ClueStep(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
