package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Where a place lies along a river from a bridge (桥位上下游). */
public enum RiverSide implements CodeWord {
  UPSTREAM("上游", "upstream"),
  DOWNSTREAM("下游", "downstream");

  private final Spelling spelling;

  RiverSide(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RiverSide of(String word) {
    return CodeWord.parse("riverSide", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
