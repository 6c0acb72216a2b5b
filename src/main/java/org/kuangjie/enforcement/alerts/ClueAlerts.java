package org.kuangjie.enforcement.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.enforcement.alerts.AlertFacts.Holders;
import org.kuangjie.enforcement.alerts.AlertFacts.Strategic;
import org.kuangjie.enforcement.clues.Clue;
import org.kuangjie.enforcement.clues.ClueRegister;
import org.kuangjie.geo.GeodesicBuffer;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.LegalClock;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes an alert of a clue that was verified and has a place, in the same transaction. */
@Component
class ClueAlerts {

  /** Around the point, to see in which areas it lies. */
  private static final double LOOK_METRES = 30;

  private final Alerts alerts;
  private final Overlay overlay;

  ClueAlerts(Alerts alerts, Overlay overlay) {
    this.alerts = alerts;
    this.overlay = overlay;
  }

  @EventListener
  void hear(ClueRegister.Confirmed confirmed) {
    Clue clue = confirmed.clue();
    Geometry place = clue.location();
    if (place == null) {
      return;
    }
    SpatialFacts around = overlay.gather(circle(place), LegalClock.dayOf(clue.reportedAt()));
    alerts.observe(
        new AlertDraft(
            "clue",
            clue.id().toString(),
            "clue:" + clue.id(),
            Text.of("经核查属实的线索 " + clue.number(), "Verified clue " + clue.number()),
            LegalClock.dayOf(clue.reportedAt()),
            facts(around),
            clue.districtCode(),
            "",
            codes(around, "zones_"),
            clue.licenceNumber() == null ? List.of() : List.of(clue.licenceNumber()),
            false,
            false,
            place));
  }

  private static AlertFacts facts(SpatialFacts around) {
    Map<String, Double> involved = new LinkedHashMap<>();
    around
        .features()
        .forEach(fact -> involved.merge(fact.layer(), fact.overlapSquareMetres(), Double::sum));
    return new AlertFacts(
        0,
        "CONFIRMED_CLUE",
        Text.of("线索经两名人员现场核查属实", "verified on the ground by two officers"),
        involved,
        Strategic.UNKNOWN,
        0,
        Holders.UNKNOWN);
  }

  private static List<String> codes(SpatialFacts around, String layers) {
    return around.features().stream()
        .filter(fact -> fact.layer().startsWith(layers) && fact.overlapSquareMetres() > 0)
        .map(fact -> fact.code())
        .distinct()
        .toList();
  }

  private static MultiPolygon circle(Geometry place) {
    Geometry buffer = GeodesicBuffer.of(place, LOOK_METRES);
    return buffer instanceof MultiPolygon many
        ? many
        : place.getFactory().createMultiPolygon(new Polygon[] {(Polygon) buffer});
  }
}
