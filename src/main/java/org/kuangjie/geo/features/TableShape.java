package org.kuangjie.geo.features;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.CoordinateText;
import org.kuangjie.geo.file.FormulaGuard;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The columns of a table that hold the place of each row: well-known text (or binary in hexadecimal
 * digits), or two coordinates. In Chinese survey tables X is north; which of two columns is which
 * is told by the values where the names leave it open.
 */
final class TableShape {

  private static final Set<String> WKT =
      Set.of("wkt", "wkt_geom", "geom", "geometry", "the_geom", "shape", "_wkt", "图形");
  private static final Set<String> EAST = Set.of("lon", "lng", "long", "longitude", "经度", "东坐标");
  private static final Set<String> NORTH = Set.of("lat", "latitude", "纬度", "北坐标");
  private static final Set<String> X = Set.of("x", "x坐标", "纵坐标x", "纵坐标");
  private static final Set<String> Y = Set.of("y", "y坐标", "横坐标y", "横坐标");
  private static final double NORTHERNMOST_METRES = 6_000_000;
  private static final double SOUTHERNMOST_METRES = 1_500_000;

  private final int first;
  private final int second;
  private final boolean named;
  private final int maxVertices;

  /** A lone {@code first} is well-known text. */
  private TableShape(int first, int second, boolean named, int maxVertices) {
    this.first = first;
    this.second = second;
    this.named = named;
    this.maxVertices = maxVertices;
  }

  static TableShape find(List<String> names, int maxVertices) {
    int wkt = index(names, WKT);
    if (wkt >= 0) {
      return new TableShape(wkt, -1, true, maxVertices);
    }
    int east = index(names, EAST);
    int north = index(names, NORTH);
    if (east >= 0 && north >= 0) {
      return new TableShape(east, north, true, maxVertices);
    }
    int x = index(names, X);
    int y = index(names, Y);
    boolean both = x >= 0 && y >= 0;
    return new TableShape(both ? x : -1, both ? y : -1, false, maxVertices);
  }

  private static int index(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  boolean isPresent() {
    return first >= 0;
  }

  /** True for columns whose content becomes the geometry and is no attribute. */
  private boolean holds(int column) {
    return column >= 0 && (column == first || column == second);
  }

  /** The columns that are attributes. */
  List<FeatureField> otherFields(List<String> names) {
    List<FeatureField> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!holds(i)) {
        fields.add(FeatureField.of(names.get(i), FieldType.TEXT));
      }
    }
    return fields;
  }

  /** Null where the row has no place. */
  @Nullable Geometry read(List<String> cells) throws BadShape {
    String one = cell(cells, first);
    if (first < 0 || (one.isEmpty() && (second < 0 || cell(cells, second).isEmpty()))) {
      return null;
    }
    return second < 0 ? text(one) : point(one, cell(cells, second));
  }

  private static String cell(List<String> cells, int index) {
    return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
  }

  private Geometry text(String text) throws BadShape {
    if (text.length() >= 10 && text.length() % 2 == 0 && text.matches("0[01][0-9A-Fa-f]+")) {
      return WkbShape.read(ByteBuffer.wrap(HexFormat.of().parseHex(text)), maxVertices);
    }
    String plain = text.replaceFirst("(?i)^SRID=\\d+;\\s*", "");
    try {
      Geometry shape = new WKTReader(Rings.FACTORY).read(plain);
      if (shape.getNumPoints() > maxVertices) {
        throw BadShape.tooManyVertices(maxVertices);
      }
      return shape;
    } catch (ParseException | IllegalArgumentException e) {
      boolean open = String.valueOf(e.getMessage()).contains("closed");
      throw open
          ? BadShape.of("ring-open", "WKT 的环未闭合", "A ring of the WKT does not end where it starts")
          : BadShape.of("wkt-unreadable", "WKT 无法读取", "The WKT cannot be read");
    }
  }

  private Geometry point(String one, String two) throws BadShape {
    OptionalDouble a = CoordinateText.parse(one);
    OptionalDouble b = CoordinateText.parse(two);
    if (a.isEmpty() || b.isEmpty()) {
      throw BadShape.of(
          "coordinate-unreadable", "坐标不是数字或度分秒", "A coordinate is neither a number nor degrees");
    }
    boolean turned = !named && isNorth(a.getAsDouble(), b.getAsDouble());
    return Rings.FACTORY.createPoint(
        turned
            ? new Coordinate(b.getAsDouble(), a.getAsDouble())
            : new Coordinate(a.getAsDouble(), b.getAsDouble()));
  }

  /** True when the first value can only be a northing or latitude beside the second. */
  private static boolean isNorth(double first, double second) {
    boolean degrees = Math.abs(first) <= 180 && Math.abs(second) <= 180;
    if (degrees) {
      return first < second;
    }
    return first > SOUTHERNMOST_METRES
        && first < NORTHERNMOST_METRES
        && (second < SOUTHERNMOST_METRES || second > NORTHERNMOST_METRES);
  }

  /** Extent of sample rows, in the file's coordinates. */
  Envelope extent(List<List<String>> sample) {
    Envelope extent = new Envelope();
    for (List<String> cells : sample) {
      try {
        Geometry shape = read(cells);
        extent.expandToInclude(shape == null ? new Envelope() : shape.getEnvelopeInternal());
      } catch (BadShape e) {
        // a problem of its row, told when that row is read
      }
    }
    return extent;
  }

  /** Header cells to column names: none empty, none twice. */
  static List<String> names(List<String> header, int limit) {
    if (header.size() > limit) {
      throw Refusals.tooManyFields(header.size(), limit);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String base = header.get(i).strip();
      base = base.isEmpty() ? "column_" + (i + 1) : base;
      String name = base;
      for (int n = 2; names.contains(name); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  /** The attributes of a row; cells beyond the header are a problem, not lost. */
  void fill(RowDraft row, List<String> names, List<String> cells, Map<Integer, Object> typed) {
    for (int i = 0; i < names.size(); i++) {
      if (!holds(i)) {
        String cell = i < cells.size() ? cells.get(i) : "";
        Object value = typed.get(i);
        row.put(
            names.get(i), value != null ? value : cell.isEmpty() ? null : FormulaGuard.plain(cell));
      }
    }
    for (int i = names.size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        row.put("column_" + (i + 1), cells.get(i));
        row.problem(
            RowProblem.of(
                "cells-beyond-header",
                "第 %d 列有值但没有列名".formatted(i + 1),
                "Column %d has a value but no name".formatted(i + 1)));
        return;
      }
    }
  }
}
