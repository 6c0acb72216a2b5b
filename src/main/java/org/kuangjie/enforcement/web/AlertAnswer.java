package org.kuangjie.enforcement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.AlertOffers;
import org.kuangjie.enforcement.alerts.AlertState;
import org.kuangjie.enforcement.alerts.Judgement;
import org.kuangjie.enforcement.alerts.Reason;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;

/**
 * An alert as it stands. {@code geometry} is GeoJSON, EPSG:4490, longitude first.
 *
 * @param steps what the reader may do with it; absent in lists
 * @param version counts changes; a step may say by it what its sender had seen
 */
record AlertAnswer(
    UUID id,
    String number,
    String disturbance,
    Text title,
    AlertState state,
    Text stateWords,
    Severity severity,
    Text severityWords,
    int score,
    List<Reason> reasons,
    int rulesVersion,
    int escalations,
    double areaSquareMetres,
    LocalDate observedOn,
    Instant raisedAt,
    String locatedIn,
    String districtCode,
    String authorityCode,
    List<String> zoneCodes,
    List<String> licences,
    List<String> responsible,
    @Nullable String takenBy,
    @Nullable Judgement judgement,
    @Nullable Text judgementWords,
    @Nullable String judgedBy,
    List<String> officers,
    @Nullable String reviewedBy,
    @Nullable UUID caseId,
    boolean specialUse,
    boolean synthetic,
    @Nullable List<AlertOffers.AlertOffer> steps,
    int version,
    @Nullable JsonNode geometry) {

  /** In a list. */
  static AlertAnswer of(Alert alert) {
    return of(alert, (List<AlertOffers.AlertOffer>) null);
  }

  static AlertAnswer of(Alert alert, Actor actor) {
    return of(alert, AlertOffers.of(alert, actor));
  }

  private static AlertAnswer of(Alert alert, @Nullable List<AlertOffers.AlertOffer> steps) {
    Alert.Review review = alert.review();
    Alert.Priority priority = alert.priority();
    Judgement judgement = review.judgement();
    return new AlertAnswer(
        alert.id(),
        alert.number(),
        alert.disturbance(),
        alert.title(),
        alert.state(),
        alert.state().words(),
        priority.severity(),
        priority.severity().words(),
        priority.score(),
        priority.reasons(),
        priority.rulesVersion(),
        priority.escalations(),
        alert.areaSquareMetres(),
        alert.observedOn(),
        alert.raisedAt(),
        alert.locatedIn(),
        alert.districtCode(),
        alert.authorityCode(),
        alert.zoneCodes(),
        alert.licences(),
        alert.responsible(),
        review.takenBy(),
        judgement,
        judgement == null ? null : judgement.words(),
        review.judgedBy(),
        review.officers(),
        review.reviewedBy(),
        review.caseId(),
        alert.specialUse(),
        alert.synthetic(),
        steps,
        alert.version(),
        Locations.json(alert.geometry()));
  }
}
