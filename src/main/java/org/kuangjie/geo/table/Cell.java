package org.kuangjie.geo.table;

/**
 * A cell as a person would type it. Trailing zeros of a numeric cell are not kept by spreadsheets.
 *
 * @param text without surrounding blanks; empty for an empty cell
 * @param numeric the file keeps a binary number here
 */
public record Cell(String text, boolean numeric) {

  public static final Cell EMPTY = new Cell("", false);

  public static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Cell(text, false);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
