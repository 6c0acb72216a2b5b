package org.kuangjie.shared.clock;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.shared.DomainException;

/**
 * How long a time limit runs. Written {@code 20wd} (working days), {@code 30d} (calendar days),
 * {@code 3m} (months).
 */
public record Term(int amount, Unit unit) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(wd|d|m)");
  private static final int MOST = 3660;

  /** What is counted. */
  public enum Unit {
    WORKING_DAYS("wd"),
    CALENDAR_DAYS("d"),
    MONTHS("m");

    private final String sign;

    Unit(String sign) {
      this.sign = sign;
    }
  }

  public Term {
    if (amount < 1 || amount > MOST) {
      throw DomainException.invalid("bad-term", "期限须为1至3660", "a term has 1 to 3660 units");
    }
  }

  public static Term workingDays(int days) {
    return new Term(days, Unit.WORKING_DAYS);
  }

  public static Term calendarDays(int days) {
    return new Term(days, Unit.CALENDAR_DAYS);
  }

  public static Term months(int months) {
    return new Term(months, Unit.MONTHS);
  }

  /**
   * @throws DomainException {@code bad-term}
   */
  public static Term parse(String written) {
    Matcher found = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      throw DomainException.invalid(
          "bad-term",
          "期限写作20wd（工作日）、30d（日）或3m（月）",
          "write a term as 20wd (working days), 30d (days) or 3m (months)");
    }
    int amount = Integer.parseInt(found.group(1));
    for (Unit unit : Unit.values()) {
      if (unit.sign.equals(found.group(2))) {
        return new Term(amount, unit);
      }
    }
    throw new IllegalStateException(written);
  }

  @Override
  public String toString() {
    return amount + unit.sign;
  }
}
