package org.kuangjie.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A plane in metres around a point: azimuthal equidistant on the CGCS2000 ellipsoid, x east, y
 * north. Lengths within r metres of the centre are true to r²/(6R²): 4 mm per 10 km at r = 10 km.
 */
final class LocalPlane {

  private final double longitude;
  private final double latitude;

  LocalPlane(double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
  }

  static LocalPlane centredOn(Envelope lonLat) {
    Coordinate centre = lonLat.centre();
    return new LocalPlane(centre.x, centre.y);
  }

  Coordinate toPlane(Coordinate lonLat) {
    GeodesicData line =
        Ellipsoid.GEODESIC.Inverse(
            latitude, longitude, lonLat.y, lonLat.x, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    double azimuth = Math.toRadians(line.azi1);
    return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
  }

  Coordinate toLonLat(Coordinate plane) {
    double azimuth = Math.toDegrees(Math.atan2(plane.x, plane.y));
    double metres = Math.hypot(plane.x, plane.y);
    GeodesicData end = Ellipsoid.GEODESIC.Direct(latitude, longitude, azimuth, metres);
    return new Coordinate(end.lon2, end.lat2);
  }
}
