package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How one data file becomes rows of one table: column names are those of the table.
 *
 * @param file name of the CSV file inside its folder
 * @param table qualified table name; empty when the file only serves checks
 * @param key columns that may not repeat
 */
record PlanTable(String file, String table, Set<String> key, List<Column> columns) {

  /** What a cell may hold; all but the {@code OPTIONAL_} kinds and lists must be filled. */
  enum Kind {
    TEXT,
    OPTIONAL_TEXT,
    INTEGER,
    OPTIONAL_INTEGER,
    DECIMAL,
    OPTIONAL_DECIMAL,
    DATE,
    OPTIONAL_DATE,
    BOOLEAN,
    MINERAL,
    OPTIONAL_MINERAL,
    MINERALS,
    DISTRICT,
    OPTIONAL_DISTRICT,
    DISTRICTS,
    GROUP,
    OPTIONAL_GROUP,
    GROUP_OR_TOTAL,
    GROUPS,
    AUTHORITY,
    AUTHORITIES
  }

  /**
   * @param name in the file
   * @param target column of the table; empty for cells that serve checks or readers only
   * @param words the only values allowed; empty = any
   */
  record Column(String name, String target, Kind kind, Set<String> words) {}

  /**
   * @param columns {@code name:kind} separated by blanks; {@code name:kind=a|b} limits a text to
   *     words; {@code name>column:kind} where the table calls it otherwise; a leading {@code -}
   *     keeps the column out of the table
   */
  static PlanTable of(String file, String table, String key, String columns) {
    List<Column> parsed = new ArrayList<>();
    for (String item : columns.trim().split("\\s+")) {
      parsed.add(column(item));
    }
    Set<String> keyColumns = key.isEmpty() ? Set.of() : Set.of(key.split(" "));
    return new PlanTable(file, table, keyColumns, List.copyOf(parsed));
  }

  private static Column column(String item) {
    boolean stored = !item.startsWith("-");
    String[] parts = item.substring(stored ? 0 : 1).split("[:=]");
    String[] names = parts[0].split(">");
    Kind kind = Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
    Set<String> words = parts.length > 2 ? Set.of(parts[2].split("\\|")) : Set.of();
    return new Column(names[0], stored ? names[names.length - 1] : "", kind, words);
  }

  /** Columns of the table, in the order of {@link PlanRow#stored}. */
  List<String> targets() {
    return columns.stream().map(Column::target).filter(target -> !target.isEmpty()).toList();
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
