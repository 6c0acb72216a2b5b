package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;

/** Attributes of a feature in the words files use for them, in any case. */
final class RawAttributes {

  private static final List<String> NAME = List.of("name", "名称", "MC", "KSMC", "XMMC");
  private static final List<String> REMARK = List.of("remark", "备注", "BZ", "description");
  private static final List<String> TOP = List.of("elevationTop", "标高上限", "KCBGSX", "ELEV_TOP");
  private static final List<String> BOTTOM =
      List.of("elevationBottom", "标高下限", "KCBGXX", "ELEV_BOTTOM", "ELEV_BOT");

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  RawAttributes(Map<String, String> values) {
    this.values.putAll(values);
  }

  /** True for the name of an attribute that a part takes over. */
  static boolean isRead(String name) {
    return Stream.of(NAME, REMARK, TOP, BOTTOM)
        .flatMap(List::stream)
        .anyMatch(name::equalsIgnoreCase);
  }

  RawPart part(List<RawRing> rings) {
    String remark = text(REMARK);
    return new RawPart(
        text(NAME), remark, !remark.contains("扣除"), number(TOP), number(BOTTOM), rings);
  }

  private String text(List<String> names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private @Nullable Double number(List<String> names) {
    OptionalDouble value = CoordinateText.parse(text(names));
    return value.isEmpty() ? null : value.getAsDouble();
  }
}
