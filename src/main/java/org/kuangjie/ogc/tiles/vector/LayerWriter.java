package org.kuangjie.ogc.tiles.vector;

import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shape.Part;

/** One layer of a tile, feature after feature. */
final class LayerWriter {

  private static final int VERSION = 2;
  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final int LONGEST_ID = 18;

  private final FeatureColumns columns;
  private final GeometryWriter geometry;
  private final TagTable table;
  private final Bytes features = new Bytes();
  private final Bytes feature = new Bytes();
  private final Bytes tags = new Bytes();
  private int written;

  LayerWriter(FeatureColumns columns, GeometryWriter geometry) {
    this.columns = columns;
    this.geometry = geometry;
    this.table = new TagTable(columns.names().size() + 1);
  }

  /** How many features are drawn. */
  int written() {
    return written;
  }

  /** A feature of several kinds of geometry is written once for each. */
  void add(Feature given) {
    Shape shape = given.shape();
    if (shape == null) {
      return;
    }
    int kinds = kinds(shape);
    boolean tagged = false;
    for (int kind = POINT; kind <= POLYGON; kind++) {
      if ((kinds & 1 << kind) != 0 && draw(kind, shape)) {
        if (!tagged) {
          tags(given);
          tagged = true;
        }
        write(given, kind);
      }
    }
    written += tagged ? 1 : 0;
  }

  private boolean draw(int kind, Shape shape) {
    return switch (kind) {
      case POINT -> geometry.points(shape);
      case LINE -> geometry.lines(shape);
      default -> geometry.polygons(shape);
    };
  }

  private static int kinds(Shape shape) {
    int kinds = 0;
    for (int i = 0; i < shape.partCount(); i++) {
      Part part = shape.part(i);
      kinds |= 1 << (part == Part.POINT ? POINT : part == Part.LINE ? LINE : POLYGON);
    }
    return kinds;
  }

  private void tags(Feature given) {
    tags.clear();
    for (int i = 0; i < columns.names().size(); i++) {
      Object value = given.value(i);
      if (value != null) {
        tag(i, columns.names().get(i), value);
      }
    }
    if (number(given.id()) < 0 && columns.indexOf("id") < 0) {
      tag(columns.names().size(), "id", given.id());
    }
  }

  private void tag(int column, String name, Object value) {
    tags.varint(table.key(column, name));
    tags.varint(table.value(value));
  }

  private void write(Feature given, int kind) {
    feature.clear();
    long id = number(given.id());
    if (id >= 0) {
      feature.number(1, id);
    }
    feature.message(2, tags);
    feature.number(3, kind);
    feature.message(4, geometry.commands());
    features.message(2, feature);
  }

  /** -1 when the id is no number. */
  private static long number(String id) {
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** Null when no feature is drawn. */
  @Nullable Bytes finish() {
    if (written == 0) {
      return null;
    }
    Bytes layer = new Bytes();
    layer.number(15, VERSION);
    layer.text(1, columns.layer().name());
    layer.raw(features);
    table.keys().forEach(key -> layer.text(3, key));
    layer.raw(table.values());
    layer.number(5, TileProjection.EXTENT);
    return layer;
  }
}
