package org.kuangjie.deadlines;

import java.util.List;
import java.util.UUID;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.HolidayNotice;
import org.kuangjie.shared.clock.LegalClock;

/** The notices in force and their loading. */
public interface Calendars {

  LegalClock clock();

  /** One per announced year. */
  List<HolidayNotice> notices();

  /** Which running clocks a notice would move; nothing is kept. */
  List<Move> preview(List<HolidayNotice> notices);

  /**
   * Keeps the notices and reckons the running clocks anew.
   *
   * @return what moved
   */
  List<Move> load(List<HolidayNotice> notices, String actor);

  /** A due date before and after; a move may be none but in its standing (provisional to firm). */
  record Move(UUID deadlineId, String subject, String clock, DueDate from, DueDate to) {}

  /** Notices came into force; told in the same transaction. */
  record NoticesLoaded(List<Integer> years) {

    public NoticesLoaded {
      years = List.copyOf(years);
    }
  }
}
