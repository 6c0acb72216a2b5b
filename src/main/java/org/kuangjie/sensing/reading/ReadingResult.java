package org.kuangjie.sensing.reading;

import org.kuangjie.shared.Text;

/**
 * What the two images of a patch show (after C.2 a). Whether anything was against the law no image
 * shows, so no result says so.
 */
public enum ReadingResult {
  MINING_CHANGE("采矿或扰动变化", "mining or disturbance"),
  NO_REAL_CHANGE("伪变化", "no real change"),
  NOT_MINING("非矿", "not mining"),
  LEGACY("历史遗留或已修复", "legacy or restored"),
  UNDETERMINED("无法判读", "cannot be read");

  private final Text words;

  ReadingResult(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
