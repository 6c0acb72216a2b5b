package org.kuangjie.geo.sliver;

import org.kuangjie.geo.GeodesicDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Degrees stretched to metres around a point. What is straight in longitude and latitude stays
 * straight, which a projection would not keep; small distances are true to the change of the
 * meridians' convergence, one in a thousand over 0.1°.
 */
public final class MetricFrame {

  private static final double STEP = 0.0005;

  private final Coordinate origin;
  private final double metresPerLongitude;
  private final double metresPerLatitude;

  public MetricFrame(Coordinate origin) {
    this.origin = origin;
    this.metresPerLongitude = metres(STEP, 0) / (2 * STEP);
    this.metresPerLatitude = metres(0, STEP) / (2 * STEP);
  }

  private double metres(double lon, double lat) {
    return GeodesicDistance.metres(
        new Coordinate(origin.x - lon, origin.y - lat),
        new Coordinate(origin.x + lon, origin.y + lat));
  }

  public Coordinate toMetres(Coordinate lonLat) {
    return new Coordinate(
        (lonLat.x - origin.x) * metresPerLongitude, (lonLat.y - origin.y) * metresPerLatitude);
  }

  /** From degrees to metres, as {@link #toMetres}. */
  public AffineTransformation transformation() {
    return AffineTransformation.translationInstance(-origin.x, -origin.y)
        .scale(metresPerLongitude, metresPerLatitude);
  }

  /** Degrees of longitude or latitude, whichever is more, that hold so many metres. */
  public double degrees(double metres) {
    return metres / Math.min(metresPerLongitude, metresPerLatitude);
  }
}
