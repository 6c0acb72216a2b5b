package org.kuangjie.sensing;

import org.kuangjie.shared.Text;

/** How far what lies outside stands out of the error of image and licence (C.5). */
public enum Certainty {
  /** Nothing lies outside. */
  NONE("无界外部分", "nothing outside"),
  /** Nowhere more than σ outside. */
  WITHIN_ERROR("误差带内", "within the error"),
  /** Between σ and 3σ outside, or too small an area: 需实测. */
  TO_SURVEY("需实测", "to be surveyed"),
  /** More than 3σ and more than the least area outside. */
  BEYOND_ERROR("超出误差带", "beyond the error");

  private final Text words;

  Certainty(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
