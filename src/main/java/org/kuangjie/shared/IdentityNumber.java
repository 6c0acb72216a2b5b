package org.kuangjie.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643-1999, D.2). District codes of the past stay valid, so only their form is
 * checked. No message repeats the number.
 */
public final class IdentityNumber {

  private static final int LENGTH = 18;
  private static final int FIRST_GENERATION = 15;
  private static final String CHECKS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentityNumber() {}

  /** In half-width characters without blanks, {@code x} as {@code X}. */
  public static String normalise(String written) {
    return SocialCreditCode.normalise(written);
  }

  /**
   * What is wrong with a number.
   *
   * @param number normalised
   * @param today nobody is born later
   */
  public static Optional<Text> findFault(String number, LocalDate today) {
    if (number.matches("\\d{15}")) {
      return fault(
          "是15位的第一代号码，请核对证件后填写18位号码，或要求换算",
          "is a first-generation number of 15 digits; give the one of 18 or ask for its conversion");
    } else if (number.length() != LENGTH) {
      return fault(
          "有%d位，应为18位".formatted(number.length()),
          "has %d characters instead of 18".formatted(number.length()));
    } else if (!number.matches("[1-9]\\d{16}[\\dX]")) {
      return fault("只能是17位数字加一位数字或X", "has to be 17 digits and a digit or X");
    } else if (!isBirthday(number, today)) {
      return fault("第7至14位不是真实的出生日期", "has no real date of birth (7th to 14th)");
    }
    return number.charAt(LENGTH - 1) == check(number)
        ? Optional.empty()
        : fault("第18位校验码不符", "fails its check character (18th)");
  }

  /**
   * The number of 18 for one of the first generation; only when a person asked for it, since the
   * century is assumed.
   */
  public static String convert(String firstGeneration) {
    if (!firstGeneration.matches("\\d{15}")) {
      throw new IllegalArgumentException(
          "%d characters instead of %d".formatted(firstGeneration.length(), FIRST_GENERATION));
    }
    String body = firstGeneration.substring(0, 6) + "19" + firstGeneration.substring(6);
    return body + check(body);
  }

  /**
   * A number with its check character, for invented people.
   *
   * @param body the first 17 digits
   */
  public static String complete(String body) {
    return body + check(body);
  }

  private static boolean isBirthday(String number, LocalDate today) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return !day.isAfter(today);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }

  private static Optional<Text> fault(String zh, String en) {
    return Optional.of(Text.of(zh, en));
  }
}
