package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.Crs.LongitudeBand;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Does the system put the corners where they can be? Corners outside the zone ± 0.5° or far from
 * the others are errors; a boundary that lies elsewhere as a whole is an error when another zone
 * would put it into Chongqing, else a warning (DQ-09 decides on the border).
 */
final class PlaceCheck {

  private static final double BAND_TOLERANCE_DEGREES = 0.5;
  private static final double FAR_DEGREES = 0.5;

  private final RawBoundary raw;
  private final CrsResolution resolution;
  private final Issues issues;
  private final List<Coordinate> places = new ArrayList<>();

  PlaceCheck(RawBoundary raw, CrsResolution resolution, Issues issues) {
    this.raw = raw;
    this.resolution = resolution;
    this.issues = issues;
  }

  void report() {
    Crs crs = resolution.crs();
    Census.each(raw, (corner, where) -> places.addAll(located(corner)));
    long inside = places.stream().filter(Planes.CHONGQING::contains).count();
    if (crs == null || places.isEmpty()) {
      return;
    }
    Census.each(raw, (corner, where) -> reportCorner(crs, corner, where, inside));
    if (inside == 0) {
      reportElsewhere(crs, places.get(0));
    }
  }

  private List<Coordinate> located(RawCorner corner) {
    Coordinate plane = resolution.toPlane(corner);
    Coordinate place = plane == null ? null : resolution.toLonLat(plane);
    return place == null ? List.of() : List.of(place);
  }

  private void reportCorner(Crs crs, RawCorner corner, Where where, long inside) {
    LongitudeBand band = crs.longitudeBand();
    Envelope near = new Envelope(Planes.CHONGQING);
    near.expandBy(FAR_DEGREES);
    for (Coordinate place : located(corner)) {
      if (band != null && !band.contains(place.x, BAND_TOLERANCE_DEGREES)) {
        issues.error(
            "DQ-02",
            where,
            Text.format(
                "坐标带号与经度不符：按%s该点在东经%.3f°，超出 %.1f°–%.1f°，疑似串带或X/Y有误",
                "Zone and longitude disagree: in %s this corner is at %.3fE, outside %.1f-%.1f",
                crs,
                place.x,
                band.west(),
                band.east()));
      } else if (inside > 0 && !near.contains(place)) {
        issues.error(
            "DQ-02",
            where,
            Text.format(
                "该点（东经%.3f°、北纬%.3f°）远离其他点，请检查坐标",
                "This corner (%.3fE %.3fN) is far from the others; check it", place.x, place.y));
      }
    }
  }

  private void reportElsewhere(Crs crs, Coordinate place) {
    for (int zone = 35; zone <= 37; zone++) {
      Coordinate moved = asIfIn(crs, 3 * zone, place);
      if (moved != null && Planes.CHONGQING.contains(moved)) {
        issues.error(
            "DQ-02",
            Where.FILE,
            Text.format(
                "坐标带号与经度不符：按%s在东经%.2f°、北纬%.2f°（重庆以外），若为第%d带则在东经%.2f°，请核对带号",
                "Zone and longitude disagree: in %s it lies at %.2fE %.2fN outside Chongqing;"
                    + " in zone %d it would lie at %.2fE; check the zone",
                crs,
                place.x,
                place.y,
                zone,
                moved.x));
        return;
      }
    }
    issues.warn(
        "DQ-02",
        Where.FILE,
        Text.format(
            "范围约在东经%.3f°、北纬%.3f°，不在重庆市附近，请核对坐标和坐标系",
            "It lies at about %.3fE %.3fN, not near Chongqing; check coordinates and CRS",
            place.x,
            place.y));
  }

  /** Where the same metres would lie in another zone; null for degrees. */
  private static @Nullable Coordinate asIfIn(Crs crs, int meridian, Coordinate place) {
    Integer own = crs.centralMeridian();
    return own == null || own == meridian
        ? null
        : new Coordinate(place.x - own + meridian, place.y);
  }
}
