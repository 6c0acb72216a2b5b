package org.kuangjie.layers.configured;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.DimensionExtent;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.shared.DomainException;

/** Reads the key {@code dimensions}; everything wrong in it is collected. */
final class DimensionReader {

  private DimensionReader() {}

  static List<LayerDimension> read(Keys keys) {
    Set<DimensionAxis> seen = EnumSet.noneOf(DimensionAxis.class);
    return keys.mappings("dimensions", "name").stream()
        .flatMap(entry -> dimension(entry, seen).stream())
        .toList();
  }

  private static Optional<LayerDimension> dimension(Keys entry, Set<DimensionAxis> seen) {
    Optional<DimensionAxis> axis = axis(entry);
    if (axis.filter(a -> !seen.add(a)).isPresent()) {
      entry.wrong("name", "重复", "is there twice");
    }
    String values = entry.text("values");
    String attribute = entry.text("attribute");
    Optional<String> usual = entry.findText("default");
    boolean multiple = entry.flag("multiple");
    boolean nearest = entry.flag("nearest");
    entry.end();
    return axis.flatMap(a -> extent(entry, a, values))
        .map(e -> new LayerDimension(axis.get(), attribute, e, usual, multiple, nearest))
        .filter(dimension -> hasItsDefault(entry, dimension));
  }

  private static boolean hasItsDefault(Keys entry, LayerDimension dimension) {
    try {
      if (dimension.defaultValue().isEmpty() || dimension.extent().holds(dimension.usual())) {
        return true;
      }
      entry.wrong("default", "不在 values 之中", "is none of the values");
    } catch (DomainException e) {
      entry.wrong("default", e.text().zh(), "cannot be read: " + e.text().en());
    }
    return false;
  }

  private static Optional<DimensionAxis> axis(Keys entry) {
    String name = entry.text("name");
    Optional<DimensionAxis> axis =
        EnumSet.allOf(DimensionAxis.class).stream()
            .filter(a -> a.parameter().equals(name))
            .findFirst();
    if (axis.isEmpty() && !name.isEmpty()) {
      entry.wrong("name", "须为 time 或 elevation", "must be time or elevation");
    }
    return axis;
  }

  private static Optional<DimensionExtent> extent(Keys entry, DimensionAxis axis, String values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DimensionExtent.read(axis, values));
    } catch (DomainException e) {
      entry.wrong("values", e.text().zh(), "cannot be read: " + e.text().en());
      return Optional.empty();
    }
  }
}
