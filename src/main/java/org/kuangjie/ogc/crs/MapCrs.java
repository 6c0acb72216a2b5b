package org.kuangjie.ogc.crs;

import java.util.List;
import java.util.Optional;
import org.kuangjie.geo.Crs;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A system maps and features are served in. Inside the product x is always east and y north; {@link
 * #isNorthFirst} says what the register has.
 *
 * <p>WGS 84 and CGCS2000 are taken as equal here: they part by less than a metre, far below a
 * pixel.
 */
public enum MapCrs {
  CGCS2000("EPSG:4490", true, new Envelope(-180, 180, -90, 90)),
  WGS84("EPSG:4326", true, new Envelope(-180, 180, -90, 90)),
  CRS84("CRS:84", false, new Envelope(-180, 180, -90, 90)),
  WEB_MERCATOR(
      "EPSG:3857",
      false,
      new Envelope(
          -WebMercator.HALF_METRES,
          WebMercator.HALF_METRES,
          -WebMercator.HALF_METRES,
          WebMercator.HALF_METRES)),
  GK_ZONE_35(Crs.GK_ZONE_35),
  GK_ZONE_36(Crs.GK_ZONE_36),
  GK_ZONE_37(Crs.GK_ZONE_37),
  GK_CM_105(Crs.GK_CM_105),
  GK_CM_108(Crs.GK_CM_108),
  GK_CM_111(Crs.GK_CM_111);

  /** Metres of a degree at the equator, by which scale denominators are reckoned (OGC 06-042). */
  private static final double METRES_PER_DEGREE = Math.PI * 6378137 / 180;

  private final String code;
  private final boolean northFirst;
  private final Envelope extent;
  private final Crs planar;

  MapCrs(String code, boolean northFirst, Envelope extent) {
    this.code = code;
    this.northFirst = northFirst;
    this.extent = extent;
    this.planar = Crs.CGCS2000;
  }

  MapCrs(Crs planar) {
    this.code = "EPSG:" + planar.epsg();
    this.northFirst = true;
    this.planar = planar;
    Integer zone = planar.zone();
    double prefix = zone == null || !planar.hasZonePrefix() ? 0 : zone * 1_000_000.0;
    double easting = prefix + 500_000;
    this.extent = new Envelope(easting - 500_000, easting + 500_000, 0, 10_000_000);
  }

  public static List<MapCrs> list() {
    return List.of(values());
  }

  /** By {@code EPSG:4490} or {@code CRS:84}. */
  public static Optional<MapCrs> find(String code) {
    return list().stream().filter(crs -> crs.code.equalsIgnoreCase(code)).findFirst();
  }

  /** {@code EPSG:4490}, {@code CRS:84}. */
  public String code() {
    return code;
  }

  /** {@code urn:ogc:def:crs:EPSG::4490}. */
  public String urn() {
    return this == CRS84
        ? "urn:ogc:def:crs:OGC:1.3:CRS84"
        : "urn:ogc:def:crs:EPSG::" + code.substring(5);
  }

  /** {@code http://www.opengis.net/def/crs/EPSG/0/4490}. */
  public String uri() {
    return this == CRS84
        ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
        : "http://www.opengis.net/def/crs/EPSG/0/" + code.substring(5);
  }

  /** True when the register lists latitude or northing first. */
  public boolean isNorthFirst() {
    return northFirst;
  }

  public boolean isGeographic() {
    return this == CGCS2000 || this == WGS84 || this == CRS84;
  }

  /** Metres of one unit of the axes. */
  public double metresPerUnit() {
    return isGeographic() ? METRES_PER_DEGREE : 1;
  }

  /** Where coordinates of the system can lie, x east. */
  public Envelope extent() {
    return new Envelope(extent);
  }

  /**
   * The part of a box where the system has a sound inverse: of a Gauss-Krüger plane China's
   * latitudes and 700 km on both sides of the meridian. The whole box where that is nothing of it.
   */
  public Envelope within(Envelope box) {
    if (planar.equals(Crs.CGCS2000)) {
      return box;
    }
    double meridian = extent.centre().x;
    Envelope sound = new Envelope(meridian - 700_000, meridian + 700_000, 0, 6_500_000);
    return sound.intersects(box) ? sound.intersection(box) : box;
  }

  /** x and y of a longitude and latitude. */
  public Coordinate fromLonLat(double longitude, double latitude) {
    if (isGeographic()) {
      return new Coordinate(longitude, latitude);
    }
    return this == WEB_MERCATOR
        ? new Coordinate(WebMercator.x(longitude), WebMercator.y(latitude))
        : planar.fromGeographic(new Coordinate(longitude, latitude));
  }

  /**
   * Longitude and latitude of an x and y.
   *
   * @throws DomainException INVALID when the system has no such point
   */
  public Coordinate toLonLat(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "coordinate",
          Text.of("坐标不是有限的数", "A coordinate is not a finite number"));
    }
    if (isGeographic()) {
      return new Coordinate(x, y);
    }
    return this == WEB_MERCATOR
        ? new Coordinate(WebMercator.longitude(x), WebMercator.latitude(y))
        : planar.toGeographic(new Coordinate(x, y));
  }
}
