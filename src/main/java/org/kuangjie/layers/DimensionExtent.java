package org.kuangjie.layers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDimension.Range;
import org.kuangjie.shared.DomainException;

/**
 * The values of a dimension as capabilities list them (OGC 06-042, C.2 and D.3): single ones and
 * {@code min/max/resolution} between commas. A resolution of 0, or none, means every value between.
 */
public final class DimensionExtent {

  private final DimensionAxis axis;
  private final String text;
  private final NavigableMap<BigDecimal, String> values = new TreeMap<>();
  private final List<Range> open = new ArrayList<>();

  private DimensionExtent(DimensionAxis axis, String text) {
    this.axis = axis;
    this.text = text;
  }

  /**
   * @throws DomainException INVALID when it is no extent of that axis, or counts too many values
   */
  public static DimensionExtent read(DimensionAxis axis, String text) {
    DimensionExtent extent = new DimensionExtent(axis, text.replaceAll("\\s+", ""));
    for (String item : extent.text.split(",", -1)) {
      extent.add(item.split("/", -1));
    }
    return extent;
  }

  private void add(String[] parts) {
    if (parts.length == 1) {
      values.put(axis.read(parts[0]).from(), parts[0]);
      return;
    }
    Range least = axis.read(parts[0]);
    Range most = axis.read(parts[1]);
    if (parts.length > 3 || least.from().compareTo(most.from()) > 0) {
      throw LayerDimension.unreadable(
          "%s 须为 最小/最大/步长", "%s has to be min/max/resolution", String.join("/", parts));
    }
    if (parts.length == 2 || parts[2].isEmpty() || parts[2].equals("0")) {
      open.add(new Range(least.from(), most.to()));
    } else {
      DimensionSteps.of(axis, parts[0], most.to(), parts[2])
          .forEach((position, value) -> values.put(position, value));
    }
  }

  /** As capabilities list it. */
  public String text() {
    return text;
  }

  /** What each of its items covers. */
  public List<Range> ranges() {
    List<Range> all = new ArrayList<>(open);
    for (String value : values.values()) {
      all.add(axis.read(value));
    }
    return all;
  }

  /** Whether something of the range is a value of the extent. */
  public boolean holds(Range range) {
    @Nullable BigDecimal next = values.ceilingKey(range.from());
    return (next != null && next.compareTo(range.to()) <= 0)
        || open.stream().anyMatch(range::meets);
  }

  /** The latest or highest value there is. */
  public String last() {
    return nearest(BigDecimal.TEN.pow(30));
  }

  /** The value of the extent that lies next to the position. */
  public String nearest(BigDecimal position) {
    List<BigDecimal> candidates = new ArrayList<>();
    Optional.ofNullable(values.floorKey(position)).ifPresent(candidates::add);
    Optional.ofNullable(values.ceilingKey(position)).ifPresent(candidates::add);
    open.forEach(range -> candidates.add(position.max(range.from()).min(range.to())));
    BigDecimal found =
        candidates.stream()
            .min((a, b) -> distance(a, position).compareTo(distance(b, position)))
            .orElseThrow();
    return values.getOrDefault(found, written(found));
  }

  private String written(BigDecimal position) {
    return axis == DimensionAxis.TIME
        ? DimensionAxis.instant(position).toString()
        : position.toPlainString();
  }

  private static BigDecimal distance(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DimensionExtent extent
        && axis == extent.axis
        && text.equals(extent.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
