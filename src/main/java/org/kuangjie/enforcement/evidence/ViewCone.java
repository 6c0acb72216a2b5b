package org.kuangjie.enforcement.evidence;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What a camera can have seen: a sector on the ellipsoid CGCS2000. Terrain is not considered. */
final class ViewCone {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
  private static final Geodesic ELLIPSOID = new Geodesic(6_378_137, 1 / 298.257222101);
  private static final int STEPS = 16;

  private final Point camera;
  private final Polygon sector;
  private final double accuracyMetres;

  private ViewCone(Point camera, Polygon sector, double accuracyMetres) {
    this.camera = camera;
    this.sector = sector;
    this.accuracyMetres = accuracyMetres;
  }

  /**
   * @param azimuth degrees from north
   * @param angle opening, degrees
   */
  static ViewCone of(
      Point camera, double azimuth, double angle, double metres, double accuracyMetres) {
    List<Coordinate> ring = new ArrayList<>();
    ring.add(camera.getCoordinate());
    for (int step = 0; step <= STEPS; step++) {
      double direction = azimuth - angle / 2 + angle * step / STEPS;
      GeodesicData end =
          ELLIPSOID.Direct(camera.getY(), camera.getX(), direction, metres + accuracyMetres);
      ring.add(new Coordinate(end.lon2, end.lat2));
    }
    ring.add(camera.getCoordinate());
    return new ViewCone(
        camera, CGCS2000.createPolygon(ring.toArray(Coordinate[]::new)), accuracyMetres);
  }

  /** In view, or so near that the position's error covers it. */
  boolean shows(Geometry place) {
    return sector.intersects(place)
        || org.kuangjie.geo.GeodesicDistance.metres(camera, place) <= accuracyMetres;
  }

  /** Share of the outline's length in view; of a point all or nothing. */
  double share(Geometry place) {
    if (place.getDimension() == 0) {
      return shows(place) ? 1 : 0;
    }
    AffineTransformation plane =
        AffineTransformation.scaleInstance(Math.cos(Math.toRadians(camera.getY())), 1);
    Geometry outline = place.getDimension() == 2 ? place.getBoundary() : place;
    double whole = plane.transform(outline).getLength();
    return plane.transform(outline.intersection(sector)).getLength() / whole;
  }
}
