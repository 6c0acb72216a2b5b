package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Small helpers over JTS, all on the storage grid. */
final class Shapes {

  private Shapes() {}

  static List<Polygon> polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(geometry)) {
      polygons.add((Polygon) part);
    }
    return polygons;
  }

  static List<LineString> lines(Geometry geometry) {
    List<LineString> lines = new ArrayList<>();
    for (Object part : LineStringExtracter.getLines(geometry)) {
      lines.add((LineString) part);
    }
    return lines;
  }

  static Polygon largest(Geometry geometry) {
    return polygons(geometry).stream()
        .max(Comparator.comparingDouble(Polygon::getArea))
        .orElseGet(Plane.FACTORY::createPolygon);
  }

  static MultiPolygon multi(Collection<Polygon> polygons) {
    return Plane.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  static MultiPolygon multi(Geometry geometry) {
    return multi(polygons(geometry));
  }

  static Geometry union(Collection<? extends Geometry> parts) {
    return UnaryUnionNG.union(new ArrayList<>(parts), Plane.FACTORY, Plane.PRECISION);
  }

  static Geometry difference(Geometry from, Geometry minus) {
    return OverlayNG.overlay(from, minus, OverlayNG.DIFFERENCE, Plane.PRECISION);
  }

  static Geometry intersection(Geometry a, Geometry b) {
    return OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, Plane.PRECISION);
  }

  static double squareKilometres(Geometry geometry) {
    return Plane.squareKilometres(geometry.getArea());
  }
}
