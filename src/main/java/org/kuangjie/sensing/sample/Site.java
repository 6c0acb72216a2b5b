package org.kuangjie.sensing.sample;

import java.time.LocalDate;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.geo.MetricFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A right that a sample patch is drawn at, in metres around its middle. */
record Site(Neighbour right, Polygon outline, AffineTransformation toMetres) {

  static Site of(Neighbour right) {
    Geometry ground = right.ground().get(0);
    AffineTransformation toMetres =
        new MetricFrame(ground.getEnvelopeInternal().centre()).transformation();
    return new Site(right, (Polygon) toMetres.transform(ground.getGeometryN(0)), toMetres);
  }

  Geometry lonLat(Geometry metric) {
    try {
      return toMetres.getInverse().transform(metric);
    } catch (org.locationtech.jts.geom.util.NoninvertibleTransformationException e) {
      throw new IllegalStateException("a stretch has an inverse", e);
    }
  }

  boolean isMining() {
    return right.kind().equals("采矿权");
  }

  /** By the days alone: what the sample draws has no other way to end. */
  boolean isInForce(LocalDate day) {
    return right.isValidOn(day);
  }

  boolean hasEnded(LocalDate day) {
    LocalDate to = right.validTo();
    return to != null && to.isBefore(day);
  }

  /** A point well inside. */
  Coordinate middle() {
    return outline.getInteriorPoint().getCoordinate();
  }
}
