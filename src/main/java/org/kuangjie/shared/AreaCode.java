package org.kuangjie.shared;

/**
 * The area an office answers for (责任区域): a district by its GB/T 2260 code, or a functional zone
 * (功能区, e.g. 万盛经开区) that is no district, by the code of its authority. Accounts are bound to such
 * areas, alerts, clues, patrols and cases belong to one.
 */
public final class AreaCode {

  /** Six digits, or capital letters. */
  public static final String PATTERN = "\\d{6}|[A-Z]{3,10}";

  private AreaCode() {}

  public static boolean isOne(String code) {
    return code.matches(PATTERN);
  }
}
