package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Shape of an open pit for common building materials (002-R32). */
public enum PitType implements CodeWord {
  HILLSIDE("山坡型", "hillside"),
  SUNKEN("凹陷式", "sunken"),
  TO_THE_EDGE("到边到底", "to-the-edge"),
  LEVELLING("夷平式", "levelling");

  private final Spelling spelling;

  PitType(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static PitType of(String word) {
    return CodeWord.parse("pitType", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
