package org.kuangjie.enforcement.alerts;

import org.kuangjie.shared.Text;

/**
 * What the district finds (C.2 a). None of them says that a law was broken: that is for the
 * decision of a case.
 */
public enum Judgement {
  LAWFUL("合法", "lawful"),
  SUSPECTED("疑似违法，待立案查处", "suspected, to be filed as a case"),
  PSEUDO_CHANGE("伪变化", "no real change"),
  NOT_MINING("非矿", "not mining"),
  LEGACY("历史遗留或已修复", "legacy or restored"),
  SPECIAL_LAND("特殊用地", "land of special use"),
  UNDETERMINED("无法判定", "cannot be determined");

  private final Text words;

  Judgement(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
