package org.kuangjie.credit.supervision;

import org.kuangjie.shared.Text;

/** 技术服务: the fifteen kinds of work of article 2 (000-R02). */
public enum ServiceType {
  MINERAL_PLAN("矿产资源规划", "mineral plan"),
  EXPLORATION_GRANT_REPORT("探矿权出让技术报告", "report for the grant of an exploration right"),
  MINING_GRANT_REPORT("采矿权出让技术报告", "report for the grant of a mining right"),
  EXPLORATION_VALUATION("探矿权评估报告", "valuation of an exploration right"),
  MINING_VALUATION("采矿权评估报告", "valuation of a mining right"),
  EXPLORATION_SCHEME("勘查实施方案", "exploration scheme"),
  EXPLOITATION_SCHEME("开发利用方案", "exploitation scheme"),
  GREEN_MINE_SCHEME("绿色矿山建设实施方案", "green mine scheme"),
  GREEN_MINE_ASSESSMENT("绿色矿山第三方评估报告", "third-party assessment of a green mine"),
  EXPLORATION_FIELD_CHECK("探矿权实地核查报告", "field check of an exploration right"),
  MINING_FIELD_CHECK("采矿权实地核查报告", "field check of a mining right"),
  RESERVES_REPORT("储量报告", "report on reserves"),
  YEARLY_RESERVES_REPORT("矿山储量年报", "yearly report on reserves"),
  OVERLAY_ASSESSMENT("建设项目压覆重要矿产资源评估报告", "assessment of minerals covered by building"),
  ILLEGAL_MINING_VALUATION("非法开采矿产资源价值鉴定报告", "valuation of illegally mined minerals");

  private final Text words;

  ServiceType(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
