package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * Metres without zone and without declaration fit several central meridians, 3° apart. Only when
 * one of them alone puts the boundary into Chongqing is it taken.
 */
final class CentralMeridians {

  private static final double BAND_TOLERANCE_DEGREES = 0.5;

  private final RawBoundary raw;

  CentralMeridians(RawBoundary raw) {
    this.raw = raw;
  }

  private record Candidate(Crs crs, int meridian, Coordinate place) {
    Text words() {
      return Text.format(
          "中央经线%d°（约东经%.2f°、北纬%.2f°）", "CM %d (about %.2fE %.2fN)", meridian, place.x, place.y);
    }
  }

  CrsResolution decide(Issues issues) {
    List<Candidate> possible = new ArrayList<>();
    for (int zone = 35; zone <= 37; zone++) {
      Crs crs = Crs.findByCentralMeridian(3 * zone).orElseThrow();
      Coordinate place = placeIn(crs);
      if (place != null) {
        possible.add(new Candidate(crs, 3 * zone, place));
      }
    }
    if (possible.size() == 1) {
      Candidate only = possible.get(0);
      return new CrsResolution(
          only.crs(),
          Text.of(
              "未声明坐标系且无带号：只有" + only.words().zh() + "落在重庆，按 " + only.crs() + " 读取",
              "No CRS, no zone number: only "
                  + only.words().en()
                  + " lies in Chongqing, read as "
                  + only.crs()));
    }
    Text why = possible.isEmpty() ? nowhere() : several(possible);
    issues.error("DQ-01", Where.FILE, why);
    return new CrsResolution(null, why);
  }

  private static Text nowhere() {
    return Text.of(
        "未声明坐标系且无带号，按中央经线105°、108°、111°都不在重庆，请声明坐标系并核对坐标",
        "No CRS and no zone number; with CM 105, 108 and 111 none lies in Chongqing;"
            + " declare the CRS and check the coordinates");
  }

  private static Text several(List<Candidate> possible) {
    String zh = String.join("、", possible.stream().map(c -> c.words().zh()).toList());
    String en = String.join(", ", possible.stream().map(c -> c.words().en()).toList());
    return Text.of(
        "未声明坐标系且无带号，可能是：" + zh + "；请声明坐标系或补上带号",
        "No CRS and no zone number; it may be " + en + "; declare the CRS or add the zone");
  }

  /** A corner's place when every corner lies in Chongqing and in the zone, else null. */
  private @Nullable Coordinate placeIn(Crs crs) {
    CrsResolution attempt = new CrsResolution(crs, crs.name());
    List<Coordinate> places = new ArrayList<>();
    boolean[] outside = {false};
    Census.each(
        raw,
        (corner, where) -> {
          Coordinate plane = attempt.toPlane(corner);
          Coordinate place = plane == null ? null : attempt.toLonLat(plane);
          if (place != null) {
            places.add(place);
            outside[0] |= !Planes.CHONGQING.contains(place) || !inBand(crs, place);
          }
        });
    return outside[0] || places.isEmpty() ? null : places.get(0);
  }

  private static boolean inBand(Crs crs, Coordinate place) {
    Crs.LongitudeBand band = crs.longitudeBand();
    return band == null || band.contains(place.x, BAND_TOLERANCE_DEGREES);
  }
}
