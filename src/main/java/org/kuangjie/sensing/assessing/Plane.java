package org.kuangjie.sensing.assessing;

import org.kuangjie.geo.EdgeDistance;
import org.kuangjie.geo.MetricFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** A patch and what is near it, in metres. */
final class Plane {

  private static final BufferParameters MITRED =
      new BufferParameters(
          2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, /* mitreLimit= */ 2);

  /** Longer edges are measured in their middle, too. */
  private static final double LONG_EDGE_METRES = 10;

  private final AffineTransformation toMetres;

  Plane(Geometry around) {
    this.toMetres = new MetricFrame(around.getEnvelopeInternal().centre()).transformation();
  }

  Geometry of(Geometry lonLat) {
    return toMetres.transform(lonLat);
  }

  /** Negative metres shrink. */
  static Geometry buffer(Geometry metric, double metres) {
    return BufferOp.bufferOp(metric, metres, MITRED);
  }

  /** How far the farthest vertex or middle of an edge lies from the edges of the other, metres. */
  static double farthest(Geometry metric, Geometry others) {
    double[] most = {0};
    metric.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString line) {
                most[0] = Math.max(most[0], farthest(line.getCoordinates(), others));
              }
            });
    return most[0];
  }

  private static double farthest(Coordinate[] ring, Geometry others) {
    double most = 0;
    for (int i = 0; i + 1 < ring.length; i++) {
      most = Math.max(most, EdgeDistance.nearest(ring[i], others));
      if (ring[i].distance(ring[i + 1]) > LONG_EDGE_METRES) {
        Coordinate middle =
            new Coordinate((ring[i].x + ring[i + 1].x) / 2, (ring[i].y + ring[i + 1].y) / 2);
        most = Math.max(most, EdgeDistance.nearest(middle, others));
      }
    }
    return most;
  }
}
