package org.kuangjie.geo.features;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.geopackage.WkbException;
import org.kuangjie.geo.geopackage.WkbGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Well-known binary as the geometry of a row; an open ring is a fault of the row (DQ-04). */
final class WkbShape {

  private int vertices;
  private int rings;

  private WkbShape() {}

  static Geometry read(ByteBuffer wkb, int maxVertices) throws BadShape {
    try {
      return shape(WkbGeometry.read(wkb, maxVertices));
    } catch (WkbException e) {
      throw bad(e, maxVertices);
    }
  }

  /** Of a GeoPackage. */
  static Geometry readBlob(byte[] blob, int maxVertices) throws BadShape {
    try {
      return shape(WkbGeometry.readBlob(blob, maxVertices));
    } catch (WkbException e) {
      throw bad(e, maxVertices);
    }
  }

  private static BadShape bad(WkbException e, int maxVertices) {
    return switch (e.reason()) {
      case DAMAGED -> BadShape.damaged();
      case KIND -> BadShape.kind(String.valueOf(e.getMessage()));
      case TOO_MANY_VERTICES -> BadShape.tooManyVertices(maxVertices);
    };
  }

  private static Geometry shape(WkbGeometry raw) throws BadShape {
    try {
      return new WkbShape().geometry(raw);
    } catch (IllegalArgumentException e) {
      throw BadShape.damaged();
    }
  }

  private Geometry geometry(WkbGeometry raw) throws BadShape {
    return switch (raw.kind()) {
      case POINT -> Rings.FACTORY.createPoint(raw.lines().isEmpty() ? null : raw.lines().get(0)[0]);
      case LINE -> line(raw.lines().get(0));
      case POLYGON -> polygon(raw);
      case MULTI_POINT -> Rings.FACTORY.createMultiPoint(parts(raw).toArray(new Point[0]));
      case MULTI_LINE -> Rings.FACTORY.createMultiLineString(parts(raw).toArray(new LineString[0]));
      case MULTI_POLYGON -> Rings.FACTORY.createMultiPolygon(parts(raw).toArray(new Polygon[0]));
      case COLLECTION ->
          Rings.FACTORY.createGeometryCollection(parts(raw).toArray(new Geometry[0]));
    };
  }

  private List<Geometry> parts(WkbGeometry raw) throws BadShape {
    List<Geometry> parts = new ArrayList<>();
    for (WkbGeometry part : raw.parts()) {
      parts.add(geometry(part));
    }
    return parts;
  }

  private LineString line(Coordinate[] line) {
    vertices += line.length;
    return Rings.FACTORY.createLineString(line);
  }

  private Polygon polygon(WkbGeometry raw) throws BadShape {
    List<LinearRing> all = new ArrayList<>();
    for (Coordinate[] ring : raw.lines()) {
      all.add(Rings.ring(ring, ++rings, vertices));
      vertices += ring.length;
    }
    return Rings.polygon(all);
  }
}
