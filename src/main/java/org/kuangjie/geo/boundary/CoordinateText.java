package org.kuangjie.geo.boundary;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One coordinate as written: metres, decimal degrees, or degrees, minutes and seconds (度分秒). */
public final class CoordinateText {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,20})?");
  private static final Pattern DMS =
      Pattern.compile("(\\d{1,3})[°度](?:(\\d{1,2})[′'分])?(?:(\\d{1,2}(?:\\.\\d*)?)[″\"秒]?)?");
  private static final Pattern DASHED =
      Pattern.compile("(\\d{1,3})[-:](\\d{1,2})[-:](\\d{1,2}(?:\\.\\d*)?)");
  private static final Pattern MARKED =
      Pattern.compile("(?:东经|北纬|[ENen])?\\s*(\\d[\\d.°度′'分″\"秒 ]*|\\d[\\d.:-]*)\\s*(?:[ENen])?");
  private static final Pattern PACKED = Pattern.compile("(\\d{2,3})(\\d{2})(\\d{2}(?:\\.\\d*)?)");

  /** Masculine ordinal, ring above, quotes and primes that people type for °, ′ and ″. */
  private static final String TYPED_SIGNS =
      "\u00BA\u02DA\u2218\u2018\u2019\u02B9\u02CA\u201C\u201D\u02BA\u301E";

  private static final String PLAIN_SIGNS = "\u00B0\u00B0\u00B0''''\"\"\"\"";

  private CoordinateText() {}

  /** The signs of degrees, minutes and seconds as this class reads them; length is kept. */
  static String plainSigns(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int sign = TYPED_SIGNS.indexOf(text.charAt(i));
      if (sign >= 0) {
        plain.setCharAt(i, PLAIN_SIGNS.charAt(sign));
      }
    }
    return plain.toString();
  }

  /** {@code 东经106°33′E} and the like without hemisphere and blanks; other texts as they are. */
  static String withoutMarks(String text) {
    Matcher marked = MARKED.matcher(text);
    return marked.matches() ? marked.group(1).replace(" ", "").replace("''", "\"") : text;
  }

  /** Empty when the text is no coordinate at all, or minutes or seconds are 60 and more. */
  public static OptionalDouble parse(String text) {
    for (Pattern pattern : new Pattern[] {DMS, DASHED}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return degrees(matcher);
      }
    }
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** DDDMMSS.sss as one number (planning database, DZ/T 0226), or empty. */
  static OptionalDouble parsePacked(String text) {
    Matcher matcher = PACKED.matcher(text);
    return matcher.matches() ? degrees(matcher) : OptionalDouble.empty();
  }

  static boolean isDegreesMinutesSeconds(String text) {
    return DMS.matcher(text).matches() || DASHED.matcher(text).matches();
  }

  /** Digits after the point of the last written unit. */
  static int decimals(String text) {
    int point = text.lastIndexOf('.');
    int count = 0;
    for (int i = point + 1; point >= 0 && i < text.length(); i++) {
      count += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static OptionalDouble degrees(Matcher matcher) {
    double minutes = number(matcher.group(2));
    double seconds = number(matcher.group(3));
    return minutes < 60 && seconds < 60
        ? OptionalDouble.of(number(matcher.group(1)) + minutes / 60 + seconds / 3600)
        : OptionalDouble.empty();
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
