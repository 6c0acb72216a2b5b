package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How the plan of ecological restoration of a mine stands (矿区生态修复方案). */
public enum RestorationPlan implements CodeWord {
  APPROVED("已批准", "approved", "有"),
  OUTDATED("范围改变未重编", "outdated", "须重编"),
  NONE("无", "none", "未编制");

  private final Spelling spelling;

  RestorationPlan(String zh, String en, String alias) {
    spelling = Spelling.of(zh, en, alias);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RestorationPlan of(String word) {
    return CodeWord.parse("restorationPlan", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
