package org.kuangjie.catalogue.importing;

import static org.kuangjie.catalogue.importing.PlanTables.BALANCES;
import static org.kuangjie.catalogue.importing.PlanTables.BLOCKS;
import static org.kuangjie.catalogue.importing.PlanTables.CAPS;
import static org.kuangjie.catalogue.importing.PlanTables.INDICATORS;
import static org.kuangjie.catalogue.importing.PlanTables.POLICIES;
import static org.kuangjie.catalogue.importing.PlanTables.PROJECTS;
import static org.kuangjie.catalogue.importing.PlanTables.QUOTAS;
import static org.kuangjie.catalogue.importing.PlanTables.SCALE_CLASSES;
import static org.kuangjie.catalogue.importing.PlanTables.SCALE_FLOORS;
import static org.kuangjie.catalogue.importing.PlanTables.TOTALS;
import static org.kuangjie.catalogue.importing.PlanTables.ZONES;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what the plan adds up itself: its printed totals, the tiers and the regional balance. */
final class PlanSums {

  private static final String TOTAL = "合计";

  /** Countable files and the columns whose values, joined by @, name a part of them. */
  private static final Map<PlanTable, List<String>> PARTS =
      Map.of(
          ZONES, List.of("kind", "region"),
          BLOCKS, List.of("kind"),
          QUOTAS, List.of("kind"),
          PROJECTS, List.of("box", "section"),
          INDICATORS, List.of("box"),
          SCALE_CLASSES, List.of(),
          SCALE_FLOORS, List.of(),
          POLICIES, List.of("policy"));

  private final PlanContent content;
  private final PlanProblems problems;

  PlanSums(PlanContent content, PlanProblems problems) {
    this.content = content;
    this.problems = problems;
  }

  void run() {
    content.rows(TOTALS).forEach(this::checkTotal);
    checkColumn(CAPS, "tier", "rights_about");
    checkColumn(CAPS, "tier", "capacity");
    List.of("demand", "planned_capacity", "expected_output", "balance")
        .forEach(column -> checkColumn(BALANCES, "regional_group", column));
    content.rows(BALANCES).forEach(this::checkBalance);
    checkCapacities();
  }

  private void checkTotal(PlanRow total) {
    Optional<PlanTable> table =
        PARTS.keySet().stream()
            .filter(candidate -> candidate.file().equals(total.text("table") + ".csv"))
            .findFirst();
    if (table.isEmpty()) {
      add(total, "table", "不能计数的文件", "a file that cannot be counted");
      return;
    }
    int counted = count(table.get(), total.text("part"));
    if (counted != total.integer("total")) {
      add(
          total,
          "total",
          "%s：规划文本为 %d，文件中有 %d".formatted(total.text("source"), total.integer("total"), counted),
          "%s: the plan says %d, the file has %d"
              .formatted(total.text("source"), total.integer("total"), counted));
    }
  }

  private int count(PlanTable table, String part) {
    List<String> wanted = part.isEmpty() ? List.of() : Arrays.asList(part.split("@"));
    List<String> columns = PARTS.getOrDefault(table, List.of());
    List<PlanRow> rows =
        content.rows(table).stream().filter(row -> matches(row, columns, wanted)).toList();
    if (table.equals(QUOTAS)) {
      return rows.stream().mapToInt(row -> row.integer("count")).sum();
    }
    return table.equals(POLICIES)
        ? (int) rows.stream().map(row -> row.text("mineral")).distinct().count()
        : rows.size();
  }

  private static boolean matches(PlanRow row, List<String> columns, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= columns.size() || !row.text(columns.get(i)).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The row 合计 must be the sum of the others; a file without that row is not summed. */
  private void checkColumn(PlanTable table, String label, String column) {
    content.rows(table, label, TOTAL).stream()
        .findFirst()
        .ifPresent(
            total -> {
              BigDecimal sum =
                  content.rows(table).stream()
                      .filter(row -> !row.equals(total))
                      .map(row -> row.number(column))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              expect(total, column, sum, total.number(column));
            });
  }

  private void checkBalance(PlanRow row) {
    BigDecimal balance = row.number("expected_output").subtract(row.number("demand"));
    expect(row, "balance", balance, row.number("balance"));
  }

  /** 17500 + 5500 + 9000 = 12800 + 11800 + 7400: capacity by tier and by region is the same. */
  private void checkCapacities() {
    Optional<PlanRow> tiers = content.rows(CAPS, "tier", TOTAL).stream().findFirst();
    content.rows(BALANCES, "regional_group", TOTAL).stream()
        .findFirst()
        .ifPresent(
            region ->
                tiers.ifPresent(
                    tier ->
                        expect(
                            tier,
                            "capacity",
                            region.number("planned_capacity"),
                            tier.number("capacity"))));
  }

  private void expect(PlanRow row, String column, BigDecimal computed, BigDecimal stated) {
    if (computed.compareTo(stated) != 0) {
      add(
          row,
          column,
          "应为 %s，填写为 %s".formatted(computed, stated),
          "adds up to %s, the file says %s".formatted(computed, stated));
    }
  }

  private void add(PlanRow row, String column, String zh, String en) {
    problems.add(row.file(), row.line(), column, zh, en);
  }
}
