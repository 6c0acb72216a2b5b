package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.kuangjie.enforcement.Guard;

/** Disclosure, the second variable of 000-SM1, after its term (article 19). */
final class DisclosureSteps {

  private DisclosureSteps() {}

  /** After the term, by a recorded decision only (000-R36). */
  static ListEntry disclosedOn(ListEntry entry, LocalDate on, String reason) {
    entry.require(entry.isListed(), "继续披露/continued disclosure");
    if (!entry.disclosure().isExpiredOn(on)
        || entry.disclosure().state() == Disclosure.State.CONTINUED) {
      throw Guard.conflict(
          "disclosure-not-expired",
          "披露期限未满（截至%s）或已在继续披露".formatted(entry.disclosure().until()),
          "the term of disclosure has not ended, or it goes on already");
    }
    return entry.with(entry.disclosure().to(Disclosure.State.CONTINUED, reason));
  }

  /** The public does not see it any more; the unit stays in the list. */
  static ListEntry disclosureStopped(ListEntry entry, LocalDate on, String reason) {
    entry.require(entry.isListed(), "停止披露/end of disclosure");
    if (!entry.disclosure().isExpiredOn(on)
        || entry.disclosure().state() == Disclosure.State.STOPPED) {
      throw Guard.conflict(
          "disclosure-not-expired",
          "披露期限未满（截至%s）或已停止".formatted(entry.disclosure().until()),
          "the term of disclosure has not ended, or it has stopped already");
    }
    return entry.with(entry.disclosure().to(Disclosure.State.STOPPED, reason));
  }
}
