package org.kuangjie.catalogue.importing;

import static org.kuangjie.catalogue.importing.PlanTables.AUTHORITIES;
import static org.kuangjie.catalogue.importing.PlanTables.DISTRICTS;
import static org.kuangjie.catalogue.importing.PlanTables.GROUPS;
import static org.kuangjie.catalogue.importing.PlanTables.JURISDICTIONS;
import static org.kuangjie.catalogue.importing.PlanTables.LAYERS;
import static org.kuangjie.catalogue.importing.PlanTables.LISTS;
import static org.kuangjie.catalogue.importing.PlanTables.LIST_ENTRIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.LayerName;

/** What must hold between the reference files. */
final class ReferenceChecks {

  private final PlanContent content;
  private final PlanProblems problems;

  ReferenceChecks(PlanContent content, PlanProblems problems) {
    this.content = content;
    this.problems = problems;
  }

  void run() {
    checkParents();
    List.of(DISTRICTS, AUTHORITIES, JURISDICTIONS, LISTS)
        .forEach(table -> content.rows(table).forEach(row -> checkPeriod(row, problems)));
    checkDistrictPeriods();
    checkAuthorityCodes();
    checkListEntries();
    if (content.rows(LAYERS, "layer", LayerName.DISTRICTS).isEmpty()) {
      problems.add(
          content.under() + LAYERS.file(), 0, "layer", "缺少 districts 一行", "no row for districts");
    }
  }

  /** Last day before first day. */
  static void checkPeriod(PlanRow row, PlanProblems problems) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.date("valid_to");
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(
          row.file(),
          row.line(),
          "valid_to",
          "止日 " + to + " 早于起日 " + from,
          "the last day " + to + " is before the first day " + from);
    }
  }

  private void checkParents() {
    Set<String> before = new java.util.HashSet<>();
    for (PlanRow row : content.rows(GROUPS)) {
      String parent = row.text("parent_code");
      if (!parent.isEmpty() && !before.contains(parent)) {
        problems.add(
            row.file(),
            row.line(),
            "parent_code",
            "上级“" + parent + "”须先于本行出现",
            "the parent '" + parent + "' must stand in a row before");
      }
      before.add(row.text("code"));
    }
  }

  /** A code may come twice only with periods apart. */
  private void checkDistrictPeriods() {
    List<PlanRow> rows = content.rows(DISTRICTS);
    for (PlanRow one : rows) {
      for (PlanRow other : rows) {
        if (one.line() < other.line()
            && one.text("code").equals(other.text("code"))
            && overlap(one, other)) {
          problems.add(
              other.file(),
              other.line(),
              "valid_from",
              "与第 " + one.line() + " 行同一代码的有效期重叠",
              "the period overlaps that of the same code in line " + one.line());
        }
      }
    }
  }

  private static boolean overlap(PlanRow one, PlanRow other) {
    return startsWithin(one, other) || startsWithin(other, one);
  }

  private static boolean startsWithin(PlanRow one, PlanRow other) {
    LocalDate start = one.date("valid_from");
    LocalDate from = other.date("valid_from");
    LocalDate to = Objects.requireNonNullElse(other.date("valid_to"), LocalDate.MAX);
    return start != null && from != null && !start.isBefore(from) && !start.isAfter(to);
  }

  private void checkAuthorityCodes() {
    Set<String> seen = new java.util.HashSet<>();
    for (PlanRow row : content.rows(AUTHORITIES)) {
      if (row.text("code").isEmpty()) {
        problems.add(
            row.file(),
            row.line(),
            "code",
            "机关须有代码或所属区县",
            "an authority needs a code or a district");
      } else if (!seen.add(row.text("code"))) {
        problems.add(
            row.file(),
            row.line(),
            "code",
            "代码“" + row.text("code") + "”重复",
            "the code '" + row.text("code") + "' repeats");
      }
    }
  }

  private void checkListEntries() {
    Set<String> lists =
        content.rows(LISTS).stream().map(row -> row.text("code")).collect(Collectors.toSet());
    content.rows(LIST_ENTRIES).stream()
        .filter(row -> !lists.contains(row.text("list")))
        .forEach(
            row ->
                problems.add(
                    row.file(),
                    row.line(),
                    "list",
                    "目录“" + row.text("list") + "”未在 mineral_lists.csv 中",
                    "the list '" + row.text("list") + "' is not in mineral_lists.csv"));
  }
}
