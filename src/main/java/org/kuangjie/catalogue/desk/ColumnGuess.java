package org.kuangjie.catalogue.desk;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.kuangjie.catalogue.importing.Column;
import org.kuangjie.catalogue.importing.LayerTable;
import org.springframework.stereotype.Component;

/** Guesses which field of a file is meant for which column, and says how sure it is. */
@Component
class ColumnGuess {

  private static final double SAME = 1.0;
  private static final double ALIAS = 0.95;
  private static final double CUT_OFF = 0.8;
  private static final double LEAST_LIKENESS = 0.92;
  private static final int DBF_NAME_BYTES = 10;
  private static final Charset GBK = Charset.forName("GBK");

  private final ColumnAliases aliases;
  private final JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();

  ColumnGuess(ColumnAliases aliases) {
    this.aliases = aliases;
  }

  /**
   * A field taken for a column.
   *
   * @param confidence 1 for the column's own name, then known aliases, names cut off by dbf, and
   *     names that look alike
   */
  public record Guess(String column, String field, double confidence) {}

  /** At most one field for a column and one column for a field, the surest first. */
  List<Guess> guess(LayerTable table, Collection<String> fields) {
    List<Guess> candidates = new ArrayList<>();
    for (Column column : table.columns()) {
      List<String> names = aliases.names(column.name());
      for (String field : fields) {
        double confidence = confidence(names, ColumnAliases.normal(field));
        if (confidence > 0) {
          candidates.add(new Guess(column.name(), field, confidence));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Guess::confidence).reversed());
    Set<String> columnsTaken = new HashSet<>();
    Set<String> fieldsTaken = new HashSet<>();
    List<Guess> guesses = new ArrayList<>();
    for (Guess guess : candidates) {
      if (!columnsTaken.contains(guess.column()) && !fieldsTaken.contains(guess.field())) {
        columnsTaken.add(guess.column());
        fieldsTaken.add(guess.field());
        guesses.add(guess);
      }
    }
    return guesses;
  }

  private double confidence(List<String> names, String field) {
    if (field.isEmpty()) {
      return 0;
    }
    if (names.get(0).equals(field)) {
      return SAME;
    }
    double best = 0;
    for (String name : names) {
      if (name.equals(field)) {
        return ALIAS;
      }
      if (isCutOff(field, name)) {
        best = Math.max(best, CUT_OFF);
      }
      double like = likeness.apply(name, field);
      if (like >= LEAST_LIKENESS && field.length() >= 4) {
        best = Math.max(best, like / 2);
      }
    }
    return Math.round(best * 100) / 100.0;
  }

  /** A dbf file keeps ten bytes of a name: ten letters, five characters in GBK, three in UTF-8. */
  private static boolean isCutOff(String field, String name) {
    if (!name.startsWith(field)) {
      return false;
    }
    int bytes = field.getBytes(GBK).length;
    boolean chinese = bytes > field.length();
    return bytes >= DBF_NAME_BYTES - 1 || (chinese && field.length() == 3);
  }
}
