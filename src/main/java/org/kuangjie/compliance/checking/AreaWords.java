package org.kuangjie.compliance.checking;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeodesicDistance;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Says why planar and ellipsoidal area differ: distance from the central meridian (F-4). */
final class AreaWords {

  /** Which surface, which formula, what standing. (E2) */
  private static final Text METHOD =
      Text.of(
          "椭球面积在CGCS2000椭球（长半轴6378137米，扁率1/298.257222101）上按TD/T 1055-2019附录D逐边计算，为法定面积；",
          "the ellipsoidal area is computed edge by edge on the CGCS2000 ellipsoid (a = 6378137 m,"
              + " f = 1/298.257222101) after TD/T 1055-2019, annex D, and is the legal one; ");

  private AreaWords() {}

  static AreaStatement statement(Areas areas, @Nullable Double claimed, Geometry lonLat) {
    Double planar = areas.planarSquareMetres();
    return new AreaStatement(
        Amounts.round(areas.ellipsoidalSquareMetres(), 4),
        planar == null ? null : Amounts.round(planar, 4),
        claimed,
        areas.hectares().doubleValue(),
        areas.mu().doubleValue(),
        areas.planarCrs() == null ? null : areas.planarCrs().toString(),
        explain(areas, lonLat));
  }

  private static Text explain(Areas areas, Geometry lonLat) {
    Crs plane = areas.planarCrs();
    Double planar = areas.planarSquareMetres();
    Integer meridian = plane == null ? null : plane.centralMeridian();
    if (planar == null || plane == null || meridian == null || lonLat.isEmpty()) {
      return Text.of(
          METHOD.zh() + "没有适用的投影平面，不列平面面积",
          METHOD.en() + "no plane fits, so there is no planar area");
    }
    Coordinate middle = lonLat.getCentroid().getCoordinate();
    double kilometres = GeodesicDistance.metres(middle, new Coordinate(meridian, middle.y)) / 1000;
    String away = Amounts.plain(Amounts.round(kilometres, 1));
    String difference = Amounts.plain(planar - areas.ellipsoidalSquareMetres());
    return Text.of(
        METHOD.zh()
            + "%s平面面积比它大%s平方米，因矿区距中央经线%d°约%s公里，投影使长度变形"
                .formatted(plane, difference, meridian, away),
        METHOD.en()
            + "the planar area in %s exceeds".formatted(plane)
            + " it by %s m², because the boundary lies %s km from the central meridian %d°E and the"
                .formatted(difference, away, meridian)
            + " projection stretches lengths");
  }
}
