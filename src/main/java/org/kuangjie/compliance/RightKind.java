package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Kind of mining right (矿业权). */
public enum RightKind implements CodeWord {
  EXPLORATION("探矿权", "exploration"),
  MINING("采矿权", "mining");

  private final String zh;
  private final String en;

  RightKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RightKind of(String word) {
    return CodeWord.parse("rightKind", word, values());
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
