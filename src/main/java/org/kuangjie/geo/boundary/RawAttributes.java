package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;

/** Attributes of a feature in the words files use for them. */
final class RawAttributes {

  private final Map<String, String> values;

  RawAttributes(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  RawPart part(List<RawRing> rings) {
    String remark = text("remark", "备注", "REMARK", "BZ", "description");
    return new RawPart(
        text("name", "名称", "NAME", "MC"),
        remark,
        !remark.contains("扣除"),
        number("elevationTop", "标高上限", "KCBGSX"),
        number("elevationBottom", "标高下限", "KCBGXX"),
        rings);
  }

  private String text(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private @Nullable Double number(String... names) {
    OptionalDouble value = CoordinateText.parse(text(names));
    return value.isEmpty() ? null : value.getAsDouble();
  }
}
