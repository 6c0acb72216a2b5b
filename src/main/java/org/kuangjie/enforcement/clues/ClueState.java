package org.kuangjie.enforcement.clues;

import org.kuangjie.shared.Text;

/** First half of 004-SM1. */
public enum ClueState {
  REGISTERED("已登记", "registered"),
  VERIFYING("核查中", "being verified"),
  UNFOUNDED("不属实，归档", "unfounded, archived"),
  CONFIRMED("属实", "confirmed"),
  STOPPED("已责令停止", "ordered to stop"),
  FILED("已立案", "case filed"),
  DUPLICATE("重复线索", "duplicate");

  private final Text words;

  ClueState(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
