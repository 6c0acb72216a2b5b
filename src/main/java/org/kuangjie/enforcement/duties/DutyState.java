package org.kuangjie.enforcement.duties;

import org.kuangjie.shared.Text;

/** How far a filing is. */
public enum DutyState {
  DRAFT("填报中", "being written"),
  FILED("待审", "filed, to be reviewed"),
  RETURNED("退回补正", "returned for correction"),
  ACCEPTED("通过", "accepted"),
  FAILED("不合格", "not passed");

  private final Text words;

  DutyState(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }

  /** Whether who owes it may still write. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }
}
