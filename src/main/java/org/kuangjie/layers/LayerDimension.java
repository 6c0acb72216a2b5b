package org.kuangjie.layers;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * What a layer varies over beside the ground (OGC 06-042, annex C): each feature has a time or an
 * elevation in one of its columns, and a map shows those of the values asked for.
 *
 * @param attribute column of the value: a date or timestamp, or a number
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

  /** Whether a column can hold its values. */
  public boolean canBeOf(LayerDefinition.Attribute column) {
    return axis.takes(column.type());
  }

  /** What the default covers; only of a dimension that has one. */
  public Range usual() {
    return axis.read(defaultValue.orElseThrow());
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
