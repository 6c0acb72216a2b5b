package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kuangjie.enforcement.alerts.AlertFacts.Holders;
import org.kuangjie.enforcement.alerts.AlertFacts.Strategic;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Observations for tests, each in a place of its own. */
public final class Drafts {

  private Drafts() {}

  public static AlertDraft of(String district, double x, double y, double squareMetres) {
    String one = UUID.randomUUID().toString();
    return of(one, "test:" + one, district, square(x, y), squareMetres, false);
  }

  public static AlertDraft of(
      String reference,
      String disturbance,
      String district,
      Geometry place,
      double squareMetres,
      boolean special) {
    return new AlertDraft(
        "patch",
        reference,
        disturbance,
        Text.of("露天采场 示意", "Patch"),
        LocalDate.of(2026, 9, 1),
        new AlertFacts(
            squareMetres,
            "OUTSIDE",
            Text.of("不在任何矿业权内", "outside any right"),
            Map.of(),
            Strategic.NO,
            0,
            Holders.UNKNOWN),
        district,
        "",
        List.of(),
        List.of(),
        special,
        true,
        place);
  }

  /** About 110 m wide. */
  public static Geometry square(double x, double y) {
    return new GeometryFactory().toGeometry(new Envelope(x, x + 0.001, y, y + 0.001));
  }
}
