package org.kuangjie.compliance.rules.infrastructure;

import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.infrastructure.Target.Limit;
import org.kuangjie.compliance.rules.infrastructure.Target.Named;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Where the line the law names can lie, seen from the boundary, given what is held of it: the edge
 * of the land, or only a centre line; each with its error (U9).
 *
 * @param heldMetres ellipsoidal distance to what is held
 * @param nearMetres least distance to the named line
 * @param farMetres greatest distance to it; 0 when it surely meets the boundary
 * @param clearanceMetres from what is held to where the named line is surely far enough
 * @param halfWidthMetres assumed between the two lines; 0 when the named line itself is held
 */
record EdgeBand(
    double heldMetres,
    double nearMetres,
    double farMetres,
    double clearanceMetres,
    double halfWidthMetres,
    double errorMetres,
    Limit limit) {

  private static final String HELD = "edge";
  private static final String CENTRELINE = "centreline";

  static EdgeBand of(
      FeatureFact fact,
      Target target,
      HalfWidths widths,
      MultiPolygon boundary,
      ComplianceSettings.Overlap tolerance) {
    boolean meets = Overlaps.isReal(fact, tolerance);
    double held = meets ? 0 : fact.distanceMetres();
    double error = fact.estErrorMetres();
    String known = fact.text(HELD).orElse("");
    boolean fromEdge = target.from() == Named.EDGE;
    boolean mayBeLine = known.isEmpty() || known.equals(CENTRELINE);
    boolean mayBeEdge = !known.equals(CENTRELINE);
    double inwards = fromEdge && mayBeLine ? widths.of(fact) : 0;
    double outwards = !fromEdge && mayBeEdge ? widths.of(fact) : 0;
    boolean surelyMet = meets && Depth.exceeds(fact.conflict(), boundary, error + outwards);
    Limit limit = target.limit().apply(fact);
    return new EdgeBand(
        held,
        Math.max(0, held - inwards - error),
        surelyMet ? 0 : held + outwards + error,
        limit.most() + inwards + error,
        Math.max(inwards, outwards),
        error,
        limit);
  }

  boolean isSurelyWithin() {
    return farMetres == 0 || farMetres < limit.least();
  }

  /** Where no distance is set (圈定地区以内) only ground that surely lies apart is beyond. */
  boolean isSurelyBeyond() {
    boolean apart = limit.most() == 0 ? nearMetres > 0 : nearMetres >= limit.most();
    return apart && !isSurelyWithin();
  }

  /** How the distance was found, for a sentence; empty when it is simply known. */
  Text basis() {
    if (halfWidthMetres == 0 && errorMetres == 0) {
      return Text.of("", "");
    }
    String range = "%s—%s".formatted(Amounts.plain(nearMetres), Amounts.plain(farMetres));
    String error = Amounts.plain(errorMetres);
    if (halfWidthMetres == 0) {
      return Text.of(
          "（误差±%s米，区间%s米）".formatted(error, range),
          " (error ±%s m, band %s m)".formatted(error, range));
    }
    String width = Amounts.plain(halfWidthMetres);
    return Text.of(
        "（未载入法定起算线，半宽按不超过%s米计，误差±%s米，区间%s米）".formatted(width, error, range),
        " (the line the law measures from is not held: half width up to %s m, error ±%s m, band %s m)"
            .formatted(width, error, range));
  }

  Text limitWords() {
    String least = Amounts.plain(limit.least());
    String most = Amounts.plain(limit.most());
    return limit.least() == limit.most()
        ? Text.of("法定%s米".formatted(most), "%s m".formatted(most))
        : Text.of(
            "法定%s—%s米（等级或地区类型未载明）".formatted(least, most),
            "%s–%s m (grade or place not held)".formatted(least, most));
  }
}
