package org.kuangjie.geo.file;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what came in as text: a cell that would begin a formula gets an
 * apostrophe, in workbooks and in CSV alike.
 */
public final class FormulaGuard {

  private static final String SIGNS = "[=+\\-@\\t\\r\\n]";
  private static final Pattern FORMULA = Pattern.compile(SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern AMBIGUOUS = Pattern.compile("'*" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private FormulaGuard() {}

  /** Whether a spreadsheet would take the text for a formula. Numbers with a sign are none. */
  public static boolean startsFormula(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }

  /** The text as it may stand in a cell; {@link #plain} gives every text back. */
  public static String guarded(String text) {
    boolean formula = AMBIGUOUS.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  /** Undoes {@link #guarded}. */
  public static String plain(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
