package org.kuangjie.geo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs.Acceptance;
import org.kuangjie.geo.Crs.Datum;
import org.kuangjie.shared.Text;

/**
 * The Chinese national systems of the EPSG register. The codes form plain series; a test compares
 * every one with the EPSG data set.
 */
final class CrsTable {

  private static final Map<Integer, Crs> BY_CODE = build();

  private CrsTable() {}

  /** One series of projected systems: code = firstCode + index, index counting zones upwards. */
  private record Series(Datum datum, int firstCode, int firstZone, int lastZone, int width) {

    int meridian(int zone) {
      return width == 3 ? 3 * zone : 6 * zone - 3;
    }
  }

  static Crs geographic(int epsg, Datum datum, Acceptance acceptance) {
    Text name = Text.of(datum.title().zh() + "（经纬度）", datum.title().en() + " (lon/lat)");
    return new Crs(epsg, datum, name, acceptance, null);
  }

  static Optional<Crs> find(int epsg) {
    return Optional.ofNullable(BY_CODE.get(epsg));
  }

  static Crs required(int epsg) {
    return find(epsg).orElseThrow();
  }

  private static Map<Integer, Crs> build() {
    Map<Integer, Crs> all = new HashMap<>();
    add(all, new Series(Datum.CGCS2000, 4513, 25, 45, 3), true);
    add(all, new Series(Datum.CGCS2000, 4534, 25, 45, 3), false);
    add(all, new Series(Datum.CGCS2000, 4491, 13, 23, 6), true);
    add(all, new Series(Datum.CGCS2000, 4502, 13, 23, 6), false);
    add(all, new Series(Datum.XIAN_1980, 2349, 25, 45, 3), true);
    add(all, new Series(Datum.XIAN_1980, 2370, 25, 45, 3), false);
    add(all, new Series(Datum.XIAN_1980, 2327, 13, 23, 6), true);
    add(all, new Series(Datum.XIAN_1980, 2338, 13, 23, 6), false);
    add(all, new Series(Datum.BEIJING_1954, 2401, 25, 45, 3), true);
    add(all, new Series(Datum.BEIJING_1954, 2422, 25, 45, 3), false);
    add(all, new Series(Datum.BEIJING_1954, 21413, 13, 23, 6), true);
    add(all, new Series(Datum.BEIJING_1954, 21453, 13, 23, 6), false);
    all.put(4610, geographic(4610, Datum.XIAN_1980, Acceptance.NEEDS_APPROVED_PARAMETERS));
    all.put(4214, geographic(4214, Datum.BEIJING_1954, Acceptance.NEEDS_APPROVED_PARAMETERS));
    return Map.copyOf(all);
  }

  private static void add(Map<Integer, Crs> all, Series series, boolean prefix) {
    for (int zone = series.firstZone(); zone <= series.lastZone(); zone++) {
      int epsg = series.firstCode() + zone - series.firstZone();
      int meridian = series.meridian(zone);
      GaussKrueger projection = new GaussKrueger(zone, prefix ? zone : 0, meridian, series.width());
      all.put(
          epsg,
          new Crs(
              epsg,
              series.datum(),
              name(series, prefix ? zone : null, meridian),
              acceptance(series, zone),
              projection));
    }
  }

  private static Acceptance acceptance(Series series, int zone) {
    if (series.datum() != Datum.CGCS2000) {
      return Acceptance.NEEDS_APPROVED_PARAMETERS;
    }
    boolean chongqing = series.width() == 3 && zone >= 35 && zone <= 37;
    return chongqing ? Acceptance.ACCEPTED : Acceptance.NOT_USED_HERE;
  }

  private static Text name(Series series, @Nullable Integer prefix, int meridian) {
    Text datum = series.datum().title();
    String zhZone = prefix == null ? "中央经线" + meridian + "°（无带号）" : "第" + prefix + "带";
    String enZone = prefix == null ? "CM " + meridian + "E" : "zone " + prefix;
    return Text.of(
        datum.zh() + " " + series.width() + "度带高斯-克吕格 " + zhZone,
        datum.en() + " / " + series.width() + "-degree Gauss-Kruger " + enZone);
  }
}
