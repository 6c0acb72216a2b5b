package org.kuangjie.geo.sliver;

import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.MetricFrame;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A coordinate system that draws an edge as the straight line between its ends. */
record StraightIn(Crs crs) {

  /** Zone prefixes change nothing about straightness, so one system per central meridian. */
  static final List<StraightIn> SYSTEMS =
      Stream.of(Crs.CGCS2000, Crs.GK_CM_105, Crs.GK_CM_108, Crs.GK_CM_111)
          .map(StraightIn::new)
          .toList();

  private static final GeometryFactory POINTS = new GeometryFactory();

  /**
   * How far points lie off the system's line between two ends, at most.
   *
   * @param points longitude and latitude
   * @param frame for the system of longitude and latitude itself
   */
  double metresOff(List<Coordinate> points, Coordinate from, Coordinate to, MetricFrame frame) {
    Coordinate start = inMetres(from, frame);
    Coordinate end = inMetres(to, frame);
    return points.stream()
        .mapToDouble(p -> Distance.pointToSegment(inMetres(p, frame), start, end))
        .max()
        .orElse(0);
  }

  private Coordinate inMetres(Coordinate lonLat, MetricFrame frame) {
    return crs.isGeographic()
        ? frame.toMetres(lonLat)
        : crs.fromGeographic(POINTS.createPoint(lonLat)).getCoordinate();
  }

  Text title() {
    return crs.isGeographic()
        ? Text.of("经纬度", "longitude and latitude")
        : Text.of(
            "中央经线 %d° 高斯-克吕格平面".formatted(crs.centralMeridian()),
            "the Gauss-Krueger plane of central meridian %d°".formatted(crs.centralMeridian()));
  }
}
