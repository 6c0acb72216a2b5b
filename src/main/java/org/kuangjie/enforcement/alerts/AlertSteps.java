package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.alerts.Alert.Review;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/** The arrows of C.3: each says from where, by whom and on what ground. */
final class AlertSteps {

  private static final Set<AlertState> AT_WORK =
      EnumSet.of(AlertState.TAKEN, AlertState.FIELD_CHECK, AlertState.RETURNED);

  private AlertSteps() {}

  /**
   * On what a judgement rests.
   *
   * @param licenceNumber LAWFUL: the licence it is lawful by
   * @param insideLicence measured to lie inside within the tolerance
   * @param approvalDocument LAWFUL without containment: number of the approval
   * @param beforeImage PSEUDO_CHANGE: the two dated images
   * @param photos how many photos show the place
   */
  record Ground(
      String licenceNumber,
      boolean insideLicence,
      String approvalDocument,
      @Nullable LocalDate beforeImage,
      @Nullable LocalDate afterImage,
      int photos) {}

  static Alert take(Alert alert, Actor actor) {
    acts(alert, actor);
    require(alert, alert.state() == AlertState.OPEN, "接收/taking");
    Review now = alert.review();
    return alert.with(
        AlertState.TAKEN,
        new Review(
            actor.username(), null, null, now.officers(), now.recused(), null, now.caseId()));
  }

  /** 移交 to the authority that answers for the place, before anybody judged. */
  static Alert handOver(Alert alert, Actor actor, Ownership.Owner owner, List<String> responsible) {
    acts(alert, actor);
    require(
        alert,
        alert.state() == AlertState.OPEN || AT_WORK.contains(alert.state()),
        "移交/handing over");
    if (owner.authorityCode().equals(alert.authorityCode())) {
      throw Guard.conflict("same-authority", "本来就由该机关负责", "this authority answers for it already");
    }
    return alert.handedTo(owner, responsible);
  }

  /** 外业核查: two officers go there. */
  static Alert goOut(Alert alert, Actor actor, List<String> officers) {
    acts(alert, actor);
    require(
        alert,
        alert.state() == AlertState.TAKEN || alert.state() == AlertState.RETURNED,
        "外业核查/field check");
    Guard.twoOfficers(officers);
    Review now = alert.review();
    officers.forEach(officer -> Guard.notRecused(now.recused(), officer));
    return alert.with(
        AlertState.FIELD_CHECK,
        new Review(
            now.takenBy(),
            now.judgement(),
            now.judgedBy(),
            officers,
            now.recused(),
            null,
            now.caseId()));
  }

  /** 区县判定并上报. */
  static Alert judge(Alert alert, Actor actor, Judgement judgement, Ground ground) {
    if (judgement == Judgement.SPECIAL_LAND) {
      requireSpecial(actor);
    } else {
      acts(alert, actor);
    }
    require(alert, AT_WORK.contains(alert.state()), "判定/judging");
    switch (judgement) {
      case LAWFUL -> lawful(ground);
      case PSEUDO_CHANGE -> pseudo(ground);
      case SUSPECTED -> suspected(alert, ground);
      case SPECIAL_LAND, NOT_MINING, LEGACY, UNDETERMINED -> {}
    }
    Review now = alert.review();
    Alert judged =
        alert.with(
            AlertState.JUDGED,
            new Review(
                now.takenBy(),
                judgement,
                actor.username(),
                now.officers(),
                now.recused(),
                null,
                now.caseId()));
    return judgement == Judgement.SPECIAL_LAND ? judged.asSpecialUse() : judged;
  }

  private static void lawful(Ground ground) {
    boolean contained = !ground.licenceNumber().isBlank() && ground.insideLicence();
    if (!contained && ground.approvalDocument().isBlank()) {
      throw Guard.conflict(
          "lawful-needs-ground",
          "判定合法须关联许可证且位于其范围（误差内），或提供批准文件",
          "lawful needs a licence that contains it within the tolerance, or an approval document");
    }
  }

  private static void pseudo(Ground ground) {
    boolean dated =
        ground.beforeImage() != null
            && ground.afterImage() != null
            && ground.beforeImage().isBefore(ground.afterImage());
    if (!dated && ground.photos() == 0) {
      throw Guard.conflict(
          "pseudo-needs-ground",
          "判定伪变化须有前后两期影像日期或现场照片",
          "no real change needs two dated images or a photo");
    }
  }

  private static void suspected(Alert alert, Ground ground) {
    if (alert.state() != AlertState.FIELD_CHECK || ground.photos() == 0) {
      throw Guard.conflict(
          "suspected-needs-field-check",
          "影像只是线索：判定疑似违法须经两名以上人员外业核查并有现场照片",
          "an image is a clue only: two officers must have been there and a photo must show it");
    }
  }

  /** 市级审核; not by anybody who worked on it. */
  static Alert review(Alert alert, Actor actor, boolean approved) {
    if (alert.specialUse()) {
      requireSpecial(actor);
    } else {
      Guard.isCity(actor);
    }
    Review now = alert.review();
    require(alert, alert.state() == AlertState.JUDGED, "审核/review");
    Guard.notRecused(now.recused(), actor.username());
    Guard.notOwnWork(workers(now), actor.username());
    return alert.with(
        approved ? AlertState.CONCLUDED : AlertState.RETURNED,
        new Review(
            now.takenBy(),
            now.judgement(),
            now.judgedBy(),
            now.officers(),
            now.recused(),
            actor.username(),
            now.caseId()));
  }

  /** 抽查 of a conclusion; it may go back. Not by who drew it. */
  static Alert spotCheck(Alert alert, Actor actor, boolean upheld) {
    Guard.isCity(actor);
    Review now = alert.review();
    require(alert, alert.state() == AlertState.CONCLUDED, "抽查/spot check");
    Guard.notOwnWork(
        Stream.concat(workers(now).stream(), Stream.ofNullable(now.reviewedBy())).toList(),
        actor.username());
    return upheld ? alert.with(AlertState.CONCLUDED, now) : alert.with(AlertState.RETURNED, now);
  }

  /** 因天气延期 (C.4): the ground could not be reached; the clock is moved, the review is not. */
  static Alert extend(Alert alert, Actor actor) {
    acts(alert, actor);
    require(alert, AT_WORK.contains(alert.state()), "延期/extending");
    return alert.with(alert.state(), alert.review());
  }

  /** 回避. */
  static Alert recuse(Alert alert, Actor actor, String officer) {
    Guard.enforcesIn(actor, alert.districtCode());
    require(alert, alert.isOpen(), "回避/recusal");
    Review now = alert.review();
    List<String> more = new ArrayList<>(now.recused());
    more.add(officer);
    return alert.with(
        alert.state(),
        new Review(
            now.takenBy(),
            now.judgement(),
            now.judgedBy(),
            now.officers(),
            more,
            now.reviewedBy(),
            now.caseId()));
  }

  /** A case was filed; the review goes on beside it. */
  static Alert file(Alert alert, UUID caseId) {
    Review now = alert.review();
    require(alert, now.judgement() == Judgement.SUSPECTED && now.caseId() == null, "立案/filing");
    return alert.with(
        alert.state(),
        new Review(
            now.takenBy(),
            now.judgement(),
            now.judgedBy(),
            now.officers(),
            now.recused(),
            now.reviewedBy(),
            caseId));
  }

  private static List<String> workers(Review review) {
    return Stream.of(
            Stream.ofNullable(review.judgedBy()),
            Stream.ofNullable(review.takenBy()),
            review.officers().stream())
        .flatMap(people -> people)
        .toList();
  }

  private static void acts(Alert alert, Actor actor) {
    Guard.enforcesIn(actor, alert.districtCode());
    Guard.notRecused(alert.review().recused(), actor.username());
  }

  private static void requireSpecial(Actor actor) {
    if (!actor.has(Role.SPECIAL_LAND_REVIEWER)) {
      throw Guard.forbidden(
          "special-land-only", "特殊用地只能由专门人员判定", "only the restricted role judges special land");
    }
  }

  private static void require(Alert alert, boolean holds, String step) {
    if (!holds) {
      throw Guard.wrongState(step, alert.state().words());
    }
  }
}
