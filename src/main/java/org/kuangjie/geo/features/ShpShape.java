package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.shapefile.BadRecord;
import org.kuangjie.geo.shapefile.ShpReader;
import org.kuangjie.geo.shapefile.ShpRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** Shapes of a .shp as geometry. */
final class ShpShape {

  private ShpShape() {}

  /**
   * Of the record just read; null for a null shape.
   *
   * @param maxVertices what the reader was allowed
   */
  static @Nullable Geometry of(ShpReader shp, int maxVertices) throws BadShape {
    try {
      return geometry(shp.record());
    } catch (BadRecord e) {
      throw e.isTooLarge() ? BadShape.tooManyVertices(maxVertices) : BadShape.damaged();
    } catch (IllegalArgumentException e) {
      throw BadShape.damaged();
    }
  }

  private static @Nullable Geometry geometry(ShpRecord record) throws BadShape {
    List<Coordinate[]> parts = record.parts();
    return switch (record.shape()) {
      case NOTHING -> null;
      case POINT -> Rings.FACTORY.createPoint(parts.get(0)[0]);
      case POINTS -> Rings.FACTORY.createMultiPointFromCoords(parts.get(0));
      case LINES -> lines(parts);
      case AREA -> area(parts);
      case MULTIPATCH -> throw BadShape.kind("MultiPatch");
    };
  }

  private static Geometry lines(List<Coordinate[]> parts) {
    LineString[] lines =
        parts.stream().map(Rings.FACTORY::createLineString).toArray(LineString[]::new);
    return lines.length == 1 ? lines[0] : Rings.FACTORY.createMultiLineString(lines);
  }

  private static Geometry area(List<Coordinate[]> parts) throws BadShape {
    List<LinearRing> rings = new ArrayList<>();
    int first = 0;
    for (Coordinate[] part : parts) {
      rings.add(Rings.ring(part, rings.size() + 1, first));
      first += part.length;
    }
    return rings.isEmpty() ? Rings.FACTORY.createPolygon() : Rings.assemble(rings);
  }
}
