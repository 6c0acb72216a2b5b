package org.kuangjie.catalogue.importing;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.RowProblem;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.modulith.NamedInterface;

/**
 * Something wrong with a row.
 *
 * @param row number of the row, from 1; 0 for the file as a whole
 * @param vertex index in the row's vertices from 1; null when the issue has no place
 * @param code stable machine word
 * @param place longitude and latitude; null when the issue has no place
 */
@NamedInterface("intake")
public record ImportIssue(
    int row,
    @Nullable Integer vertex,
    String code,
    Severity severity,
    Text text,
    @Nullable Coordinate place) {

  /** What becomes of the row. */
  public enum Severity {
    /** The row goes to quarantine. */
    ERROR,
    /** The row is taken. */
    WARN
  }

  /** What a reader found wrong with a row. */
  static ImportIssue of(int row, RowProblem problem) {
    Integer vertex = problem.vertex() < 0 ? null : problem.vertex() + 1;
    return new ImportIssue(
        row, vertex, problem.code(), Severity.ERROR, problem.text(), problem.place());
  }

  static ImportIssue error(int row, String code, Text text) {
    return new ImportIssue(row, null, code, Severity.ERROR, text, null);
  }

  static ImportIssue warn(int row, String code, Text text) {
    return new ImportIssue(row, null, code, Severity.WARN, text, null);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
