package org.kuangjie.ogc.info;

import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which ground a picture or tile shows.
 *
 * @param box in {@code crs}, x east
 * @param width pixels
 * @param height pixels
 */
public record Picture(MapCrs crs, Envelope box, int width, int height) {

  /** Longitude and latitude of a place counted in pixels from the upper left corner. */
  Coordinate lonLat(double x, double y) {
    return crs.toLonLat(
        box.getMinX() + x * box.getWidth() / width, box.getMaxY() - y * box.getHeight() / height);
  }

  /** The other way round. */
  Coordinate pixel(double longitude, double latitude) {
    Coordinate place = crs.fromLonLat(longitude, latitude);
    return new Coordinate(
        (place.x - box.getMinX()) * width / box.getWidth(),
        (box.getMaxY() - place.y) * height / box.getHeight());
  }
}
