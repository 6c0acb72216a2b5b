package org.kuangjie.credit.restoration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kuangjie.shared.DomainException;

/**
 * A table of clauses as CSV: {@code code,kind,points,words}; kind is GOOD/优良 or BAD/不良, points are
 * more than 0 with at most two decimals.
 */
final class ClauseFile {

  private static final int MOST = 1000;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

  private ClauseFile() {}

  /**
   * @throws DomainException {@code bad-clause-table}, naming the first row that is wrong
   */
  static List<ClauseTable.Clause> read(String text, int version) {
    List<ClauseTable.Clause> clauses = new ArrayList<>();
    List<DomainException> problems = read(text, version, clauses);
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
    return clauses;
  }

  /** All that is right and all that is wrong, row by row; nothing is kept. */
  static ClauseCheck check(String text, int version) {
    List<ClauseTable.Clause> clauses = new ArrayList<>();
    List<DomainException> problems = read(text, version, clauses);
    return new ClauseCheck(clauses, problems.stream().map(DomainException::text).toList());
  }

  private static List<DomainException> read(
      String text, int version, List<ClauseTable.Clause> clauses) {
    List<DomainException> problems = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows =
        CSVParser.parse(
            new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), format)) {
      if (!rows.getHeaderNames().containsAll(List.of("code", "kind", "points", "words"))) {
        return List.of(
            bad(1, "首行须为code,kind,points,words", "the first line is code,kind,points,words"));
      }
      Set<String> codes = new HashSet<>();
      for (CSVRecord row : rows) {
        try {
          clauses.add(clauseOfItsOwn(row, version, codes));
        } catch (DomainException e) {
          problems.add(e);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      problems.add(bad(1, "不是CSV表格", "this is no CSV table"));
    }
    if (clauses.isEmpty() && problems.isEmpty()) {
      problems.add(bad(2, "没有任何条款", "there is no clause"));
    }
    return problems;
  }

  private static ClauseTable.Clause clauseOfItsOwn(CSVRecord row, int version, Set<String> codes) {
    ClauseTable.Clause clause = clause(row, version);
    if (!codes.add(clause.code()) || codes.size() > MOST) {
      throw bad(row.getRecordNumber() + 1, "条款重复或超过1000条", "repeated clause, or over 1000");
    }
    return clause;
  }

  private static ClauseTable.Clause clause(CSVRecord row, int version) {
    long line = row.getRecordNumber() + 1;
    if (!row.isConsistent() || row.get("code").isEmpty() || row.get("words").isEmpty()) {
      throw bad(line, "须有四列且条款号、文字不能为空", "four cells; code and words are not empty");
    }
    RecordClass kind =
        switch (row.get("kind")) {
          case "GOOD", "优良", "优良行为" -> RecordClass.GOOD;
          case "BAD", "不良", "不良行为" -> RecordClass.BAD;
          default -> throw bad(line, "kind须为GOOD（优良）或BAD（不良）", "kind is GOOD or BAD");
        };
    return new ClauseTable.Clause(
        version, row.get("code"), kind, points(row.get("points"), line), row.get("words"));
  }

  private static BigDecimal points(String written, long line) {
    if (!written.matches("\\d{1,3}(\\.\\d{1,2})?")) {
      throw bad(line, "points须为正数，至多两位小数", "points are a positive number with two decimals");
    }
    BigDecimal points = new BigDecimal(written);
    if (points.signum() == 0 || points.compareTo(LARGEST) > 0) {
      throw bad(line, "points须大于0且不超过100", "points are more than 0 and at most 100");
    }
    return points;
  }

  private static DomainException bad(long line, String zh, String en) {
    return DomainException.invalid(
        "bad-clause-table", "第%d行：%s".formatted(line, zh), "line %d: %s".formatted(line, en));
  }
}
