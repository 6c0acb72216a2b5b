package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.kuangjie.shared.Text;

/** How the mineral is won (开采方式). */
public enum MiningMethod implements CodeWord {
  OPEN_PIT("露天", "open-pit"),
  UNDERGROUND("地下", "underground"),
  BOTH("露天+地下", "open-pit+underground"),
  WELL("钻井", "well");

  private final Text words;

  MiningMethod(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static MiningMethod of(String word) {
    return CodeWord.parse("miningMethod", word, values());
  }

  @Override
  public Text words() {
    return words;
  }

  /** Takes the surface of the mining area. */
  public boolean isOpenPit() {
    return this == OPEN_PIT || this == BOTH;
  }
}
