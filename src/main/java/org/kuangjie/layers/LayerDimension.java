package org.kuangjie.layers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * What a layer varies over beside the ground (OGC 06-042, annex C): each feature has a time or an
 * elevation in one of its columns, or each pixel of an image an elevation, and a map shows those of
 * the values asked for.
 *
 * @param attribute column of the value: a date or timestamp, or a number; or a band
 * @param extent the values there are
 * @param defaultValue shown when a request names none; empty = a request has to
 * @param multiple a request may name several values, and ranges
 * @param nearest a value that is none of the extent stands for the next one that is
 */
public record LayerDimension(
    DimensionAxis axis,
    String attribute,
    DimensionExtent extent,
    Optional<String> defaultValue,
    boolean multiple,
    boolean nearest) {

  private static final Pattern BAND = Pattern.compile("band_([1-9]\\d{0,2})");

  /**
   * The band, from 1, whose values it varies over: of a raster layer without a column of that name,
   * {@code band_1}, {@code band_2}… as GetFeatureInfo calls them. A map then shows the pixels with
   * the values asked for, and not features.
   */
  public Optional<Integer> bandOf(LayerDefinition layer) {
    Matcher band = BAND.matcher(attribute);
    boolean values =
        axis == DimensionAxis.ELEVATION
            && layer.images().isPresent()
            && !layer.hasAttribute(attribute)
            && band.matches();
    return values ? Optional.of(Integer.valueOf(band.group(1))) : Optional.empty();
  }

  /** Whether a column can hold its values. */
  public boolean canBeOf(LayerDefinition.Attribute column) {
    return axis.takes(column.type());
  }

  /** What the default covers, a value or {@code min/max}; only of a dimension that has one. */
  public Range usual() {
    String[] ends = defaultValue.orElseThrow().split("/", -1);
    return ends.length == 2
        ? new Range(axis.read(ends[0].trim()).from(), axis.read(ends[1].trim()).to())
        : axis.read(defaultValue.orElseThrow());
  }

  /** From one position on the axis to another, both included. */
  public record Range(BigDecimal from, BigDecimal to) {

    public boolean isOneValue() {
      return from.compareTo(to) == 0;
    }

    boolean meets(Range other) {
      return from.compareTo(other.to) <= 0 && to.compareTo(other.from) >= 0;
    }
  }

  /** Of a value or an extent that cannot be taken. */
  @SuppressWarnings("AnnotateFormatMethod")
  public static DomainException unreadable(String zh, String en, Object... arguments) {
    Text why = Text.format(zh, en, arguments);
    return DomainException.invalid("dimension-value", why.zh(), why.en());
  }
}
