package org.kuangjie.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways people and files name a coordinate reference system. */
final class CrsNames {

  private static final Pattern EPSG =
      Pattern.compile(
          "(?:EPSG:{1,2}|URN:(?:X-)?OGC:DEF:CRS:EPSG:[^:]*:|HTTPS?://WWW\\.OPENGIS\\.NET/"
              + "(?:DEF/CRS/EPSG/[^/]+/|GML/SRS/EPSG\\.XML#))?(\\d{4,5})");
  private static final Pattern CRS84 =
      Pattern.compile("(?:URN:OGC:DEF:CRS:OGC:[^:]*:|HTTPS?://.*/OGC/[^/]+/|OGC:)?CRS:?84");
  private static final Pattern ZONE = Pattern.compile("ZONE_?(\\d{2})$|第?(\\d{2})带$");
  private static final Pattern MERIDIAN = Pattern.compile("CM_?(\\d{2,3})E?$|中央经线(\\d{2,3})°?");

  private CrsNames() {}

  static Optional<Crs> find(String text) {
    String key = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s]+", "");
    Matcher epsg = EPSG.matcher(key);
    if (epsg.matches()) {
      return Crs.findByEpsg(Integer.parseInt(epsg.group(1)));
    }
    if (CRS84.matcher(key).matches()) {
      return Optional.of(Crs.WGS84);
    }
    return findByWords(key);
  }

  private static Optional<Crs> findByWords(String key) {
    if (key.matches(".*(西安|XI'?AN|1980|80国家).*")) {
      return Crs.findByEpsg(4610);
    }
    if (key.matches(".*(北京54|北京坐标系|BEIJING|1954|54北京).*")) {
      return Crs.findByEpsg(4214);
    }
    if (key.matches(".*(CGCS_?2000|国家大地坐标系|国家2000|2000国家|CHINA_?(GEODETIC_.*)?2000|大地2000).*")) {
      return Optional.of(projected(key).orElse(Crs.CGCS2000));
    }
    return key.matches(".*WGS_?(19)?84.*") && !key.contains("UTM")
        ? Optional.of(Crs.WGS84)
        : Optional.empty();
  }

  private static Optional<Crs> projected(String key) {
    Matcher zone = ZONE.matcher(key);
    if (zone.find()) {
      return Crs.findByZone(number(zone));
    }
    Matcher meridian = MERIDIAN.matcher(key);
    return meridian.find() ? Crs.findByCentralMeridian(number(meridian)) : Optional.empty();
  }

  private static int number(Matcher matcher) {
    String first = matcher.group(1);
    return Integer.parseInt(first == null ? matcher.group(2) : first);
  }
}
