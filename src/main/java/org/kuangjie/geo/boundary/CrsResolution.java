package org.kuangjie.geo.boundary;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.CornerReading.Kind;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * The system the corners are read in.
 *
 * @param crs null when it stays undecided
 * @param reason why, or why not
 */
record CrsResolution(@Nullable Crs crs, Text reason) {

  /** True when plane coordinates can be turned into longitude and latitude. */
  boolean isLocatable() {
    return crs != null && crs.isConvertible();
  }

  /**
   * The corner in the plane of the system (x east, y north; degrees for a geographic one). Without
   * a system the numbers as they are, so that shapes can still be checked. Null when the corner
   * cannot be read, or is of another form than the system.
   */
  @Nullable Coordinate toPlane(RawCorner corner) {
    CornerReading reading = CornerReading.of(corner);
    Coordinate plane = new Coordinate(reading.east(corner), reading.north(corner));
    if (crs == null || !isLocatable()) {
      return reading.kind() == Kind.NEITHER ? null : plane;
    }
    boolean fits =
        switch (reading.kind()) {
          case DEGREES -> crs.isGeographic();
          case PREFIXED_METRES -> crs.hasZonePrefix();
          case PLAIN_METRES -> !crs.isGeographic() && !crs.hasZonePrefix();
          case NEITHER -> false;
        };
    return fits ? sameZone(crs, reading.zone(), plane) : null;
  }

  /** A corner of another zone is carried over into the zone of the file. */
  private static @Nullable Coordinate sameZone(Crs crs, int zone, Coordinate plane) {
    Crs own = zone == 0 || Integer.valueOf(zone).equals(crs.zone()) ? crs : byPrefix(zone);
    if (own == null) {
      return null;
    }
    return own.equals(crs) ? plane : Planes.fromLonLat(crs, toLonLat(own, plane));
  }

  /** Null where the corner cannot be located. */
  @Nullable Coordinate toLonLat(Coordinate plane) {
    return crs == null || !isLocatable() ? null : toLonLat(crs, plane);
  }

  static @Nullable Coordinate toLonLat(Crs crs, Coordinate plane) {
    try {
      return crs.toGeographic(plane);
    } catch (DomainException e) {
      return null;
    }
  }

  /** 3° zones 25–45, else 6° zones 13–23, else null. */
  static @Nullable Crs byPrefix(int zone) {
    Crs three = Crs.findByZone(zone).orElse(null);
    boolean six = zone >= 13 && zone <= 23;
    return three == null && six ? Crs.findByEpsg(4491 + zone - 13).orElse(null) : three;
  }
}
