package org.kuangjie.enforcement.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for printing.
 *
 * @param name of the sheet, at most 31 characters
 * @param notes lines below the title: period, due date, how it was counted
 * @param rows one value per column: text, a number, or null for nothing
 */
record TablePaper(
    String name,
    String title,
    List<String> notes,
    List<Column> columns,
    List<List<@Nullable Object>> rows) {

  TablePaper {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param weight its share of the width, about characters
   */
  record Column(String heading, int weight) {}
}
