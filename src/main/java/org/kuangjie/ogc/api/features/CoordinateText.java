package org.kuangjie.ogc.api.features;

import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shape.Part;
import org.locationtech.jts.geom.Coordinate;

/**
 * Shapes as GeoJSON geometry in one system, coordinates in the order its register has. Degrees have
 * nine decimals, metres four: a tenth of a millimetre.
 */
final class CoordinateText {

  private static final double LARGEST = 9e9;

  private final MapCrs crs;
  private final long scale;
  private final int decimals;
  private final String layerType;

  /**
   * @param layerType of the layer, so that all its features are multi-part where it says so
   */
  CoordinateText(MapCrs crs, String layerType) {
    this.crs = crs;
    this.decimals = crs.isGeographic() ? 9 : 4;
    this.scale = crs.isGeographic() ? 1_000_000_000L : 10_000L;
    this.layerType = layerType;
  }

  void write(Shape shape, StringBuilder out) {
    if (shape.partCount() == 0) {
      out.append("null");
      return;
    }
    Part kind = shape.part(0);
    int pieces = pieces(shape);
    boolean same = isOfOneKind(shape);
    if (!same || layerType.equals("GeometryCollection")) {
      collection(shape, out);
      return;
    }
    boolean multi = pieces > 1 || layerType.startsWith("Multi");
    out.append("{\"type\":\"").append(multi ? "Multi" : "").append(name(kind));
    out.append("\",\"coordinates\":").append(multi ? "[" : "");
    int part = 0;
    while (part < shape.partCount()) {
      part = piece(shape, part, out);
      if (part < shape.partCount()) {
        out.append(',');
      }
    }
    out.append(multi ? "]}" : "}");
  }

  private static int pieces(Shape shape) {
    int count = 0;
    for (int i = 0; i < shape.partCount(); i++) {
      count += shape.part(i) == Part.HOLE ? 0 : 1;
    }
    return count;
  }

  private static boolean isOfOneKind(Shape shape) {
    for (int i = 1; i < shape.partCount(); i++) {
      if (shape.part(i) != Part.HOLE && shape.part(i) != shape.part(0)) {
        return false;
      }
    }
    return true;
  }

  private void collection(Shape shape, StringBuilder out) {
    out.append("{\"type\":\"GeometryCollection\",\"geometries\":[");
    int part = 0;
    while (part < shape.partCount()) {
      out.append("{\"type\":\"").append(name(shape.part(part))).append("\",\"coordinates\":");
      part = piece(shape, part, out);
      out.append(part < shape.partCount() ? "}," : "}");
    }
    out.append("]}");
  }

  private static String name(Part kind) {
    return switch (kind) {
      case POINT -> "Point";
      case LINE -> "LineString";
      case SHELL, HOLE -> "Polygon";
    };
  }

  /** Coordinates of one point, line or polygon; returns the index of the part after it. */
  private int piece(Shape shape, int part, StringBuilder out) {
    if (shape.part(part) == Part.POINT) {
      point(shape.xy(), shape.start(part), out);
      return part + 1;
    }
    if (shape.part(part) == Part.LINE) {
      points(shape, part, out);
      return part + 1;
    }
    out.append('[');
    int next = part;
    do {
      out.append(next > part ? "," : "");
      points(shape, next++, out);
    } while (next < shape.partCount() && shape.part(next) == Part.HOLE);
    out.append(']');
    return next;
  }

  private void points(Shape shape, int part, StringBuilder out) {
    out.append('[');
    for (int i = shape.start(part); i < shape.end(part); i += 2) {
      if (i > shape.start(part)) {
        out.append(',');
      }
      point(shape.xy(), i, out);
    }
    out.append(']');
  }

  private void point(double[] xy, int i, StringBuilder out) {
    double x = xy[i];
    double y = xy[i + 1];
    if (!crs.isGeographic()) {
      Coordinate moved = crs.fromLonLat(x, y);
      x = moved.x;
      y = moved.y;
    }
    out.append('[');
    number(crs.isNorthFirst() ? y : x, out);
    out.append(',');
    number(crs.isNorthFirst() ? x : y, out);
    out.append(']');
  }

  private void number(double value, StringBuilder out) {
    if (!(Math.abs(value) < LARGEST)) {
      out.append(Double.isFinite(value) ? String.valueOf(value) : "null");
      return;
    }
    long scaled = Math.round(value * scale);
    if (scaled < 0) {
      out.append('-');
      scaled = -scaled;
    }
    out.append(scaled / scale);
    long fraction = scaled % scale;
    if (fraction == 0) {
      return;
    }
    int places = decimals;
    while (fraction % 10 == 0) {
      fraction /= 10;
      places--;
    }
    String digits = Long.toString(fraction);
    out.append('.');
    out.append("0".repeat(places - digits.length())).append(digits);
  }
}
