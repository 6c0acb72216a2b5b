package org.kuangjie.shared;

import java.util.regex.Pattern;

/** Recognises 居民身份证号码 and mobile numbers in any text (个人信息保护法). */
public final class PersonalValues {

  /** Mainland mobile numbers. */
  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

  private static final Pattern ID_CARD =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![0-9A-Za-z])");

  private PersonalValues() {}

  public static boolean isIn(String text) {
    return MOBILE.matcher(text).find() || ID_CARD.matcher(text).find();
  }
}
