package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.enforcement.Guard;

/**
 * One matter of one unit on its way through the two lists (000-SM1). Steps keep the arrows of the
 * regulation and its time limits; who may take them is asked by {@link Listings}. Pure: days come
 * from outside.
 *
 * @param number JG-2026-000001
 * @param authority district code of the deciding bureau, or {@link Authority#CITY}
 * @param version counts changes, against two at once
 */
public record ListEntry(
    UUID id,
    String number,
    UUID entityId,
    String authority,
    ListState state,
    ListMatter matter,
    Papers papers,
    Disclosure disclosure,
    int version) {

  private static final Set<ListState> OPEN =
      EnumSet.of(
          ListState.INVESTIGATION,
          ListState.RECTIFICATION,
          ListState.PROPOSED_ABNORMAL,
          ListState.PROPOSED_SERIOUS,
          ListState.APPEAL_TERM,
          ListState.APPEAL_EXAMINATION);

  /**
   * What it is about.
   *
   * @param clue what was noticed
   * @param registeredOn day of the clue
   * @param ground null until one is held to be there
   * @param groundOn day of the facts; null likewise
   * @param origin entry of the list of irregularities it came from
   * @param ending how it ended, or why it was not listed; empty while it runs
   */
  public record ListMatter(
      String clue,
      LocalDate registeredOn,
      @Nullable Ground ground,
      @Nullable LocalDate groundOn,
      @Nullable UUID origin,
      String ending) {

    ListMatter on(Ground found, LocalDate day) {
      return new ListMatter(clue, registeredOn, found, day, origin, ending);
    }

    ListMatter ended(String how) {
      return new ListMatter(clue, registeredOn, ground, groundOn, origin, how);
    }
  }

  static ListEntry clue(
      UUID id, String number, UUID entityId, String authority, String words, LocalDate on) {
    Words.check(words, "线索", "the clue");
    ListMatter matter = new ListMatter(words, on, null, null, null, "");
    return new ListEntry(
        id,
        number,
        entityId,
        authority,
        ListState.INVESTIGATION,
        matter,
        Papers.NONE,
        Disclosure.NONE,
        0);
  }

  public String subject() {
    return "list-entry:" + id;
  }

  public @Nullable SupervisionList list() {
    Ground ground = matter.ground();
    return ground == null ? null : ground.list();
  }

  public boolean isOpen() {
    return OPEN.contains(state);
  }

  public boolean isListed() {
    return ListState.LISTED.contains(state);
  }

  /** The ground is not proved. */
  ListEntry dismissed(String reason) {
    require(state == ListState.INVESTIGATION, "不予列入/dismissal");
    return to(ListState.NOT_LISTED, matter.ended("未查实：" + reason), papers);
  }

  /** 可以不列入 (000-R27): all three, and why the authority spares the unit. */
  ListEntry spared(boolean rectified, boolean effectRemoved, boolean commitment, String reason) {
    require(state == ListState.INVESTIGATION, "可以不列入/sparing");
    if (!rectified || !effectRemoved || !commitment) {
      throw Guard.conflict(
          "not-to-be-spared",
          "须主动整改、消除不良影响并作出信用承诺，三项缺一不可（第十四条）",
          "it has to be put right, its effect removed and a commitment given (article 14)");
    }
    return to(ListState.NOT_LISTED, matter.ended("不列入：" + reason), papers);
  }

  /** 责令整改 for a ground of article 12. */
  ListEntry ordered(Ground ground, LocalDate groundOn, Papers.RectificationOrder order) {
    require(state == ListState.INVESTIGATION, "责令整改/order to put right");
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
    return to(ListState.RECTIFICATION, matter.on(ground, groundOn), papers.with(order));
  }

  /** Put right and accepted in time. */
  ListEntry rectified(LocalDate on, String reason) {
    require(state == ListState.RECTIFICATION, "整改验收/acceptance");
    if (on.isAfter(order().dueOn())) {
      throw Guard.conflict(
          "rectified-too-late",
          "整改期限已过（%s），只能转为拟列入".formatted(order().dueOn()),
          "the due day has passed; the unit is now proposed for the list");
    }
    return to(ListState.NOT_LISTED, matter.ended("已整改：" + reason), papers);
  }

  /**
   * 逾期未整改或者整改不到位 (000-R22).
   *
   * @param insufficient an inspection found it wanting before the due day
   */
  ListEntry failed(LocalDate on, boolean insufficient) {
    require(state == ListState.RECTIFICATION, "拟列入异常名录/proposal");
    if (!insufficient && !on.isAfter(order().dueOn())) {
      throw Guard.conflict(
          "due-day-not-past",
          "整改期限未满（%s），除非已记录整改不到位".formatted(order().dueOn()),
          "the due day has not passed, and the correction was not found wanting");
    }
    return to(ListState.PROPOSED_ABNORMAL, matter, papers);
  }

  /** A penalty decision with a ground of article 13. */
  ListEntry penalised(Ground ground, LocalDate groundOn, Papers.Penalty penalty) {
    require(state == ListState.INVESTIGATION, "登记处罚决定/penalty");
    if (ground.list() != SupervisionList.SERIOUS || ground == Ground.THREE_YEARS) {
      throw Guard.conflict(
          "ground-of-the-other-list",
          "直接列入严重失信须有第十三条第二款的情形",
          "a direct listing needs a ground of article 13, second paragraph");
    }
    Words.check(penalty.number(), "处罚决定书文号", "the number of the decision");
    return to(ListState.PROPOSED_SERIOUS, matter.on(ground, groundOn), papers.with(penalty));
  }

  /** Only what stands in the list of irregularities goes over; others have no three years. */
  void requireEscalatable() {
    require(state == ListState.ABNORMAL, "升级/escalation");
  }

  /** The matter of the serious list that an entry of three years leads to (000-R24). */
  ListEntry escalation(UUID newId, String newNumber, LocalDate on, LocalDate threeYears) {
    requireEscalatable();
    if (on.isBefore(threeYears)) {
      throw Guard.conflict(
          "three-years-not-over",
          "列入异常名录未满3年（%s满）".formatted(threeYears),
          "three years in the list end on " + threeYears);
    }
    ListMatter next =
        new ListMatter("由%s升级".formatted(number), on, Ground.THREE_YEARS, threeYears, id, "");
    return new ListEntry(
        newId,
        newNumber,
        entityId,
        authority,
        ListState.PROPOSED_SERIOUS,
        next,
        Papers.NONE,
        Disclosure.NONE,
        0);
  }

  /** 告知 was delivered (000-R28). */
  ListEntry notified(Papers.Notice notice) {
    require(
        state == ListState.PROPOSED_ABNORMAL || state == ListState.PROPOSED_SERIOUS, "告知/notice");
    Words.check(notice.facts(), "告知事由", "the facts of the notice");
    Words.check(notice.basis(), "告知依据", "the basis of the notice");
    Words.check(notice.rights(), "告知权利", "the rights of the unit");
    return to(ListState.APPEAL_TERM, matter, papers.with(notice));
  }

  /** 申诉 within 20 days (000-R29). */
  ListEntry appealed(LocalDate receivedOn, String words) {
    require(state == ListState.APPEAL_TERM, "申诉/appeal");
    Words.check(words, "申诉内容", "the appeal");
    if (receivedOn.isBefore(notice().deliveredOn()) || receivedOn.isAfter(notice().appealUntil())) {
      throw Guard.conflict(
          "appeal-too-late",
          "申诉期限为收到告知之日起20日内（截至%s）；逾期可依法另行投诉".formatted(notice().appealUntil()),
          "an appeal is due within 20 days after the notice, until " + notice().appealUntil());
    }
    Papers.Appeal appeal = new Papers.Appeal(receivedOn, words, null);
    return to(ListState.APPEAL_EXAMINATION, matter, papers.with(appeal));
  }

  /** The result goes to the appellant in writing (000-R30). */
  ListEntry answered(Papers.AppealAnswer answer) {
    require(state == ListState.APPEAL_EXAMINATION, "申诉答复/answer");
    Papers.Appeal appeal = papers.appeal();
    if (appeal == null || appeal.answer() != null) {
      throw Guard.conflict("answered-already", "申诉已答复", "the appeal was answered already");
    }
    Words.check(answer.document(), "书面答复文号", "the number of the written answer");
    Papers next = papers.with(new Papers.Appeal(appeal.receivedOn(), appeal.words(), answer));
    return answer.accepted()
        ? to(ListState.NOT_LISTED, matter.ended("申诉成立：" + answer.document()), next)
        : to(state, matter, next);
  }

  /**
   * 列入决定, not before the 20 days have ended unless the appeal was answered (OURS).
   *
   * @param until last day of disclosure
   */
  ListEntry listed(Papers.Decision decision, LocalDate until) {
    boolean unanswered = papers.appeal() != null && papers.appeal().answer() == null;
    require(state == ListState.APPEAL_TERM || state == ListState.APPEAL_EXAMINATION, "列入/listing");
    Words.check(decision.number(), "列入决定文号", "the number of the decision");
    if (unanswered) {
      throw Guard.conflict(
          "appeal-unanswered",
          "申诉尚未书面答复，不得列入（第十五条）",
          "the appeal is not answered yet (article 15)");
    }
    if (state == ListState.APPEAL_TERM && !decision.on().isAfter(notice().appealUntil())) {
      throw Guard.conflict(
          "decided-too-soon",
          "申诉期未满（截至%s），不得作出列入决定".formatted(notice().appealUntil()),
          "no decision before the term of appeal has ended on " + notice().appealUntil());
    }
    Disclosure shown = new Disclosure(Disclosure.State.DISCLOSED, decision.on(), until, "");
    return new ListEntry(
        id,
        number,
        entityId,
        authority,
        ground().list().state(),
        matter,
        papers.with(decision),
        shown,
        version + 1);
  }

  /** The unit asks to be removed (000-R34, R35). */
  ListEntry removalAsked(Papers.Request request, LocalDate on) {
    require(state == ListState.ABNORMAL || state == ListState.SERIOUS, "移出申请/removal request");
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
    Papers.Removal removal = new Papers.Removal(request, on, state, null, null, null);
    return to(ListState.REMOVAL_EXAMINATION, matter, papers.with(removal));
  }

  /** 书面通知 that it is not eligible (000-R39). */
  ListEntry removalRefused(String document) {
    require(state == ListState.REMOVAL_EXAMINATION, "不予移出/refusal");
    Words.check(document, "书面通知文号", "the number of the notice");
    return to(removal().returnsTo(), matter, papers);
  }

  /**
   * 公示 of 7 working days (000-R38).
   *
   * @param eligible what the unit fulfils
   */
  ListEntry removalPublished(RemovalCheck eligible, LocalDate on, LocalDate until) {
    requireExamination();
    Papers.Removal asked = removal();
    Papers.Removal next =
        new Papers.Removal(
            asked.request(), asked.appliedOn(), asked.returnsTo(), eligible.path(), on, until);
    return to(ListState.REMOVAL_PUBLICITY, matter, papers.with(next));
  }

  void requireExamination() {
    require(state == ListState.REMOVAL_EXAMINATION, "移出审核/examination of a removal");
  }

  /** Somebody objects: back to examination, a person decides (OURS). */
  ListEntry objected() {
    require(state == ListState.REMOVAL_PUBLICITY, "异议/objection");
    Papers.Removal announced = removal();
    Papers.Removal next =
        new Papers.Removal(
            announced.request(), announced.appliedOn(), announced.returnsTo(), null, null, null);
    return to(ListState.REMOVAL_EXAMINATION, matter, papers.with(next));
  }

  /** 移出: the announcement is over and nobody objected. */
  ListEntry removed(LocalDate on, String reason) {
    require(state == ListState.REMOVAL_PUBLICITY, "移出/removal");
    LocalDate until = removal().publicityUntil();
    if (until == null || !on.isAfter(until)) {
      throw Guard.conflict(
          "publicity-not-over",
          "公示未满7个工作日（截至%s）".formatted(until),
          "the announcement of 7 working days runs until " + until);
    }
    return gone(ListState.REMOVED, "移出：" + reason);
  }

  /** Removal from the serious list by article 21, without the test of an early one (000-R40). */
  ListEntry removedDirectly(DirectRemoval why, LocalDate on, LocalDate threeYears, String reason) {
    require(state == ListState.SERIOUS, "依第二十一条移出/removal by article 21");
    if (why == DirectRemoval.THREE_YEARS && on.isBefore(threeYears)) {
      throw Guard.conflict(
          "three-years-not-over",
          "列入严重失信主体名单未满三年（%s满）".formatted(threeYears),
          "three years in the list end on " + threeYears);
    }
    return gone(ListState.REMOVED, why.words().zh() + "：" + reason);
  }

  /** The decision was revoked: everything public goes, the file stays sealed (000-R42). */
  ListEntry revoked(String reason) {
    require(papers.decision() != null && state != ListState.REVOKED, "撤销/revocation");
    return gone(ListState.REVOKED, "撤销：" + reason);
  }

  /** It went over into an entry of the serious list. */
  ListEntry escalated(String into, boolean closes) {
    return closes ? gone(ListState.ESCALATED, "升级为" + into) : this;
  }

  /** After the term, by a recorded decision only (000-R36). */
  ListEntry disclosedOn(LocalDate on, String reason) {
    require(isListed(), "继续披露/continued disclosure");
    if (!disclosure.isExpiredOn(on) || disclosure.state() == Disclosure.State.CONTINUED) {
      throw Guard.conflict(
          "disclosure-not-expired",
          "披露期限未满（截至%s）或已在继续披露".formatted(disclosure.until()),
          "the term of disclosure has not ended, or it goes on already");
    }
    return with(disclosure.to(Disclosure.State.CONTINUED, reason));
  }

  /** The public does not see it any more; the unit stays in the list. */
  ListEntry disclosureStopped(LocalDate on, String reason) {
    require(isListed(), "停止披露/end of disclosure");
    if (!disclosure.isExpiredOn(on) || disclosure.state() == Disclosure.State.STOPPED) {
      throw Guard.conflict(
          "disclosure-not-expired",
          "披露期限未满（截至%s）或已停止".formatted(disclosure.until()),
          "the term of disclosure has not ended, or it has stopped already");
    }
    return with(disclosure.to(Disclosure.State.STOPPED, reason));
  }

  Papers.RectificationOrder order() {
    return given(papers.order());
  }

  Papers.Notice notice() {
    return given(papers.notice());
  }

  public Papers.Decision decision() {
    return given(papers.decision());
  }

  public Papers.Removal removal() {
    return given(papers.removal());
  }

  Ground ground() {
    return given(matter.ground());
  }

  private static <T> T given(@Nullable T paper) {
    if (paper == null) {
      throw new IllegalStateException("a paper this state rests on is missing");
    }
    return paper;
  }

  private ListEntry gone(ListState end, String how) {
    ListEntry ended = to(end, matter.ended(how), papers);
    return disclosure.state() == Disclosure.State.NONE
        ? ended
        : new ListEntry(
            id,
            number,
            entityId,
            authority,
            end,
            ended.matter,
            papers,
            disclosure.to(Disclosure.State.STOPPED, how),
            ended.version);
  }

  ListEntry with(Papers next) {
    return to(state, matter, next);
  }

  private ListEntry with(Disclosure next) {
    return new ListEntry(id, number, entityId, authority, state, matter, papers, next, version + 1);
  }

  private ListEntry to(ListState next, ListMatter about, Papers with) {
    return new ListEntry(
        id, number, entityId, authority, next, about, with, disclosure, version + 1);
  }

  private void require(boolean fits, String step) {
    if (!fits) {
      throw Guard.wrongState(step, state.words());
    }
  }
}
