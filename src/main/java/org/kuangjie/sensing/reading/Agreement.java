package org.kuangjie.sensing.reading;

import org.kuangjie.shared.Text;

/** How far the reading of a patch is. */
public enum Agreement {
  UNREAD("未判读", "not read"),
  READ_ONCE("待二次判读", "waiting for the second reader"),
  AGREED("两次一致", "both agree"),
  DIFFERS("两次不一致，待市级裁定", "they differ, for the city to decide"),
  DECIDED("已裁定", "decided");

  private final Text words;

  Agreement(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
