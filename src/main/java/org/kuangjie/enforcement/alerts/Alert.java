package org.kuangjie.enforcement.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * A disturbance somebody has to look at. Which step follows which, and who may take it, stands in
 * {@link AlertSteps}.
 *
 * @param disturbance what it is about, e.g. {@code sensing:17}; one open alert each
 * @param responsible account names; empty when whoever is on duty in the district answers for it
 * @param review who did what in the review so far
 * @param version counts changes, against two at once
 */
public record Alert(
    UUID id,
    String number,
    String disturbance,
    AlertState state,
    Priority priority,
    Text title,
    double areaSquareMetres,
    LocalDate observedOn,
    Instant raisedAt,
    String districtCode,
    String authorityCode,
    List<String> zoneCodes,
    List<String> licences,
    List<String> responsible,
    Review review,
    boolean specialUse,
    boolean synthetic,
    int version,
    Geometry geometry) {

  public Alert {
    zoneCodes = List.copyOf(zoneCodes);
    licences = List.copyOf(licences);
    responsible = List.copyOf(responsible);
  }

  /**
   * How soon and why.
   *
   * @param rulesVersion of the tuning it was reckoned with
   */
  public record Priority(
      Severity severity, int score, List<Reason> reasons, int rulesVersion, int escalations) {

    public Priority {
      reasons = List.copyOf(reasons);
    }
  }

  /** The course of the review. */
  public record Review(
      @Nullable String takenBy,
      @Nullable Judgement judgement,
      @Nullable String judgedBy,
      List<String> officers,
      List<String> recused,
      @Nullable String reviewedBy,
      @Nullable UUID caseId) {

    static final Review NONE = new Review(null, null, null, List.of(), List.of(), null, null);

    public Review {
      officers = List.copyOf(officers);
      recused = List.copyOf(recused);
    }
  }

  public String subject() {
    return "alert:" + id;
  }

  public boolean isOpen() {
    return state != AlertState.CONCLUDED;
  }

  /** Land of special use is for the restricted role alone (C.3). */
  public boolean isVisibleTo(Actor actor) {
    return specialUse
        ? actor.has(Role.SPECIAL_LAND_REVIEWER)
        : actor.isOfficial() && actor.mayActIn(districtCode);
  }

  Alert with(AlertState next, Review reviewed) {
    return new Alert(
        id,
        number,
        disturbance,
        next,
        priority,
        title,
        areaSquareMetres,
        observedOn,
        raisedAt,
        districtCode,
        authorityCode,
        zoneCodes,
        licences,
        responsible,
        reviewed,
        specialUse,
        synthetic,
        version + 1,
        geometry);
  }

  Alert asSpecialUse() {
    return new Alert(
        id,
        number,
        disturbance,
        state,
        priority,
        title,
        areaSquareMetres,
        observedOn,
        raisedAt,
        districtCode,
        authorityCode,
        zoneCodes,
        licences,
        responsible,
        review,
        true,
        synthetic,
        version,
        geometry);
  }

  Alert with(Priority other) {
    return new Alert(
        id,
        number,
        disturbance,
        state,
        other,
        title,
        areaSquareMetres,
        observedOn,
        raisedAt,
        districtCode,
        authorityCode,
        zoneCodes,
        licences,
        responsible,
        review,
        specialUse,
        synthetic,
        version + 1,
        geometry);
  }

  /** Seen again, larger or later; what it was about stays. */
  Alert seenAgain(AlertDraft seen, Priority other) {
    return new Alert(
        id,
        number,
        disturbance,
        state,
        other,
        title,
        Math.max(areaSquareMetres, seen.facts().areaSquareMetres()),
        seen.observedOn().isAfter(observedOn) ? seen.observedOn() : observedOn,
        raisedAt,
        districtCode,
        authorityCode,
        zoneCodes,
        licences,
        responsible,
        review,
        specialUse || seen.specialUse(),
        synthetic && seen.synthetic(),
        version + 1,
        seen.observedOn().isBefore(observedOn) ? geometry : seen.geometry());
  }
}
