package org.kuangjie.shared;

/**
 * A sentence for people in both languages of the product, Chinese first.
 *
 * @param zh Chinese, the text of record
 * @param en English beside it
 */
public record Text(String zh, String en) {

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /** Formats both languages with the same arguments ({@link String#format} patterns). */
  @SuppressWarnings("AnnotateFormatMethod")
  public static Text format(String zh, String en, Object... arguments) {
    return new Text(zh.formatted(arguments), en.formatted(arguments));
  }

  /** On one line for formats that know one language only; said once where both are the same. */
  public String inOneLine() {
    return en.isEmpty() || en.equals(zh) ? zh : zh.isEmpty() ? en : zh + " " + en;
  }
}
