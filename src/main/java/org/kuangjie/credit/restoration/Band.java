package org.kuangjie.credit.restoration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/** Bands of the score (001-R23); {@code from} is the lowest score of the band. */
public enum Band {
  A("信用优秀", "excellent", new BigDecimal(90)),
  B("信用良好", "good", new BigDecimal(70)),
  C("信用一般", "fair", new BigDecimal(60)),
  D("信用差", "poor", null);

  private final Text words;

  private final @Nullable BigDecimal from;

  Band(String zh, String en, @Nullable BigDecimal from) {
    this.words = Text.of(zh, en);
    this.from = from;
  }

  public static Band of(BigDecimal score) {
    for (Band band : values()) {
      if (band.from == null || score.compareTo(band.from) >= 0) {
        return band;
      }
    }
    throw new IllegalStateException();
  }

  public Text words() {
    return words;
  }

  /** Whether measures of article 22 may fall upon the unit. */
  public boolean isRestricted() {
    return this == C || this == D;
  }
}
