package org.kuangjie.layers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The values {@code min/max/resolution} stands for, each as precise as the first one is written:
 * days from a day, seconds from a second.
 */
final class DimensionSteps {

  /** More are better said without a resolution. */
  private static final int MOST = 20_000;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final DimensionAxis axis;
  private final NavigableMap<BigDecimal, String> values = new TreeMap<>();

  private DimensionSteps(DimensionAxis axis) {
    this.axis = axis;
  }

  /** Every value by its position. */
  static NavigableMap<BigDecimal, String> of(
      DimensionAxis axis, String first, BigDecimal last, String resolution) {
    DimensionSteps steps = new DimensionSteps(axis);
    BigDecimal from = axis.read(first).from();
    if (axis == DimensionAxis.ELEVATION) {
      BigDecimal step = axis.read(resolution).from();
      steps.fill(last, count -> from.add(step.multiply(BigDecimal.valueOf(count))).toPlainString());
    } else {
      steps.fill(last, times(first, from, resolution));
    }
    return steps.values;
  }

  private void fill(BigDecimal last, IntFunction<String> value) {
    for (int count = 0; count <= MOST; count++) {
      String text = value.apply(count);
      BigDecimal position = axis.read(text).from();
      if (position.compareTo(last) > 0) {
        return;
      }
      if (values.put(position, text) != null) {
        throw LayerDimension.unreadable("步长须大于零", "The resolution has to be above zero");
      }
    }
    throw LayerDimension.unreadable(
        "多于 %d 个值；请增大步长，或不写步长", "More than %d values; take a larger resolution, or none", MOST);
  }

  private static IntFunction<String> times(String first, BigDecimal from, String resolution) {
    ZonedDateTime start = DimensionAxis.instant(from).atZone(CHINA);
    try {
      if (!resolution.contains("T")) {
        Period period = Period.parse(resolution);
        return count -> written(start.plus(period.multipliedBy(count)), first);
      }
      Duration duration = Duration.parse(resolution);
      return count -> written(start.plus(duration.multipliedBy(count)), first);
    } catch (DateTimeException e) {
      throw LayerDimension.unreadable(
          "步长 %s 须形如 P1D 或 PT5S", "The resolution %s has a form like P1D or PT5S", resolution);
    }
  }

  /** As precise as {@code model}. */
  private static String written(ZonedDateTime time, String model) {
    LocalDate day = time.toLocalDate();
    return switch (model.length()) {
      case 4 -> Year.from(day).toString();
      case 7 -> YearMonth.from(day).toString();
      case 10 -> day.toString();
      default -> time.toInstant().toString();
    };
  }
}
