package org.kuangjie.ogc.feature;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.WKBWriter;

/** Between {@link Shape} and JTS. */
public final class Shapes {

  private static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), org.kuangjie.geo.Crs.CGCS2000.epsg());

  private Shapes() {}

  public static Shape of(Geometry geometry) {
    return new ShapeReader().read(new WKBWriter().write(geometry));
  }

  /** Simple where it has one part (a polygon with its holes), else the multi-type or collection. */
  public static Geometry geometry(Shape shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < shape.partCount(); ) {
      int next = i + 1;
      switch (shape.part(i)) {
        case POINT -> parts.add(FACTORY.createPoint(sequence(shape, i)));
        case LINE -> parts.add(FACTORY.createLineString(sequence(shape, i)));
        case SHELL -> {
          while (next < shape.partCount() && shape.part(next) == Shape.Part.HOLE) {
            next++;
          }
          parts.add(polygon(shape, i, next));
        }
        case HOLE -> throw new IllegalStateException("a hole before any shell");
      }
      i = next;
    }
    return FACTORY.buildGeometry(parts);
  }

  private static Polygon polygon(Shape shape, int shell, int end) {
    LinearRing[] holes = new LinearRing[end - shell - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = FACTORY.createLinearRing(sequence(shape, shell + 1 + i));
    }
    return FACTORY.createPolygon(FACTORY.createLinearRing(sequence(shape, shell)), holes);
  }

  private static CoordinateSequence sequence(Shape shape, int part) {
    int length = shape.end(part) - shape.start(part);
    double[] numbers = new double[length];
    System.arraycopy(shape.xy(), shape.start(part), numbers, 0, length);
    return new PackedCoordinateSequence.Double(numbers, 2, 0);
  }
}
