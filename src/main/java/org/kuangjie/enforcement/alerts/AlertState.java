package org.kuangjie.enforcement.alerts;

import org.kuangjie.shared.Text;

/** Review of what a patch or a clue shows (C.3); 市审 and 省审 are one in Chongqing. */
public enum AlertState {
  OPEN("待接收", "waiting to be taken"),
  TAKEN("内业判读", "judged at the desk"),
  FIELD_CHECK("外业核查举证", "checked on the ground"),
  JUDGED("已判定上报，待市级审核", "judged, waiting for the city"),
  RETURNED("退回整改补正", "returned for correction"),
  CONCLUDED("已有结论", "concluded");

  private final Text words;

  AlertState(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
