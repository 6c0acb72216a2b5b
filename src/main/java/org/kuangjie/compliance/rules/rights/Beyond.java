package org.kuangjie.compliance.rules.rights;

import java.util.Arrays;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.MetricFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How far workings reach beyond a licence (C.5).
 *
 * @param outside the part of them outside, EPSG:4490
 * @param squareMetres ellipsoidal area of that part; 0 for lines
 * @param metres greatest distance of a corner of that part from the licence
 * @param certainSquareMetres area further outside than σ
 * @param clear part of them lies further outside than 3 σ
 */
record Beyond(
    Geometry outside,
    double squareMetres,
    double metres,
    double certainSquareMetres,
    boolean uncertain,
    boolean clear) {

  static Beyond of(Geometry workings, Geometry licence, double sigma) {
    Geometry outside = difference(workings, licence);
    if (outside.isEmpty()) {
      return new Beyond(outside, 0, 0, 0, false, false);
    }
    AffineTransformation plane =
        new MetricFrame(licence.getEnvelopeInternal().centre()).transformation();
    Geometry flat = plane.transform(outside);
    Geometry flatLicence = plane.transform(licence);
    Geometry certain = difference(flat, flatLicence.buffer(sigma));
    IndexedFacetDistance distance = new IndexedFacetDistance(flatLicence);
    double most =
        Arrays.stream(flat.getCoordinates())
            .mapToDouble(corner -> metres(distance, flat, corner))
            .max()
            .orElse(0);
    return new Beyond(
        outside,
        EllipsoidalArea.squareMetres(outside),
        most,
        area(certain),
        !certain.isEmpty(),
        !difference(flat, flatLicence.buffer(3 * sigma)).isEmpty());
  }

  private static double metres(IndexedFacetDistance licence, Geometry model, Coordinate corner) {
    return licence.distance(model.getFactory().createPoint(corner));
  }

  /** Polygons of a plane in metres. */
  private static double area(Geometry flat) {
    double area = 0;
    for (Object polygon : PolygonExtracter.getPolygons(flat)) {
      area += ((Polygon) polygon).getArea();
    }
    return area;
  }

  private static Geometry difference(Geometry from, Geometry what) {
    return OverlayNGRobust.overlay(from, what, OverlayNG.DIFFERENCE);
  }
}
