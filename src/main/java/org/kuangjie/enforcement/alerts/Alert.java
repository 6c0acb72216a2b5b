package org.kuangjie.enforcement.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
    return copy(
        draft -> {
          draft.state = next;
          draft.review = reviewed;
          draft.version++;
        });
  }

  Alert asSpecialUse() {
    return copy(draft -> draft.specialUse = true);
  }

  Alert with(Priority other) {
    return copy(
        draft -> {
          draft.priority = other;
          draft.version++;
        });
  }

  /** Seen again, larger or later; what it was about stays. */
  Alert seenAgain(AlertDraft seen, Priority other) {
    return copy(
        draft -> {
          draft.priority = other;
          draft.area = Math.max(areaSquareMetres, seen.facts().areaSquareMetres());
          draft.specialUse = specialUse || seen.specialUse();
          draft.synthetic = synthetic && seen.synthetic();
          draft.version++;
          if (!seen.observedOn().isBefore(observedOn)) {
            draft.observedOn = seen.observedOn();
            draft.geometry = seen.geometry();
          }
        });
  }

  private Alert copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Alert(
        id,
        number,
        disturbance,
        draft.state,
        draft.priority,
        title,
        draft.area,
        draft.observedOn,
        raisedAt,
        districtCode,
        authorityCode,
        zoneCodes,
        licences,
        responsible,
        draft.review,
        draft.specialUse,
        draft.synthetic,
        draft.version,
        draft.geometry);
  }

  /** What may change of an alert. */
  private static final class Draft {
    private AlertState state;
    private Priority priority;
    private double area;
    private LocalDate observedOn;
    private Review review;
    private boolean specialUse;
    private boolean synthetic;
    private int version;
    private Geometry geometry;

    Draft(Alert alert) {
      state = alert.state;
      priority = alert.priority;
      area = alert.areaSquareMetres;
      observedOn = alert.observedOn;
      review = alert.review;
      specialUse = alert.specialUse;
      synthetic = alert.synthetic;
      version = alert.version;
      geometry = alert.geometry;
    }
  }
}
