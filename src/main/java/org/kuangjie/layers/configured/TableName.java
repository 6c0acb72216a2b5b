package org.kuangjie.layers.configured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a table as the file has it: letters count as written, {@code public} may be left away,
 * and a part that holds a dot stands in double quotes.
 *
 * @param database empty = the one the server uses
 */
record TableName(String database, String schema, String table) {

  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\".\\s]+)");

  static Optional<TableName> find(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at <= text.length() && part.find(at) && part.start() == at) {
      parts.add(part.group(1) != null ? part.group(1).replace("\"\"", "\"") : part.group(2));
      at = part.end() + 1;
      if (part.end() < text.length() && text.charAt(part.end()) != '.') {
        return Optional.empty();
      }
    }
    if (at != text.length() + 1 || parts.size() > 3) {
      return Optional.empty();
    }
    int last = parts.size() - 1;
    return Optional.of(
        new TableName(
            last == 2 ? parts.get(0) : "",
            last >= 1 ? parts.get(last - 1) : "public",
            parts.get(last)));
  }

  @Override
  public String toString() {
    return schema + "." + table;
  }
}
