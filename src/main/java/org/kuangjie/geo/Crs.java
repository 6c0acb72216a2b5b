package org.kuangjie.geo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system that boundaries of mining rights are given in (坐标系).
 *
 * <p>Coordinate order of every JTS geometry in this product: geographic = x longitude, y latitude
 * in degrees; Gauss-Krüger = x easting (横坐标 Y, with the zone prefix where the system has one), y
 * northing (纵坐标 X) in metres. The official axis order (north first) exists only in files and is
 * turned round by the readers.
 *
 * <p>Accepted for work in Chongqing (DQ-01): EPSG:4490, 4523–4525 and 4544–4546; EPSG:4326 only
 * with a warning. Xi'an 1980 and Beijing 1954 are known by name so that they can be refused with
 * the reason: they need officially approved parameters and are never converted by guess.
 */
public final class Crs {

  /** 2000国家大地坐标系, longitude and latitude, EPSG:4490. */
  public static final Crs CGCS2000 = CrsTable.geographic(4490, Datum.CGCS2000, Acceptance.ACCEPTED);

  /** EPSG:4326: within a metre of CGCS2000 here, but legally another system. */
  public static final Crs WGS84 =
      CrsTable.geographic(4326, Datum.WGS84, Acceptance.ACCEPTED_WITH_WARNING);

  public static final Crs GK_ZONE_35 = CrsTable.required(4523);
  public static final Crs GK_ZONE_36 = CrsTable.required(4524);
  public static final Crs GK_ZONE_37 = CrsTable.required(4525);
  public static final Crs GK_CM_105 = CrsTable.required(4544);
  public static final Crs GK_CM_108 = CrsTable.required(4545);
  public static final Crs GK_CM_111 = CrsTable.required(4546);

  /** Edges in a projected plane are cut to this length before inverse projection (TD/T 1055). */
  public static final double DEFAULT_MAX_EDGE_METRES = 70;

  /** The reference frame (大地基准). */
  public enum Datum {
    CGCS2000("2000国家大地坐标系", "CGCS2000"),
    WGS84("WGS 84", "WGS 84"),
    XIAN_1980("1980西安坐标系", "Xi'an 1980"),
    BEIJING_1954("1954北京坐标系", "Beijing 1954");

    private final String zh;
    private final String en;

    Datum(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Text title() {
      return Text.of(zh, en);
    }
  }

  /** What a boundary in this system may expect here. */
  public enum Acceptance {
    ACCEPTED,
    /** Used, with a WARN of DQ-01. */
    ACCEPTED_WITH_WARNING,
    /** Coordinates can be located, but the system is not one of Chongqing's: DATA_ERROR. */
    NOT_USED_HERE,
    /** Cannot be converted without approved parameters: DATA_ERROR. */
    NEEDS_APPROVED_PARAMETERS
  }

  /**
   * The longitudes a Gauss-Krüger zone stands for, degrees.
   *
   * @param west western meridian
   * @param east eastern meridian
   */
  public record LongitudeBand(double west, double east) {

    /** True within the band widened by the tolerance in degrees. */
    public boolean contains(double longitude, double toleranceDegrees) {
      return longitude >= west - toleranceDegrees && longitude <= east + toleranceDegrees;
    }
  }

  private final int epsg;
  private final Datum datum;
  private final Text name;
  private final Acceptance acceptance;
  private final @Nullable GaussKrueger projection;

  Crs(int epsg, Datum datum, Text name, Acceptance acceptance, @Nullable GaussKrueger projection) {
    this.epsg = epsg;
    this.datum = datum;
    this.name = name;
    this.acceptance = acceptance;
    this.projection = projection;
  }

  /** Empty when the code is none of the systems this product knows, used or refused. */
  public static Optional<Crs> findByEpsg(int epsg) {
    if (epsg == CGCS2000.epsg) {
      return Optional.of(CGCS2000);
    }
    return epsg == WGS84.epsg ? Optional.of(WGS84) : CrsTable.find(epsg);
  }

  /**
   * Understands {@code EPSG:4490}, {@code 4490}, OGC URNs and URLs, {@code CRS84}, and the names in
   * use in Chinese offices (2000国家大地坐标系, CGCS2000, 西安80 …). Refused systems are found too; ask
   * {@link #acceptance()}.
   */
  public static Optional<Crs> find(String text) {
    return CrsNames.find(text);
  }

  /** The CGCS2000 3° zone with prefix (带号 25–45), or empty outside that range. */
  public static Optional<Crs> findByZone(int zone) {
    return zone < 25 || zone > 45 ? Optional.empty() : CrsTable.find(4513 + zone - 25);
  }

  /** The CGCS2000 3° system without prefix for a central meridian, or empty when there is none. */
  public static Optional<Crs> findByCentralMeridian(int degrees) {
    boolean exists = degrees >= 75 && degrees <= 135 && degrees % 3 == 0;
    return exists ? CrsTable.find(4534 + (degrees - 75) / 3) : Optional.empty();
  }

  /** The six Gauss-Krüger systems in use in Chongqing, with prefix first. */
  public static List<Crs> listGaussKruegerOfChongqing() {
    return List.of(GK_ZONE_35, GK_ZONE_36, GK_ZONE_37, GK_CM_105, GK_CM_108, GK_CM_111);
  }

  public int epsg() {
    return epsg;
  }

  public Datum datum() {
    return datum;
  }

  public Text name() {
    return name;
  }

  public Acceptance acceptance() {
    return acceptance;
  }

  /** True when a boundary in this system can be evaluated here at all. */
  public boolean isAccepted() {
    return acceptance == Acceptance.ACCEPTED || acceptance == Acceptance.ACCEPTED_WITH_WARNING;
  }

  public boolean isGeographic() {
    return projection == null;
  }

  /** True when easting carries the zone number (带号) before the metres. */
  public boolean hasZonePrefix() {
    return projection != null && projection.zonePrefix() > 0;
  }

  /** 带号, also for systems without prefix; null for geographic systems. */
  public @Nullable Integer zone() {
    return projection == null ? null : projection.zone();
  }

  /** 中央经线 in degrees; null for geographic systems. */
  public @Nullable Integer centralMeridian() {
    return projection == null ? null : projection.centralMeridian();
  }

  /** Null for geographic systems. */
  public @Nullable LongitudeBand longitudeBand() {
    return projection == null ? null : projection.band();
  }

  /** True when the metre or degree values can be turned into CGCS2000 longitude and latitude. */
  public boolean isConvertible() {
    return acceptance != Acceptance.NEEDS_APPROVED_PARAMETERS;
  }

  /**
   * To longitude and latitude on CGCS2000. Edges longer than 70 m in the plane get points in
   * between first, so that they stay straight in the plane; the given corners are kept. Nothing is
   * clipped at a zone edge.
   *
   * @throws DomainException {@code crs-needs-parameters} for Xi'an 1980 and Beijing 1954, {@code
   *     outside-projection} for coordinates no such projection can have
   */
  public Geometry toGeographic(Geometry planar) {
    return toGeographic(planar, DEFAULT_MAX_EDGE_METRES);
  }

  /** As {@link #toGeographic(Geometry)} with another edge length; infinity adds no points. */
  public Geometry toGeographic(Geometry planar, double maxEdgeMetres) {
    if (projection == null || !isConvertible()) {
      return planarRefused() ? planar : planar.copy();
    }
    Geometry dense = Vertices.densify(planar, maxEdgeMetres);
    return Vertices.map(dense, projection::inverse);
  }

  /** One point, x easting and y northing, to longitude and latitude. */
  public Coordinate toGeographic(Coordinate planar) {
    if (projection == null || !isConvertible()) {
      return planarRefused() ? planar : planar.copy();
    }
    return projection.inverse(planar);
  }

  /**
   * From longitude and latitude on CGCS2000; vertices only, no points are added.
   *
   * @throws DomainException as {@link #toGeographic(Geometry)}
   */
  public Geometry fromGeographic(Geometry lonLat) {
    if (projection == null || !isConvertible()) {
      return planarRefused() ? lonLat : lonLat.copy();
    }
    return Vertices.map(lonLat, projection::forward);
  }

  /** One point, longitude and latitude, to x easting and y northing. */
  public Coordinate fromGeographic(Coordinate lonLat) {
    if (projection == null || !isConvertible()) {
      return planarRefused() ? lonLat : lonLat.copy();
    }
    return projection.forward(lonLat);
  }

  private boolean planarRefused() {
    if (isConvertible()) {
      return false;
    }
    throw DomainException.invalid(
        "crs-needs-parameters",
        datum.title().zh() + "成果须先按批准的转换参数转换为2000国家大地坐标系后再提交",
        datum.title().en()
            + " coordinates must first be converted to CGCS2000 with the approved parameters");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Crs crs && crs.epsg == epsg;
  }

  @Override
  public int hashCode() {
    return Objects.hash(epsg);
  }

  @Override
  public String toString() {
    return "EPSG:" + epsg;
  }
}
