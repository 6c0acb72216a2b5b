package org.kuangjie.catalogue.importing;

import static org.kuangjie.catalogue.importing.PlanTables.BLOCKS;
import static org.kuangjie.catalogue.importing.PlanTables.INDICATORS;
import static org.kuangjie.catalogue.importing.PlanTables.LAYERS;
import static org.kuangjie.catalogue.importing.PlanTables.PLAN;
import static org.kuangjie.catalogue.importing.PlanTables.PLAN_DISTRICTS;
import static org.kuangjie.catalogue.importing.PlanTables.QUOTAS;
import static org.kuangjie.catalogue.importing.PlanTables.SCALE_CLASSES;
import static org.kuangjie.catalogue.importing.PlanTables.ZONES;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold between the files of one plan: dates, order of figures, blocks and quotas. */
final class PlanChecks {

  private final PlanContent content;
  private final Set<String> knownPlans;
  private final PlanProblems problems;

  /**
   * @param knownPlans codes of the plans of this load and of those already held
   */
  PlanChecks(PlanContent content, Set<String> knownPlans, PlanProblems problems) {
    this.content = content;
    this.knownPlans = knownPlans;
    this.problems = problems;
  }

  void run() {
    checkPlanRow();
    checkDistricts();
    checkOrderOfFigures();
    content.rows(QUOTAS).forEach(this::checkQuota);
    content.rows(BLOCKS).forEach(this::checkBlockHasQuota);
    checkLayersNamed();
    content.rows(ZONES).forEach(row -> checkFilled(row, "region", "districts", "minerals"));
    content.rows(BLOCKS).forEach(row -> checkFilled(row, "districts", "minerals"));
    new PlanSums(content, problems).run();
  }

  private void checkPlanRow() {
    List<PlanRow> rows = content.rows(PLAN);
    if (rows.isEmpty()) {
      problems.add(content.under() + PLAN.file(), 0, "", "没有规划一行", "the file has no plan");
    }
    if (rows.size() > 1) {
      add(rows.get(1), "code", "一个文件夹只能有一个规划", "one folder holds one plan");
    }
    for (PlanRow row : rows) {
      ReferenceChecks.checkPeriod(row, problems);
      String parent = row.text("parent_code");
      if (!parent.isEmpty() && !knownPlans.contains(parent)) {
        add(
            row,
            "parent_code",
            "上级规划“" + parent + "”未载入",
            "the parent plan is not held: " + parent);
      }
    }
  }

  private void checkDistricts() {
    String file = content.under() + PLAN_DISTRICTS.file();
    boolean named = !content.rows(PLAN_DISTRICTS).isEmpty();
    if (content.parent().isEmpty() && named) {
      problems.add(
          file,
          0,
          "",
          "只有下级规划（parent_code）才列所辖区县",
          "only a plan below another (parent_code) lists its districts");
    } else if (!content.parent().isEmpty() && !named) {
      problems.add(file, 0, "", "下级规划须列出所辖区县", "a plan below another must list its districts");
    }
  }

  private void checkOrderOfFigures() {
    for (PlanRow row : content.rows(INDICATORS)) {
      if (row.number("value_min").compareTo(row.number("value_max")) > 0) {
        add(row, "value_min", "下限大于上限", "the lower value is above the upper value");
      }
    }
    for (PlanRow row : content.rows(SCALE_CLASSES)) {
      boolean ordered =
          row.number("large").compareTo(row.number("medium")) > 0
              && row.number("medium").compareTo(row.number("small")) > 0
              && row.number("small").signum() > 0;
      if (!ordered) {
        add(row, "large", "应为 大型 > 中型 > 小型 > 0", "must be large > medium > small > 0");
      }
    }
  }

  private void checkQuota(PlanRow quota) {
    long registered = content.rows(BLOCKS).stream().filter(isOf(quota)).count();
    if (registered != quota.integer("count")) {
      add(
          quota,
          "count",
          "规划给出 %d 个，blocks.csv 中有 %d 个".formatted(quota.integer("count"), registered),
          "the plan grants %d, blocks.csv has %d".formatted(quota.integer("count"), registered));
    }
  }

  private void checkBlockHasQuota(PlanRow block) {
    List<PlanRow> quotas =
        content.rows(QUOTAS).stream().filter(quota -> isOf(quota).test(block)).toList();
    if (quotas.isEmpty()) {
      add(block, "authority", "该机关没有此类区块的名额", "the authority has no quota of this kind");
    }
    for (PlanRow quota : quotas) {
      if (!quota.list("minerals").containsAll(block.list("minerals"))) {
        add(block, "minerals", "矿种不在名额之内", "the mineral is outside the quota");
      }
    }
  }

  private static Predicate<PlanRow> isOf(PlanRow quota) {
    return block ->
        block.text("kind").equals(quota.text("kind"))
            && quota.list("authorities").contains(block.text("authority"));
  }

  /** Lists may be empty elsewhere; a zone or block of nowhere and nothing could never be judged. */
  private void checkFilled(PlanRow row, String... columns) {
    for (String column : columns) {
      Object value = row.values().get(column);
      if (value == null || value.equals("") || value.equals(List.of())) {
        add(row, column, "不能为空", "must not be empty");
      }
    }
  }

  private void checkLayersNamed() {
    for (PlanTable table : List.of(ZONES, BLOCKS)) {
      for (PlanRow row : content.rows(table)) {
        String layer = PlanLayers.layerOf(row.text("kind"));
        if (!layer.isEmpty() && content.rows(LAYERS, "layer", layer).isEmpty()) {
          add(
              row,
              "kind",
              "layers.csv 缺少图层 " + layer,
              "layers.csv has no row for the layer " + layer);
        }
      }
    }
  }

  private void add(PlanRow row, String column, String zh, String en) {
    problems.add(row.file(), row.line(), column, zh, en);
  }
}
