package org.kuangjie.ogc.wfs;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.crs.Projected;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shape.Part;
import org.kuangjie.ogc.gml.GmlFeatureWriter;
import org.kuangjie.ogc.gml.XmlValues;
import org.kuangjie.ogc.xml.ByteText;

/**
 * Features as GeoJSON (RFC 7946), x first whatever the name of the system says; a system that is
 * not geographic is named in the member {@code crs} of older GeoJSON.
 */
final class GeoJsonAnswer {

  private final ByteText out;
  private Projected projected = new Projected(MapCrs.CGCS2000);
  private double[] numbers = {};
  private byte[][] keys = {};

  GeoJsonAnswer(OutputStream stream) {
    this.out = new ByteText(stream);
  }

  void write(Answer answer) {
    out.raw("{\"type\":\"FeatureCollection\",\"numberReturned\":");
    out.raw(Long.toString(answer.returned()));
    if (answer.matched() != Answer.UNKNOWN) {
      out.raw(",\"numberMatched\":").raw(Long.toString(answer.matched()));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    out.raw(",\"timeStamp\":\"").raw(now.toString()).raw('"');
    crs(answer.parts().get(0).query().crs().crs());
    out.raw(",\"features\":[");
    boolean first = true;
    for (Answer.Part part : answer.hits() ? List.<Answer.Part>of() : answer.parts()) {
      first = features(part, first);
    }
    out.raw(']');
    answer.next().ifPresent(link -> link("next", link));
    out.raw("}\n").flush();
  }

  private void link(String relation, String address) {
    out.raw(",\"links\":[{\"rel\":\"").raw(relation).raw("\",\"href\":");
    text(address);
    out.raw("}]");
  }

  private void crs(MapCrs crs) {
    if (!crs.isGeographic()) {
      out.raw(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"").raw(crs.urn()).raw("\"}}");
    }
  }

  private boolean features(Answer.Part part, boolean nothingBefore) {
    boolean first = nothingBefore;
    projected = new Projected(part.query().crs().crs());
    List<String> names = part.columns().get(0).names();
    keys = new byte[names.size()][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ByteText.bytes((i == 0 ? "" : ",") + quoted(names.get(i)) + ":");
    }
    try (TupleCursor rows = part.rows().get()) {
      for (Feature[] row = rows.next(); row != null; row = rows.next()) {
        out.raw(first ? "\n" : ",\n");
        feature(row[0]);
        first = false;
      }
    }
    return first;
  }

  private void feature(Feature feature) {
    out.raw("{\"type\":\"Feature\",\"id\":");
    text(GmlFeatureWriter.id(feature));
    out.raw(",\"geometry\":");
    Shape shape = feature.shape();
    if (shape == null || shape.partCount() == 0) {
      out.raw("null");
    } else {
      geometry(shape, feature.columns().layer().geometryType());
    }
    out.raw(",\"properties\":{");
    for (int i = 0; i < keys.length; i++) {
      out.raw(keys[i]);
      value(feature.value(i));
    }
    out.raw("}}");
  }

  private void value(@Nullable Object value) {
    if (value == null || isNoNumber(value)) {
      out.raw("null");
    } else if (value instanceof BigDecimal decimal) {
      out.raw(decimal.toPlainString());
    } else if (value instanceof Number || value instanceof Boolean) {
      out.raw(value.toString());
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object member : list) {
        out.raw(before);
        value(member);
        before = ',';
      }
      out.raw(list.isEmpty() ? "[]" : "]");
    } else {
      text(value instanceof String text ? text : XmlValues.text(value));
    }
  }

  private static boolean isNoNumber(Object value) {
    return (value instanceof Double || value instanceof Float)
        && !Double.isFinite(((Number) value).doubleValue());
  }

  private void text(String text) {
    out.raw(quoted(text));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void geometry(Shape shape, String type) {
    numbers = projected.of(shape.xy());
    Part kind = shape.part(0);
    int shapes = 0;
    boolean mixed = false;
    for (int i = 0; i < shape.partCount(); i++) {
      shapes += shape.part(i) == Part.HOLE ? 0 : 1;
      mixed |= shape.part(i) != Part.HOLE && shape.part(i) != kind;
    }
    if (mixed || type.equals("GeometryCollection")) {
      collection(shape);
      return;
    }
    boolean multi = shapes > 1 || type.startsWith("Multi");
    out.raw(multi ? "{\"type\":\"Multi" : "{\"type\":\"")
        .raw(name(kind))
        .raw("\",\"coordinates\":");
    out.raw(multi ? "[" : "");
    all(shape);
    out.raw(multi ? "]}" : "}");
  }

  private void collection(Shape shape) {
    out.raw("{\"type\":\"GeometryCollection\",\"geometries\":[");
    for (int i = 0; i < shape.partCount(); i++) {
      if (shape.part(i) != Part.HOLE) {
        out.raw(i == 0 ? "" : ",").raw("{\"type\":\"").raw(name(shape.part(i)));
        out.raw("\",\"coordinates\":");
        one(shape, i);
        out.raw('}');
      }
    }
    out.raw("]}");
  }

  private static String name(Part kind) {
    return switch (kind) {
      case POINT -> "Point";
      case LINE -> "LineString";
      case SHELL, HOLE -> "Polygon";
    };
  }

  private void all(Shape shape) {
    boolean first = true;
    for (int i = 0; i < shape.partCount(); i++) {
      if (shape.part(i) != Part.HOLE) {
        out.raw(first ? "" : ",");
        one(shape, i);
        first = false;
      }
    }
  }

  private void one(Shape shape, int index) {
    switch (shape.part(index)) {
      case POINT -> points(shape, index);
      case LINE -> {
        out.raw('[');
        points(shape, index);
        out.raw(']');
      }
      default -> {
        out.raw("[[");
        points(shape, index);
        for (int i = index + 1; i < shape.partCount() && shape.part(i) == Part.HOLE; i++) {
          out.raw("],[");
          points(shape, i);
        }
        out.raw("]]");
      }
    }
  }

  private void points(Shape shape, int index) {
    int decimals = projected.decimals();
    int start = shape.start(index);
    for (int i = start; i < shape.end(index); i += 2) {
      if (i > start) {
        out.raw(',');
      }
      out.raw('[').number(numbers[i], decimals).raw(',').number(numbers[i + 1], decimals).raw(']');
    }
  }
}
