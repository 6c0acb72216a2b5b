package org.kuangjie.compliance.checking;

import java.io.IOException;
import org.erdtman.jcs.NumberToJSON;

/** Numbers as ECMAScript writes them, which RFC 8785 wants; short decimals without a search. */
final class CanonicalNumber {

  private static final double STEPS = 1e9;
  private static final int DECIMALS = 9;

  /** With nine decimals no more than fifteen digits, which is what a double holds for certain. */
  private static final double LARGEST = 1e6;

  /** Below it ECMAScript writes an exponent. */
  private static final double SMALLEST = 1e-6;

  private CanonicalNumber() {}

  /**
   * @throws IOException for what JSON has no number for
   */
  static String write(double value) throws IOException {
    double size = Math.abs(value);
    if (size >= SMALLEST && size < LARGEST) {
      long steps = Math.round(size * STEPS);
      // Two decimals of up to fifteen digits are never one double, so this is the shortest.
      if (steps / STEPS == size) {
        return decimal(value < 0, steps);
      }
    }
    return NumberToJSON.serializeNumber(value);
  }

  private static String decimal(boolean negative, long steps) {
    long whole = steps / (long) STEPS;
    long rest = steps % (long) STEPS;
    StringBuilder text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    text.append(whole);
    if (rest != 0) {
      String digits = Long.toString(rest);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      text.append('.').append("0".repeat(DECIMALS - digits.length())).append(digits, 0, end);
    }
    return text.toString();
  }
}
