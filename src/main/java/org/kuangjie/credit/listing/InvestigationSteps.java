package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.UUID;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.listing.ListEntry.ListMatter;
import org.kuangjie.enforcement.Guard;

/**
 * From the clue to a proposal for a list, or to none (000-SM1, articles 12 to 14): what the
 * authority finds, orders and accepts.
 */
final class InvestigationSteps {

  private InvestigationSteps() {}

  /** The ground is not proved. */
  static ListEntry dismissed(ListEntry entry, String reason) {
    entry.require(entry.state() == ListState.INVESTIGATION, "不予列入/dismissal");
    return entry.to(ListState.NOT_LISTED, entry.matter().ended("未查实：" + reason), entry.papers());
  }

  /** 可以不列入 (000-R27): all three, and why the authority spares the unit. */
  static ListEntry spared(
      ListEntry entry,
      boolean rectified,
      boolean effectRemoved,
      boolean commitment,
      String reason) {
    entry.require(entry.state() == ListState.INVESTIGATION, "可以不列入/sparing");
    if (!rectified || !effectRemoved || !commitment) {
      throw Guard.conflict(
          "not-to-be-spared",
          "须主动整改、消除不良影响并作出信用承诺，三项缺一不可（第十四条）",
          "it has to be put right, its effect removed and a commitment given (article 14)");
    }
    return entry.to(ListState.NOT_LISTED, entry.matter().ended("不列入：" + reason), entry.papers());
  }

  /** 责令整改 for a ground of article 12. */
  static ListEntry ordered(
      ListEntry entry, Ground ground, LocalDate groundOn, Papers.RectificationOrder order) {
    entry.require(entry.state() == ListState.INVESTIGATION, "责令整改/order to put right");
    if (ground.list() != SupervisionList.ABNORMAL) {
      throw Guard.conflict(
          "ground-of-the-other-list",
          "责令整改只适用于第十二条的情形；第十三条第二款的情形请登记行政处罚决定",
          "an order is for grounds of article 12; those of article 13 rest on a penalty decision");
    }
    if (ground == Ground.NOT_FILED && groundOn.isBefore(Ground.IN_FORCE)) {
      throw Guard.conflict(
          "before-entry-into-force",
          "办法自2023年5月10日起施行，此前的未填报不构成第十二条第（一）项情形",
          "in force since 2023-05-10; what was not filed before is no ground of article 12(1)");
    }
    if (groundOn.isAfter(order.issuedOn()) || !order.dueOn().isAfter(order.issuedOn())) {
      throw Guard.conflict(
          "order-days", "事实日期不得晚于责令日期，整改期限须晚于责令日期", "facts, order and due day are out of order");
    }
    return entry.to(
        ListState.RECTIFICATION, entry.matter().on(ground, groundOn), entry.papers().with(order));
  }

  /** Put right and accepted in time. */
  static ListEntry rectified(ListEntry entry, LocalDate on, String reason) {
    entry.require(entry.state() == ListState.RECTIFICATION, "整改验收/acceptance");
    if (on.isAfter(entry.order().dueOn())) {
      throw Guard.conflict(
          "rectified-too-late",
          "整改期限已过（%s），只能转为拟列入".formatted(entry.order().dueOn()),
          "the due day has passed; the unit is now proposed for the list");
    }
    return entry.to(ListState.NOT_LISTED, entry.matter().ended("已整改：" + reason), entry.papers());
  }

  /**
   * 逾期未整改或者整改不到位 (000-R22).
   *
   * @param insufficient an inspection found it wanting before the due day
   */
  static ListEntry failed(ListEntry entry, LocalDate on, boolean insufficient) {
    entry.require(entry.state() == ListState.RECTIFICATION, "拟列入异常名录/proposal");
    if (!insufficient && !on.isAfter(entry.order().dueOn())) {
      throw Guard.conflict(
          "due-day-not-past",
          "整改期限未满（%s），除非已记录整改不到位".formatted(entry.order().dueOn()),
          "the due day has not passed, and the correction was not found wanting");
    }
    return entry.to(ListState.PROPOSED_ABNORMAL, entry.matter(), entry.papers());
  }

  /** A penalty decision with a ground of article 13. */
  static ListEntry penalised(
      ListEntry entry, Ground ground, LocalDate groundOn, Papers.Penalty penalty) {
    entry.require(entry.state() == ListState.INVESTIGATION, "登记处罚决定/penalty");
    if (ground.list() != SupervisionList.SERIOUS || ground == Ground.THREE_YEARS) {
      throw Guard.conflict(
          "ground-of-the-other-list",
          "直接列入严重失信须有第十三条第二款的情形",
          "a direct listing needs a ground of article 13, second paragraph");
    }
    Words.check(penalty.number(), "处罚决定书文号", "the number of the decision");
    return entry.to(
        ListState.PROPOSED_SERIOUS,
        entry.matter().on(ground, groundOn),
        entry.papers().with(penalty));
  }

  /** Only what stands in the list of irregularities goes over; others have no three years. */
  static void requireEscalatable(ListEntry entry) {
    entry.require(entry.state() == ListState.ABNORMAL, "升级/escalation");
  }

  /** The matter of the serious list that an entry of three years leads to (000-R24). */
  static ListEntry escalation(
      ListEntry entry, UUID newId, String newNumber, LocalDate on, LocalDate threeYears) {
    requireEscalatable(entry);
    if (on.isBefore(threeYears)) {
      throw Guard.conflict(
          "three-years-not-over",
          "列入异常名录未满3年（%s满）".formatted(threeYears),
          "three years in the list end on " + threeYears);
    }
    ListMatter next =
        new ListMatter(
            "由%s升级".formatted(entry.number()), on, Ground.THREE_YEARS, threeYears, entry.id(), "");
    return new ListEntry(
        newId,
        newNumber,
        entry.entityId(),
        entry.authority(),
        ListState.PROPOSED_SERIOUS,
        next,
        Papers.NONE,
        Disclosure.NONE,
        0);
  }
}
