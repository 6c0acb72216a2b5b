package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * One thing a filing says.
 *
 * @param unit empty for none
 * @param figure what of the registers answers it; null when none does
 */
public record DutyField(
    String key,
    Text title,
    Type type,
    String unit,
    boolean required,
    @Nullable RegisterFigure figure) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\w+)=([^/]+)/(.+):([a-z]+)(?:\\[([^\\]]*)])?(!?)(?:@([A-Z_]+))?");
  private static final int LONGEST = 8000;
  private static final int PERCENT = 100;
  private static final BigDecimal MOST = new BigDecimal("1e12");

  /** How a value is written. */
  public enum Type {
    /** Not negative. */
    NUMBER,
    SIGNED,
    /** 0 to 100. */
    PERCENT,
    INTEGER,
    TEXT,
    /** {@code yes} or {@code no}. */
    YESNO,
    DATE
  }

  /**
   * As duties.csv has it, e.g. {@code mined=采出量/Mined:number[万吨]!}, with {@code @CLUES} for a
   * figure.
   */
  static DutyField parse(String written) {
    Matcher found = WRITTEN.matcher(written);
    if (!found.matches()) {
      throw new IllegalStateException("duties.csv: field " + written);
    }
    String unit = found.group(5) == null ? "" : found.group(5);
    return new DutyField(
        found.group(1),
        Text.of(found.group(2), found.group(3)),
        Type.valueOf(found.group(4).toUpperCase(java.util.Locale.ROOT)),
        unit,
        !found.group(6).isEmpty(),
        found.group(7) == null ? null : RegisterFigure.valueOf(found.group(7)));
  }

  /** Whether it is a number. */
  boolean isNumeric() {
    return switch (type) {
      case NUMBER, SIGNED, PERCENT, INTEGER -> true;
      case TEXT, YESNO, DATE -> false;
    };
  }

  /**
   * The value as it is kept.
   *
   * @throws DomainException INVALID {@code bad-duty-field}
   */
  String read(String value) {
    String given = value.strip();
    boolean right =
        switch (type) {
          case TEXT -> given.length() <= LONGEST;
          case YESNO -> given.equals("yes") || given.equals("no");
          case DATE -> isDate(given);
          case INTEGER -> given.matches("\\d{1,9}");
          case NUMBER -> isNumber(given, BigDecimal.ZERO, MOST);
          case SIGNED -> isNumber(given, MOST.negate(), MOST);
          case PERCENT -> isNumber(given, BigDecimal.ZERO, BigDecimal.valueOf(PERCENT));
        };
    if (!right) {
      throw DomainException.invalid(
          "bad-duty-field",
          "“%s”须为%s".formatted(title.zh(), wanted().zh()),
          "%s has to be %s".formatted(title.en(), wanted().en()));
    }
    return given;
  }

  private Text wanted() {
    return switch (type) {
      case TEXT -> Text.of("不超过8000字的文字", "text of 8000 characters at most");
      case YESNO -> Text.of("是或否（yes、no）", "yes or no");
      case DATE -> Text.of("日期，如2026-03-31", "a day such as 2026-03-31");
      case INTEGER -> Text.of("不小于0的整数", "a whole number from 0");
      case NUMBER -> Text.of("不小于0的数", "a number from 0");
      case SIGNED -> Text.of("数", "a number");
      case PERCENT -> Text.of("0至100的百分数", "a percentage from 0 to 100");
    };
  }

  private static boolean isDate(String given) {
    try {
      return given.length() == 10 && LocalDate.parse(given).getYear() > 1900;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isNumber(String given, BigDecimal least, BigDecimal most) {
    if (!given.matches("-?\\d{1,13}(\\.\\d{1,6})?")) {
      return false;
    }
    BigDecimal number = new BigDecimal(given);
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }
}
