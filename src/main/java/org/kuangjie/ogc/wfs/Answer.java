package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuangjie.ogc.feature.FeatureColumns;

/**
 * What a request is answered with, features still unread.
 *
 * @param parts one for each query
 * @param matched features there are; {@link #UNKNOWN}
 * @param returned features of this answer
 * @param hits only the numbers
 * @param next address of the next page
 * @param previous address of the page before
 */
record Answer(
    List<Part> parts,
    long matched,
    long returned,
    boolean hits,
    Optional<String> next,
    Optional<String> previous) {

  static final long UNKNOWN = -1;

  /**
   * The answer to one query.
   *
   * @param columns of each of its layers
   */
  record Part(
      WfsQuery query,
      List<FeatureColumns> columns,
      long matched,
      long returned,
      Supplier<TupleCursor> rows) {}

  static String number(long matched) {
    return matched == UNKNOWN ? "unknown" : Long.toString(matched);
  }
}
