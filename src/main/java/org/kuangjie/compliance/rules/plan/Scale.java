package org.kuangjie.compliance.rules.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.catalogue.Plan.ScaleFloor;
import org.kuangjie.compliance.rules.CheckContext;

/** Floors and classes of production scale: 专栏9 and 专栏10. */
final class Scale {

  /** 专栏9 prints one row 页岩; uses of shale that 专栏10 names fall into its classes. */
  private static final Map<String, String> CLASSED_AS = Map.of("砖瓦用页岩", "页岩", "陶粒页岩", "页岩");

  private Scale() {}

  /**
   * A floor that applies.
   *
   * @param origin 专栏9 or 专栏10 with region and column, for the message
   */
  record Floor(BigDecimal value, String unit, String origin) {}

  static Optional<ScaleClass> findClass(Plan plan, String mineral) {
    return findClass(plan.scaleClasses(), mineral);
  }

  static Optional<ScaleClass> findClass(List<ScaleClass> classes, String mineral) {
    return Stream.of(mineral, CLASSED_AS.getOrDefault(mineral, mineral))
        .flatMap(name -> classes.stream().filter(row -> row.mineral().equals(name)))
        .findFirst();
  }

  /** Whether 专栏10 sets floors by region for the mineral. */
  static boolean isRegional(Plan plan, String mineral) {
    return plan.scaleFloors().stream().anyMatch(floor -> floor.mineral().equals(mineral));
  }

  /**
   * The floor for a column of 专栏10. 专栏10 is the special rule and prevails; across regions the
   * stricter one holds.
   *
   * @param column 新设 or 整合扩能
   */
  static Optional<Floor> findFloor(CheckContext context, String column) {
    Plan plan = context.requirePlan();
    String mineral = context.requireMineral().code();
    if (!isRegional(plan, mineral)) {
      return findClass(plan, mineral).map(row -> new Floor(row.small(), row.unit(), "专栏9小型"));
    }
    List<String> regions = context.listPlanRegions();
    return regions.stream()
        .map(region -> plan.findScaleFloor(mineral, region, column).orElse(null))
        .filter(Objects::nonNull)
        .max(Comparator.comparing(ScaleFloor::floor))
        .map(row -> new Floor(row.floor(), row.unit(), origin(row, regions)));
  }

  private static String origin(ScaleFloor row, List<String> regions) {
    String stricter = regions.size() > 1 ? "，范围跨%s，从严取值".formatted(String.join("、", regions)) : "";
    return "专栏10 %s %s%s".formatted(row.regionalGroup(), row.action(), stricter);
  }

  /** 大型, 中型 or 小型 by the class limits of 专栏9. */
  static String classify(ScaleClass limits, BigDecimal scale) {
    if (scale.compareTo(limits.large()) >= 0) {
      return "大型";
    }
    return scale.compareTo(limits.medium()) >= 0 ? "中型" : "小型";
  }
}
