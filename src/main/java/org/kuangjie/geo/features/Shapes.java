package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Brings geometries to the kind a layer file holds. */
final class Shapes {

  private Shapes() {}

  /** A multi-geometry of the kind; any geometry as it is where the kind is open. */
  static Geometry multi(Geometry geometry, Shape kind) {
    return switch (kind) {
      case POINT ->
          Rings.FACTORY.createMultiPoint(parts(geometry, Point.class).toArray(new Point[0]));
      case LINE ->
          Rings.FACTORY.createMultiLineString(
              parts(geometry, LineString.class).toArray(new LineString[0]));
      case POLYGON ->
          Rings.FACTORY.createMultiPolygon(parts(geometry, Polygon.class).toArray(new Polygon[0]));
      case ANY, NONE -> geometry;
    };
  }

  /** The single geometries in any geometry. */
  static <T extends Geometry> List<T> parts(Geometry geometry, Class<T> kind) {
    List<T> parts = new ArrayList<>();
    collect(geometry, kind, parts);
    return parts;
  }

  private static <T extends Geometry> void collect(
      Geometry geometry, Class<T> kind, List<T> parts) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        collect(geometry.getGeometryN(i), kind, parts);
      }
    } else if (kind.isInstance(geometry)) {
      parts.add(kind.cast(geometry));
    } else {
      throw Refusals.invalid(
          "export-shape",
          "图层含有 %s，该格式只能存放一种图形；请选 GeoPackage 或 GeoJSON".formatted(geometry.getGeometryType()),
          "The layer holds a %s and this format one kind of geometry; choose GeoPackage or GeoJSON"
              .formatted(geometry.getGeometryType()));
    }
  }
}
