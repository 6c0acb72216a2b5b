package org.kuangjie.credit.identity;

import org.kuangjie.shared.Text;

/** What a unit is to the office; one unit may be several. */
public enum EntityKind {
  TECHNICAL_UNIT("技术服务单位", "technical-service unit"),
  MINE_ENTERPRISE("矿山企业", "mining enterprise"),
  RESTORATION_UNIT("从业单位", "restoration unit"),
  MINING_HOLDER("采矿权人", "mining-right holder"),
  EXPLORATION_HOLDER("探矿权人", "exploration-right holder"),
  QUALIFIED_UNIT("资质单位", "qualified unit");

  private final Text words;

  EntityKind(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
