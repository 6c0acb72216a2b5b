package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the mineral is won (开采方式). */
public enum MiningMethod implements CodeWord {
  OPEN_PIT("露天", "open-pit"),
  UNDERGROUND("地下", "underground"),
  BOTH("露天+地下", "open-pit+underground"),
  WELL("钻井", "well");

  private final String zh;
  private final String en;

  MiningMethod(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static MiningMethod of(String word) {
    return CodeWord.parse("miningMethod", word, values());
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

  /** Takes the surface of the mining area. */
  public boolean isOpenPit() {
    return this == OPEN_PIT || this == BOTH;
  }
}
