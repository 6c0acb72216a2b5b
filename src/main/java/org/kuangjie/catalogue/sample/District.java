package org.kuangjie.catalogue.sample;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * A district, a hand's breadth smaller than on the map so that rounding never pushes a drawing over
 * its border.
 */
final class District {

  private static final double MARGIN_DEGREES = 1e-6;

  private final String code;
  private final String name;
  private final MultiPolygon outline;
  private final Geometry inner;
  private final PreparedGeometry prepared;
  private final IndexedPointInAreaLocator locator;

  District(String code, String name, MultiPolygon outline) {
    this.code = code;
    this.name = name;
    this.outline = outline;
    BufferParameters mitred = new BufferParameters(1);
    mitred.setJoinStyle(BufferParameters.JOIN_MITRE);
    this.inner = Plane.FACTORY.createGeometry(BufferOp.bufferOp(outline, -MARGIN_DEGREES, mitred));
    this.prepared = PreparedGeometryFactory.prepare(inner);
    this.locator = new IndexedPointInAreaLocator(inner);
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  /** As on the map. */
  MultiPolygon outline() {
    return outline;
  }

  /** Name without 区, 县 and the peoples of an autonomous county. */
  String shortName() {
    int peoples = name.indexOf("土家族");
    int others = name.indexOf("苗族");
    int cut = peoples < 0 ? others : others < 0 ? peoples : Math.min(peoples, others);
    String shorter = cut > 0 ? name.substring(0, cut) : name;
    return shorter.length() > 2 && (shorter.endsWith("区") || shorter.endsWith("县"))
        ? shorter.substring(0, shorter.length() - 1)
        : shorter;
  }

  Envelope envelope() {
    return inner.getEnvelopeInternal();
  }

  boolean contains(Coordinate geographic) {
    return locator.locate(geographic) == Location.INTERIOR;
  }

  boolean containsPlane(double x, double y) {
    return contains(Plane.geographic(x, y));
  }

  boolean covers(Geometry geographic) {
    return prepared.covers(geographic);
  }

  /** Whether a shape that was clipped to some district is this district's. */
  boolean holds(Polygon part) {
    return contains(part.getInteriorPoint().getCoordinate());
  }

  boolean meets(Geometry geographic) {
    return prepared.intersects(geographic);
  }

  /** The part of a shape inside the district, on the storage grid; maybe empty. */
  Geometry clip(Geometry geographic) {
    if (covers(geographic)) {
      return geographic;
    }
    return meets(geographic)
        ? OverlayNG.overlay(geographic, inner, OverlayNG.INTERSECTION, Plane.PRECISION)
        : Plane.FACTORY.createPolygon();
  }

  /** A part of the district that is a simple polygon, the largest. */
  Polygon mainPart() {
    return Shapes.largest(inner);
  }
}
