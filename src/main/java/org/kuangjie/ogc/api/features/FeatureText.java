package org.kuangjie.ogc.api.features;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shape;
import tools.jackson.core.io.JsonStringEncoder;

/** Features as GeoJSON (RFC 7946). */
final class FeatureText {

  private final CoordinateText coordinates;
  private final List<String> names = new ArrayList<>();

  FeatureText(LayerDefinition layer, MapCrs crs, List<String> attributes) {
    this.coordinates = new CoordinateText(crs, layer.geometryType());
    for (String name : attributes) {
      StringBuilder quoted = new StringBuilder();
      string(name, quoted);
      names.add(quoted.append(':').toString());
    }
  }

  /**
   * @param more further members, beginning with a comma; empty for none
   */
  void write(Feature feature, String more, StringBuilder out) {
    out.append("{\"type\":\"Feature\",\"id\":");
    string(feature.id(), out);
    out.append(",\"geometry\":");
    Shape shape = feature.shape();
    if (shape == null) {
      out.append("null");
    } else {
      coordinates.write(shape, out);
    }
    out.append(",\"properties\":{");
    for (int i = 0; i < names.size(); i++) {
      out.append(i > 0 ? "," : "").append(names.get(i));
      value(feature.value(i), out);
    }
    out.append('}').append(more).append('}');
  }

  static void value(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Double number) {
      out.append(Double.isFinite(number) ? number.toString() : "null");
    } else if (value instanceof Float number) {
      out.append(Float.isFinite(number) ? number.toString() : "null");
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i > 0 ? "," : "");
        value(list.get(i), out);
      }
      out.append(']');
    } else {
      string(text(value), out);
    }
  }

  /** Times as ISO 8601 with seconds. */
  static String text(Object value) {
    if (value instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    if (value instanceof LocalDateTime local) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    }
    return value instanceof LocalDate day ? day.toString() : String.valueOf(value);
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
