package org.kuangjie.compliance.checking;

import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeodesicDistance;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Says why planar and ellipsoidal area differ: distance from the central meridian (F-4). */
final class AreaWords {

  private AreaWords() {}

  static Text explain(Areas areas, Geometry lonLat) {
    Crs plane = areas.planarCrs();
    Double planar = areas.planarSquareMetres();
    Integer meridian = plane == null ? null : plane.centralMeridian();
    if (planar == null || plane == null || meridian == null || lonLat.isEmpty()) {
      return Text.of(
          "椭球面积按TD/T 1055-2019附录D计算，为法定面积；没有适用的投影平面，不列平面面积",
          "the ellipsoidal area (TD/T 1055-2019, annex D) is the legal one; no plane fits, so there is"
              + " no planar area");
    }
    Coordinate middle = lonLat.getCentroid().getCoordinate();
    double kilometres = GeodesicDistance.metres(middle, new Coordinate(meridian, middle.y)) / 1000;
    String away = Amounts.plain(Amounts.round(kilometres, 1));
    String difference = Amounts.plain(planar - areas.ellipsoidalSquareMetres());
    return Text.of(
        "椭球面积按TD/T 1055-2019附录D计算，为法定面积；%s平面面积比它大%s平方米，因矿区距中央经线%d°约%s公里，投影使长度变形"
            .formatted(plane, difference, meridian, away),
        "the ellipsoidal area (TD/T 1055-2019, annex D) is the legal one; the planar area in %s exceeds"
                .formatted(plane)
            + " it by %s m², because the boundary lies %s km from the central meridian %d°E and the"
                .formatted(difference, away, meridian)
            + " projection stretches lengths");
  }
}
