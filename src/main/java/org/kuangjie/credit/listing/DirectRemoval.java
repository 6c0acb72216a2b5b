package org.kuangjie.credit.listing;

import org.kuangjie.shared.Text;

/** Grounds of article 21 (000-R40). */
public enum DirectRemoval {
  THREE_YEARS("列入满三年", "three years in the list"),
  BASIS_CHANGED("列入依据被撤销或者变更", "its basis was revoked or changed"),
  LAW_CHANGED("法律法规或者政策调整", "law or policy changed");

  private final Text words;

  DirectRemoval(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
