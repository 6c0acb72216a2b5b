package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a place lies along a river from a bridge (桥位上下游). */
public enum RiverSide implements CodeWord {
  UPSTREAM("上游", "upstream"),
  DOWNSTREAM("下游", "downstream");

  private final String zh;
  private final String en;

  RiverSide(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RiverSide of(String word) {
    return CodeWord.parse("riverSide", word, values());
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
