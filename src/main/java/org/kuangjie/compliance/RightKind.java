package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Kind of mining right (矿业权). */
public enum RightKind implements CodeWord {
  EXPLORATION("探矿权", "exploration"),
  MINING("采矿权", "mining");

  private final Spelling spelling;

  RightKind(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RightKind of(String word) {
    return CodeWord.parse("rightKind", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
