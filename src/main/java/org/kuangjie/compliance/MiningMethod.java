package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How the mineral is won (开采方式). */
public enum MiningMethod implements CodeWord {
  OPEN_PIT("露天", "open-pit"),
  UNDERGROUND("地下", "underground"),
  BOTH("露天+地下", "open-pit+underground"),
  WELL("钻井", "well");

  private final Spelling spelling;

  MiningMethod(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static MiningMethod of(String word) {
    return CodeWord.parse("miningMethod", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }

  /** Takes the surface of the mining area. */
  public boolean isOpenPit() {
    return this == OPEN_PIT || this == BOTH;
  }
}
