package org.kuangjie.ogc.info;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as people read it: days and times as ISO 8601 has them, numbers without exponent. */
final class PlainValue {

  private PlainValue() {}

  /** Empty for null. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PlainValue::of).collect(Collectors.joining("、"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
