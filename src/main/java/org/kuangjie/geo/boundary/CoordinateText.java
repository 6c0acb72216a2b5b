package org.kuangjie.geo.boundary;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One coordinate as written: metres, decimal degrees, or degrees, minutes and seconds (度分秒). */
public final class CoordinateText {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,12})?");
  private static final Pattern DMS =
      Pattern.compile("(\\d{1,3})[°度](?:(\\d{1,2})[′'分])?(?:(\\d{1,2}(?:\\.\\d*)?)[″\"秒]?)?");
  private static final Pattern DASHED =
      Pattern.compile("(\\d{1,3})[-:](\\d{1,2})[-:](\\d{1,2}(?:\\.\\d*)?)");
  private static final Pattern PACKED = Pattern.compile("(\\d{2,3})(\\d{2})(\\d{2}(?:\\.\\d*)?)");

  private CoordinateText() {}

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
