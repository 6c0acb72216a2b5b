package org.kuangjie.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.layers.DimensionExtent;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.LayerDimension.Range;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * TIME or ELEVATION for a layer that has such a dimension (06-042, annexes C.3, C.4 and D): one
 * value, or where the layer allows it values and ranges between commas. {@code current} is the
 * latest time there is.
 */
final class DimensionParameter {

  private static final int MOST_VALUES = 100;

  private DimensionParameter() {}

  /**
   * What of the dimension is shown.
   *
   * @param warnings where what is told of values nobody asked for is added
   * @throws OgcException MissingDimensionValue, InvalidDimensionValue
   */
  static List<Range> read(Parameters parameters, LayerDimension dimension, Set<String> warnings) {
    String name = dimension.axis().parameter().toUpperCase(Locale.ROOT);
    Optional<String> given = parameters.find(name).map(String::trim).filter(t -> !t.isEmpty());
    try {
      return given.isPresent()
          ? shown(given.get(), dimension, warnings)
          : List.of(usual(name, dimension, warnings));
    } catch (DomainException e) {
      throw refused("InvalidDimensionValue", name, e.text());
    }
  }

  private static Range usual(String name, LayerDimension dimension, Set<String> warnings) {
    String value =
        dimension
            .defaultValue()
            .orElseThrow(
                () ->
                    refused(
                        "MissingDimensionValue",
                        name,
                        Text.format(
                            "缺少 %s，可用：%s",
                            "%s is missing; there are %s", name, dimension.extent().text())));
    warnings.add(DimensionWarning.usual(dimension.axis(), value));
    return dimension.usual();
  }

  private static List<Range> shown(String given, LayerDimension dimension, Set<String> warnings) {
    String latest = dimension.extent().last();
    String asked = given.replaceAll("(?i)(?<=^|[,/])current(?=$|,)", latest);
    boolean several = asked.contains(",") || asked.contains("/");
    List<Range> ranges = DimensionExtent.read(dimension.axis(), asked).ranges();
    if (several && !dimension.multiple()) {
      throw LayerDimension.unreadable("只能给出一个值", "Only one value can be asked for");
    }
    if (ranges.size() > MOST_VALUES) {
      throw LayerDimension.unreadable(
          "最多 %d 个值", "At most %d values can be asked for", MOST_VALUES);
    }
    List<Range> shown = new ArrayList<>();
    for (Range range : ranges) {
      shown.add(dimension.extent().holds(range) ? range : next(range, dimension, warnings));
    }
    return shown;
  }

  /** The value next to one that is none of the extent. */
  private static Range next(Range asked, LayerDimension dimension, Set<String> warnings) {
    if (!dimension.nearest()) {
      throw LayerDimension.unreadable(
          "没有该值，可用：%s", "There is no such value; there are %s", dimension.extent());
    }
    String value = dimension.extent().nearest(asked.from());
    warnings.add(DimensionWarning.nearest(dimension.axis(), value));
    return dimension.axis().read(value);
  }

  private static OgcException refused(String code, String name, Text why) {
    return new OgcException(code, name, 400, why);
  }
}
