package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.enforcement.Guard;

/** From the application to the removal from a list (000-SM1, articles 18 to 21). */
final class RemovalSteps {

  private RemovalSteps() {}

  /** The unit asks to be removed (000-R34, R35). */
  static ListEntry asked(ListEntry entry, Papers.Request request, LocalDate on) {
    entry.require(
        entry.state() == ListState.ABNORMAL || entry.state() == ListState.SERIOUS,
        "移出申请/removal request");
    Words.check(request.circumstances(), "列入基本情况", "the circumstances of the listing");
    Words.check(request.reason(), "移出理由", "the reason of the removal");
    Words.check(request.rectification(), "整改情况", "what was put right");
    if (request.evidence().isEmpty() || !request.promise()) {
      throw Guard.conflict(
          "request-incomplete",
          "须附证据材料，并承诺材料真实、有效（第十九条）",
          "evidence and the promise that it is true are needed (article 19)");
    }
    request.evidence().forEach(each -> Words.check(each, "证据材料", "evidence"));
    Papers.Removal removal = new Papers.Removal(request, on, entry.state(), null, null, null);
    return entry.to(ListState.REMOVAL_EXAMINATION, entry.matter(), entry.papers().with(removal));
  }

  /** 书面通知 that it is not eligible (000-R39). */
  static ListEntry refused(ListEntry entry, String document) {
    entry.require(entry.state() == ListState.REMOVAL_EXAMINATION, "不予移出/refusal");
    Words.check(document, "书面通知文号", "the number of the notice");
    return entry.to(entry.removal().returnsTo(), entry.matter(), entry.papers());
  }

  /**
   * 公示 of 7 working days (000-R38).
   *
   * @param eligible what the unit fulfils
   */
  static ListEntry published(
      ListEntry entry, RemovalCheck eligible, LocalDate on, LocalDate until) {
    requireExamination(entry);
    Papers.Removal asked = entry.removal();
    Papers.Removal next =
        new Papers.Removal(
            asked.request(), asked.appliedOn(), asked.returnsTo(), eligible.path(), on, until);
    return entry.to(ListState.REMOVAL_PUBLICITY, entry.matter(), entry.papers().with(next));
  }

  static void requireExamination(ListEntry entry) {
    entry.require(entry.state() == ListState.REMOVAL_EXAMINATION, "移出审核/examination of a removal");
  }

  /** Somebody objects: back to examination, a person decides (OURS). */
  static ListEntry objected(ListEntry entry) {
    entry.require(entry.state() == ListState.REMOVAL_PUBLICITY, "异议/objection");
    Papers.Removal announced = entry.removal();
    Papers.Removal next =
        new Papers.Removal(
            announced.request(), announced.appliedOn(), announced.returnsTo(), null, null, null);
    return entry.to(ListState.REMOVAL_EXAMINATION, entry.matter(), entry.papers().with(next));
  }

  /** 移出: the announcement is over and nobody objected. */
  static ListEntry removed(ListEntry entry, LocalDate on, String reason) {
    entry.require(entry.state() == ListState.REMOVAL_PUBLICITY, "移出/removal");
    LocalDate until = entry.removal().publicityUntil();
    if (until == null || !on.isAfter(until)) {
      throw Guard.conflict(
          "publicity-not-over",
          "公示未满7个工作日（截至%s）".formatted(until),
          "the announcement of 7 working days runs until " + until);
    }
    return entry.gone(ListState.REMOVED, "移出：" + reason);
  }

  /** Removal from the serious list by article 21, without the test of an early one (000-R40). */
  static ListEntry removedDirectly(
      ListEntry entry, DirectRemoval why, LocalDate on, LocalDate threeYears, String reason) {
    entry.require(entry.state() == ListState.SERIOUS, "依第二十一条移出/removal by article 21");
    if (why == DirectRemoval.THREE_YEARS && on.isBefore(threeYears)) {
      throw Guard.conflict(
          "three-years-not-over",
          "列入严重失信主体名单未满三年（%s满）".formatted(threeYears),
          "three years in the list end on " + threeYears);
    }
    return entry.gone(ListState.REMOVED, why.words().zh() + "：" + reason);
  }
}
