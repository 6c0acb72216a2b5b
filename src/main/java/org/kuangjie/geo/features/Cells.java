package org.kuangjie.geo.features;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text cells. */
final class Cells {

  private Cells() {}

  /**
   * Empty for null; lists of texts joined by 、 as registers write them, other structures as JSON.
   */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof String[] texts) {
      return text(Arrays.asList(texts));
    } else if (value instanceof Collection<?> list) {
      boolean plain =
          list.stream()
              .allMatch(m -> m instanceof String s && !s.matches("(?s).*[、，,；;\\[\\]{}].*"));
      return plain && !list.isEmpty()
          ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
          : JsonCell.write(list);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Map ? JsonCell.write(value) : value.toString();
  }
}
