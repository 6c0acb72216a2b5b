package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * What is done about the facilities of a project (设施建设性质), the words of 长江保护法 art 26. Where the
 * facilities differ, the one that goes furthest counts.
 */
public enum FacilityWork implements CodeWord {
  BUILD("新建", "build"),
  EXTEND("扩建", "extend"),
  REBUILD("改建", "rebuild"),
  /** 以提升安全、生态环境保护水平为目的的改建 */
  SAFETY_REBUILD("安全环保改建", "safety-rebuild"),
  /** Standing, and left as it is. */
  STANDING("已建不变", "standing");

  private final Spelling spelling;

  FacilityWork(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static FacilityWork of(String word) {
    return CodeWord.parse("facilityWork", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
