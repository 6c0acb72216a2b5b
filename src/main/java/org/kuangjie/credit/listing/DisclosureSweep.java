package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the end of disclosure terms; the public view has followed the day already. */
@Component
public class DisclosureSweep {

  private final ListStore store;
  private final ListBook book;
  private final ListClocks clocks;
  private final OpenPoints points;

  DisclosureSweep(ListStore store, ListBook book, ListClocks clocks, OpenPoints points) {
    this.store = store;
    this.book = book;
    this.clocks = clocks;
    this.points = points;
  }

  /**
   * Goes by the configured default (000-R36) and says so in the history.
   *
   * @return how many terms had ended
   */
  @Transactional
  public int run() {
    LocalDate today = clocks.today();
    boolean goesOn = points.isOn(OpenPoints.CONTINUE_DISCLOSURE);
    var expired = store.listExpired(today);
    for (ListEntry entry : expired) {
      String words =
          "披露期满，按配置“%s”%s".formatted(OpenPoints.CONTINUE_DISCLOSURE, goesOn ? "继续" : "停止");
      ListEntry after =
          goesOn
              ? DisclosureSteps.disclosedOn(entry, today, words)
              : DisclosureSteps.disclosureStopped(entry, today, words);
      book.keep(
          entry, after, Actor.SYSTEM, goesOn ? "CONTINUE_DISCLOSURE" : "STOP_DISCLOSURE", words);
      clocks.disclosureEnded(after, today, Actor.SYSTEM);
    }
    return expired.size();
  }
}
