package org.kuangjie.ogc.crs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A system by one of its names, and what the form of the name says about the order of axes (OGC
 * 07-092r3, OGC 09-048).
 *
 * @param form {@code EPSG:4490} alone leaves the order to the service and its version
 */
public record CrsName(MapCrs crs, Form form) {

  /** How a system is named. */
  public enum Form {
    /** {@code EPSG:4490}, {@code CRS:84}. */
    SHORT,
    /** {@code http://www.opengis.net/gml/srs/epsg.xml#4490}: x first by custom. */
    GML_URL,
    /** {@code urn:ogc:def:crs:EPSG::4490}. */
    URN,
    /** {@code http://www.opengis.net/def/crs/EPSG/0/4490}. */
    URI
  }

  private static final Pattern SHORT_NAME = Pattern.compile("(EPSG:\\d{4,5}|CRS:84)");
  private static final Pattern GML_NAME =
      Pattern.compile("https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d{4,5})");
  private static final Pattern URN_NAME =
      Pattern.compile("urn:(?:x-)?ogc:def:crs:(EPSG|OGC):[^:]*:(\\d{4,5}|CRS84)");
  private static final Pattern URI_NAME =
      Pattern.compile("https?://www\\.opengis\\.net/def/crs/(EPSG|OGC)/[^/]+/(\\d{4,5}|CRS84)");

  /** Empty when the name is none we know or the system none we serve. */
  public static Optional<CrsName> find(String name) {
    Matcher shortName = SHORT_NAME.matcher(name.toUpperCase(Locale.ROOT));
    if (shortName.matches()) {
      return of(shortName.group(1), Form.SHORT);
    }
    Matcher gml = GML_NAME.matcher(name);
    if (gml.matches()) {
      return of("EPSG:" + gml.group(1), Form.GML_URL);
    }
    Matcher urn = URN_NAME.matcher(name);
    if (urn.matches()) {
      return of(code(urn.group(2)), Form.URN);
    }
    Matcher uri = URI_NAME.matcher(name);
    return uri.matches() ? of(code(uri.group(2)), Form.URI) : Optional.empty();
  }

  private static String code(String identifier) {
    return identifier.equals("CRS84") ? "CRS:84" : "EPSG:" + identifier;
  }

  private static Optional<CrsName> of(String code, Form form) {
    return MapCrs.find(code).map(crs -> new CrsName(crs, form));
  }

  /**
   * Whether coordinates beside this name have latitude or northing first.
   *
   * @param shortNameAsRegistered what the service's version says of {@code EPSG:4490} alone
   */
  public boolean isNorthFirst(boolean shortNameAsRegistered) {
    return switch (form) {
      case SHORT -> shortNameAsRegistered && crs.isNorthFirst();
      case GML_URL -> false;
      case URN, URI -> crs.isNorthFirst();
    };
  }
}
