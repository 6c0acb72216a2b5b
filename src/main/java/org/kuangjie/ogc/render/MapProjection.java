package org.kuangjie.ogc.render;

import java.util.Optional;
import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** From longitude and latitude to the pixels of one map, x right and y down. */
sealed interface MapProjection permits LinearProjection, MercatorProjection, GridProjection {

  /**
   * Of Gauss-Krüger maps, at 71.5° north: there the edges of a system's extent, 500 km from the
   * central meridian, come to {@link #WIDEST_DEGREES}.
   */
  double NORTHERNMOST_METRES = 8_000_000;

  /** Of Gauss-Krüger maps, each side of the central meridian; the series hold up to about 18°. */
  double WIDEST_DEGREES = 15;

  /** Writes the pixel of one point at {@code to[at]} and {@code to[at + 1]}. */
  void project(double longitude, double latitude, double[] to, int at);

  /** The most pixels a degree of longitude takes anywhere on the map. */
  double pixelsPerLongitude();

  /** The most pixels a degree of latitude takes anywhere on the map. */
  double pixelsPerLatitude();

  /** Of a map; empty when no place of the system lies on it. */
  static Optional<MapProjection> of(Scene scene) {
    MapCrs crs = scene.crs();
    Envelope reach = reach(scene, 0);
    if (reach.isNull()) {
      return Optional.empty();
    }
    if (crs.isGeographic()) {
      return Optional.of(new LinearProjection(PixelFrame.of(scene)));
    }
    return Optional.of(
        crs == MapCrs.WEB_MERCATOR
            ? new MercatorProjection(PixelFrame.of(scene), reach)
            : new GridProjection(crs, PixelFrame.of(scene), reach));
  }

  /**
   * Where features lie that may be seen on the map, longitude and latitude.
   *
   * @param margin pixels around the picture that count as well
   * @return null envelope when the map shows no place of its system
   */
  static Envelope reach(Scene scene, double margin) {
    Envelope box = new Envelope(scene.box());
    box.expandBy(
        margin * box.getWidth() / scene.width(), margin * box.getHeight() / scene.height());
    box = box.intersection(scene.crs().extent());
    Envelope reach = new Envelope();
    if (box.isNull()) {
      return reach;
    }
    if (scene.crs().isGeographic()) {
      return box;
    }
    if (scene.crs() == MapCrs.WEB_MERCATOR) {
      include(reach, scene.crs().toLonLat(box.getMinX(), box.getMinY()));
      include(reach, scene.crs().toLonLat(box.getMaxX(), box.getMaxY()));
      return reach;
    }
    return planarReach(scene.crs(), box);
  }

  /** Along the edges, and no farther from the central meridian than the formulas hold. */
  private static Envelope planarReach(MapCrs crs, Envelope asked) {
    Envelope extent = crs.extent();
    Envelope box =
        asked.intersection(
            new Envelope(
                extent.getMinX(), extent.getMaxX(), extent.getMinY(), NORTHERNMOST_METRES));
    Envelope reach = new Envelope();
    if (box.isNull()) {
      return reach;
    }
    int steps = 16;
    for (int i = 0; i <= steps; i++) {
      double x = box.getMinX() + box.getWidth() * i / steps;
      double y = box.getMinY() + box.getHeight() * i / steps;
      include(reach, crs.toLonLat(x, box.getMinY()));
      include(reach, crs.toLonLat(x, box.getMaxY()));
      include(reach, crs.toLonLat(box.getMinX(), y));
      include(reach, crs.toLonLat(box.getMaxX(), y));
    }
    double meridian = crs.toLonLat(extent.centre().x, 0).x;
    return reach.intersection(
        new Envelope(meridian - WIDEST_DEGREES, meridian + WIDEST_DEGREES, -85, 85));
  }

  private static void include(Envelope reach, Coordinate lonLat) {
    reach.expandToInclude(lonLat.x, lonLat.y);
  }
}
