package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.enforcement.Guard;

/**
 * From the notice to the decision, and what takes the decision back (000-SM1, articles 13, 15 and
 * 22).
 */
final class DecisionSteps {

  private DecisionSteps() {}

  /** 告知 was delivered (000-R28). */
  static ListEntry notified(ListEntry entry, Papers.Notice notice) {
    entry.require(
        entry.state() == ListState.PROPOSED_ABNORMAL || entry.state() == ListState.PROPOSED_SERIOUS,
        "告知/notice");
    Words.check(notice.facts(), "告知事由", "the facts of the notice");
    Words.check(notice.basis(), "告知依据", "the basis of the notice");
    Words.check(notice.rights(), "告知权利", "the rights of the unit");
    return entry.to(ListState.APPEAL_TERM, entry.matter(), entry.papers().with(notice));
  }

  /** 申诉 within 20 days (000-R29). */
  static ListEntry appealed(ListEntry entry, LocalDate receivedOn, String words) {
    entry.require(entry.state() == ListState.APPEAL_TERM, "申诉/appeal");
    Words.check(words, "申诉内容", "the appeal");
    if (receivedOn.isBefore(entry.notice().deliveredOn())
        || receivedOn.isAfter(entry.notice().appealUntil())) {
      throw Guard.conflict(
          "appeal-too-late",
          "申诉期限为收到告知之日起20日内（截至%s）；逾期可依法另行投诉".formatted(entry.notice().appealUntil()),
          "an appeal is due within 20 days after the notice, until "
              + entry.notice().appealUntil());
    }
    Papers.Appeal appeal = new Papers.Appeal(receivedOn, words, null);
    return entry.to(ListState.APPEAL_EXAMINATION, entry.matter(), entry.papers().with(appeal));
  }

  /** The result goes to the appellant in writing (000-R30). */
  static ListEntry answered(ListEntry entry, Papers.AppealAnswer answer) {
    entry.require(entry.state() == ListState.APPEAL_EXAMINATION, "申诉答复/answer");
    Papers.Appeal appeal = entry.papers().appeal();
    if (appeal == null || appeal.answer() != null) {
      throw Guard.conflict("answered-already", "申诉已答复", "the appeal was answered already");
    }
    Words.check(answer.document(), "书面答复文号", "the number of the written answer");
    Papers next =
        entry.papers().with(new Papers.Appeal(appeal.receivedOn(), appeal.words(), answer));
    return answer.accepted()
        ? entry.to(ListState.NOT_LISTED, entry.matter().ended("申诉成立：" + answer.document()), next)
        : entry.to(entry.state(), entry.matter(), next);
  }

  /**
   * 列入决定, not before the 20 days have ended unless the appeal was answered (OURS).
   *
   * @param until last day of disclosure
   */
  static ListEntry listed(ListEntry entry, Papers.Decision decision, LocalDate until) {
    boolean unanswered =
        entry.papers().appeal() != null && entry.papers().appeal().answer() == null;
    entry.require(
        entry.state() == ListState.APPEAL_TERM || entry.state() == ListState.APPEAL_EXAMINATION,
        "列入/listing");
    Words.check(decision.number(), "列入决定文号", "the number of the decision");
    if (unanswered) {
      throw Guard.conflict(
          "appeal-unanswered",
          "申诉尚未书面答复，不得列入（第十五条）",
          "the appeal is not answered yet (article 15)");
    }
    if (entry.state() == ListState.APPEAL_TERM
        && !decision.on().isAfter(entry.notice().appealUntil())) {
      throw Guard.conflict(
          "decided-too-soon",
          "申诉期未满（截至%s），不得作出列入决定".formatted(entry.notice().appealUntil()),
          "no decision before the term of appeal has ended on " + entry.notice().appealUntil());
    }
    Disclosure shown = new Disclosure(Disclosure.State.DISCLOSED, decision.on(), until, "");
    return new ListEntry(
        entry.id(),
        entry.number(),
        entry.entityId(),
        entry.authority(),
        entry.ground().list().state(),
        entry.matter(),
        entry.papers().with(decision),
        shown,
        entry.version() + 1);
  }

  /** It went over into an entry of the serious list. */
  static ListEntry escalated(ListEntry entry, String into, boolean closes) {
    return closes ? entry.gone(ListState.ESCALATED, "升级为" + into) : entry;
  }

  /** The decision was revoked: everything public goes, the file stays sealed (000-R42). */
  static ListEntry revoked(ListEntry entry, String reason) {
    entry.require(
        entry.papers().decision() != null && entry.state() != ListState.REVOKED, "撤销/revocation");
    return entry.gone(ListState.REVOKED, "撤销：" + reason);
  }
}
