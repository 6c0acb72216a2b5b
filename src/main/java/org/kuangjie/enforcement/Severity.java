package org.kuangjie.enforcement;

import org.kuangjie.shared.Text;

/** How soon somebody should look. Says nothing about who is right. */
public enum Severity {
  LOW("一般", "low"),
  MEDIUM("较重", "medium"),
  HIGH("重要", "high"),
  URGENT("紧急", "urgent");

  private final Text words;

  Severity(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** One step more; the highest stays. */
  public Severity raised() {
    return switch (this) {
      case LOW -> MEDIUM;
      case MEDIUM -> HIGH;
      case HIGH, URGENT -> URGENT;
    };
  }
}
