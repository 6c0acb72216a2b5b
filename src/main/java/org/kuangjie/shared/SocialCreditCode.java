package org.kuangjie.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码 (GB 32100-2015) with the organisation code of GB 11714 inside (D.1). Old codes with
 * wrong check characters exist, so a fault is for a person to confirm. No message repeats the code.
 */
public final class SocialCreditCode {

  private static final int LENGTH = 18;
  private static final int ORGANISATION_FROM = 8;
  private static final int ORGANISATION_CHECK = 16;
  private static final int OLD_REGISTRATION_LENGTH = 15;
  private static final int FULL_WIDTH = 0xFEE0;

  /** Digits and capitals without I O S V Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private SocialCreditCode() {}

  /** In half-width capitals without blanks, as the standard writes it. */
  public static String normalise(String written) {
    StringBuilder plain = new StringBuilder();
    written
        .chars()
        .map(c -> c > '\uFF00' && c < '\uFF5F' ? c - FULL_WIDTH : c)
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * What is wrong with a code, for a person to confirm.
   *
   * @param code normalised
   */
  public static Optional<Text> findFault(String code) {
    if (code.length() == OLD_REGISTRATION_LENGTH && code.chars().allMatch(Character::isDigit)) {
      return fault("是15位的旧注册号，不是统一社会信用代码", "is an old registration number of 15 digits");
    } else if (code.length() != LENGTH) {
      return fault(
          "有%d位，应为18位".formatted(code.length()),
          "has %d characters instead of 18".formatted(code.length()));
    } else if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return fault(
          "含有不允许的字符（I、O、S、V、Z或其他）", "has characters that are not allowed (I, O, S, V, Z …)");
    } else if (code.charAt(LENGTH - 1) != check(code)) {
      return fault("第18位校验码不符", "fails its check character (18th)");
    }
    return code.charAt(ORGANISATION_CHECK) == organisationCheck(code)
        ? Optional.empty()
        : fault(
            "第9至17位主体标识码的校验码不符（GB 11714）",
            "fails the check character of its organisation code (17th, GB 11714)");
  }

  /**
   * A code with both check characters, for invented units.
   *
   * @param place registration authority, kind of unit and district: 8 characters
   * @param organisation 主体标识码 without its check: 8 characters
   */
  public static String complete(String place, String organisation) {
    String body = place + organisation;
    String withOrganisation = body + organisationCheck(body);
    return withOrganisation + check(withOrganisation);
  }

  private static Optional<Text> fault(String zh, String en) {
    return Optional.of(Text.of(zh, en));
  }

  private static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(ORGANISATION_FROM + i), 36);
    }
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
  }
}
