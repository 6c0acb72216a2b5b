package org.kuangjie.sensing.raster;

import java.time.LocalDate;
import org.kuangjie.shared.DomainException;

/**
 * What counts as a change; stored with every patch it makes.
 *
 * @param threshold of the difference of the index, 0 to 2
 * @param leastSquareMetres smaller ground is left out
 */
public record ChangeOrder(
    Index index,
    double threshold,
    double leastSquareMetres,
    LocalDate beforeDate,
    LocalDate imageDate,
    int year,
    int period,
    String sensor,
    boolean synthetic) {

  /** What is compared pixel by pixel. */
  public enum Index {
    /**
     * Mean of all bands, the difference as a share of the sum: whatever became lighter or darker.
     */
    BRIGHTNESS(1),
    /** Of bands 3 (red) and 4 (near infrared): where vegetation was lost. */
    NDVI(4);

    private final int bands;

    Index(int bands) {
      this.bands = bands;
    }

    int bands() {
      return bands;
    }
  }

  public ChangeOrder {
    if (!(threshold > 0) || threshold > 2) {
      throw DomainException.invalid(
          "change-threshold", "阈值须在 0 和 2 之间", "The threshold lies between 0 and 2");
    }
    if (!(leastSquareMetres >= 0)) {
      throw DomainException.invalid(
          "change-area", "最小面积不能为负（平方米）", "The least area is not negative (m²)");
    }
    if (!beforeDate.isBefore(imageDate)) {
      throw DomainException.invalid(
          "change-dates", "前时相须早于后时相", "before-date must be before image-date");
    }
  }
}
