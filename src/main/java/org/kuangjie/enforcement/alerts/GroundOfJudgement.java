package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges an alert on what is measured and held, not on what the judge ticks. */
@Service
@Transactional
public class GroundOfJudgement {

  private final Alerts alerts;
  private final Overlay overlay;
  private final EvidenceCount evidence;

  GroundOfJudgement(Alerts alerts, Overlay overlay, EvidenceCount evidence) {
    this.alerts = alerts;
    this.overlay = overlay;
    this.evidence = evidence;
  }

  /** How many photos are held that show the place of a thing. */
  public interface EvidenceCount {
    int photosOf(String subject);
  }

  /**
   * What the judge says.
   *
   * @param licenceNumber LAWFUL: the licence; whether it contains the place is measured
   * @param approvalDocument LAWFUL without containment
   */
  public record Statement(
      Judgement judgement,
      String licenceNumber,
      String approvalDocument,
      @Nullable LocalDate beforeImage,
      @Nullable LocalDate afterImage,
      String words) {}

  public Alert judge(UUID id, Statement said, Actor actor) {
    Alert alert = alerts.get(id, actor);
    AlertSteps.Ground ground =
        new AlertSteps.Ground(
            said.licenceNumber(),
            isInside(alert, said.licenceNumber()),
            said.approvalDocument(),
            said.beforeImage(),
            said.afterImage(),
            evidence.photosOf(alert.subject()));
    return alerts.judge(id, said.judgement(), ground, said.words(), actor);
  }

  /** In the outline of the right on the day of the observation, or less than its error outside. */
  private boolean isInside(Alert alert, String licenceNumber) {
    if (licenceNumber.isBlank() || !(alert.geometry().getDimension() == 2)) {
      return false;
    }
    return overlay
        .gather(outline(alert.geometry()), alert.observedOn())
        .list(LayerName.MINING_RIGHTS)
        .stream()
        .filter(right -> right.code().equals(licenceNumber))
        .anyMatch(FeatureFact::coversBoundary);
  }

  private static MultiPolygon outline(Geometry geometry) {
    return geometry instanceof MultiPolygon many
        ? many
        : geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
  }
}
