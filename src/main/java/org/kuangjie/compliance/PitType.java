package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Shape of an open pit for common building materials (002-R32). */
public enum PitType implements CodeWord {
  HILLSIDE("山坡型", "hillside"),
  SUNKEN("凹陷式", "sunken"),
  TO_THE_EDGE("到边到底", "to-the-edge"),
  LEVELLING("夷平式", "levelling");

  private final String zh;
  private final String en;

  PitType(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static PitType of(String word) {
    return CodeWord.parse("pitType", word, values());
  }

  @Override
  @JsonValue
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
