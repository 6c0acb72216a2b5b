package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;

/**
 * When a duty falls due. Written {@code 03-31} (of the year reported on), {@code 03-31+1} (of the
 * year after), {@code start+6m} (after the right was set) or as one day. The texts count by
 * calendar days and move none of them.
 *
 * @param yearly day of every year; null for the others
 * @param yearsAfter 0 or 1
 * @param afterStart null for the others
 * @param day null for the others
 */
public record DueRule(
    @Nullable MonthDay yearly, int yearsAfter, @Nullable Term afterStart, @Nullable LocalDate day) {

  private static final Pattern YEARLY = Pattern.compile("(\\d{2}-\\d{2})(?:\\+(\\d))?");

  static DueRule parse(String written) {
    Matcher found = YEARLY.matcher(written);
    if (found.matches()) {
      int after = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
      return new DueRule(MonthDay.parse("--" + found.group(1)), after, null, null);
    } else if (written.startsWith("start+")) {
      return new DueRule(null, 0, Term.parse(written.substring("start+".length())), null);
    }
    return new DueRule(null, 0, null, LocalDate.parse(written));
  }

  /**
   * @param setOn day the right was set, or any day for offices
   */
  DueDate of(Period period, LocalDate setOn, LegalClock clock) {
    if (yearly != null) {
      LocalDate before = LocalDate.of(period.year() + yearsAfter - 1, Month.DECEMBER, 31);
      return clock.nextYearly(before, yearly, RollRule.NONE);
    }
    return afterStart == null
        ? new DueDate(day, DueDate.State.FIRM)
        : clock.due(setOn, afterStart, RollRule.NONE);
  }
}
