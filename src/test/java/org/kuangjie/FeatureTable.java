package org.kuangjie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of {@code src/docs/features.md}.
 *
 * @param malformed table lines that could not be read as a row
 */
record FeatureTable(List<Row> rows, List<String> malformed) {

  private static final String NOTHING = "–";
  private static final String HEADER = "| id | what | status | where proven | planned in |";
  private static final List<String> STATUSES = List.of("done", "partly", "not");
  private static final Set<String> PARTS =
      Set.of("foundation", "data in/out", "OGC", "web map", "enforcement", "credit");
  private static final Pattern TEST_NAME = Pattern.compile("`([^`]+)`");

  private static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";

  /** Display names and comments; strings and characters too, so that what they hold is skipped. */
  private static final Pattern TOKEN =
      Pattern.compile(
          ("(?:@DisplayName\\(\\s*STRING(?:\\s*\\+\\s*STRING)*|//[^\\n]*|/\\*[\\s\\S]*?\\*/)"
                  + "|\"\"\"[\\s\\S]*?\"\"\"|STRING|'(?:[^'\\\\\\n]|\\\\.[^']*)'")
              .replace("STRING", STRING));

  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\w.-])(00\\d-(R|SM)\\d+|(DQ|PL|SB|PA|RV|IF|MR|AU|HO|PR)-\\d+[a-z]?|OGC-\\d+"
              + "|F-\\d{1,2}|A\\.00\\d\\.\\d+|[BCD]\\.\\d{1,2}|[EGU]\\d{1,2})(?![\\w])");

  static FeatureTable parse(String page) {
    List<Row> rows = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    page.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("|") && !line.equals(HEADER) && !line.startsWith("| ---"))
        .forEach(
            line -> {
              List<String> cells =
                  Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
              if (cells.size() == 6) {
                rows.add(
                    new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
              } else {
                malformed.add(line);
              }
            });
    return new FeatureTable(rows, malformed);
  }

  /** Ids of requirements and rules in the comments and display names of a Java source. */
  static Set<String> idsMentionedIn(String javaSource) {
    return TOKEN
        .matcher(javaSource)
        .results()
        .map(MatchResult::group)
        .filter(token -> token.startsWith("@") || token.startsWith("/"))
        .flatMap(token -> ID.matcher(token).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> ids() {
    return rows.stream().map(Row::id).collect(Collectors.toSet());
  }

  List<String> problems(Set<String> testClasses) {
    List<String> problems = new ArrayList<>();
    malformed.forEach(line -> problems.add("not five cells: " + line));
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      if (!seen.add(row.id())) {
        problems.add(row.id() + ": listed twice");
      }
      row.problems(testClasses).forEach(problem -> problems.add(row.id() + ": " + problem));
    }
    return problems;
  }

  record Row(String id, String what, String status, String proof, String parts) {

    List<String> problems(Set<String> testClasses) {
      List<String> problems = new ArrayList<>();
      if (what.isEmpty()) {
        problems.add("says nothing");
      }
      if (!STATUSES.contains(status)) {
        problems.add("status " + status + " is none of " + STATUSES);
      }
      for (String part : parts.split(",", -1)) {
        if (!parts.equals(NOTHING) && !PARTS.contains(part.strip())) {
          problems.add("planned in " + part.strip() + " is no part of the work");
        }
      }
      addProofProblems(testClasses, problems);
      return problems;
    }

    private void addProofProblems(Set<String> testClasses, List<String> problems) {
      List<String> tests = tests();
      if (status.equals("done") && tests.isEmpty()) {
        problems.add("done, but no test is named");
      }
      if (status.equals("not") && !proof.equals(NOTHING)) {
        problems.add("not, but a test is named");
      }
      tests.stream()
          .filter(test -> !testClasses.contains(test))
          .forEach(test -> problems.add("there is no test class " + test));
    }

    private List<String> tests() {
      Matcher names = TEST_NAME.matcher(proof);
      return names.results().map(name -> name.group(1)).toList();
    }
  }
}
