package org.kuangjie.catalogue.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mining right to be placed: what it is, not yet where.
 *
 * @param kind 探矿权 or 采矿权
 * @param scale per year, in unit; null for exploration
 * @param cellKilometres side of the square it may fill; for exploration the number of 1′ cells
 * @param authorityRule CQ, district, class or water
 * @param districts where it may lie, first choice first; codes of GB/T 2260
 */
record RightOrder(
    String kind,
    String mineral,
    List<String> coMinerals,
    @Nullable String method,
    @Nullable String unit,
    @Nullable String scaleClass,
    @Nullable Double scale,
    double cellKilometres,
    String authorityRule,
    List<String> districts) {

  static final String MINING = "采矿权";

  /** Districts that register their own 地热 and 矿泉水 (002-R17, 002-R39). */
  private static final List<String> WATER_DISTRICTS =
      List.of("500104", "500105", "500106", "500107", "500108", "500112");

  boolean mining() {
    return kind.equals(MINING);
  }

  boolean oilAndGas() {
    return List.of("天然气", "页岩气", "煤层气", "石油").contains(mineral);
  }

  /** The registering authority for the district the right came to lie in. */
  String authority(String district) {
    return switch (authorityRule) {
      case "district" -> district;
      case "class" -> "小型".equals(scaleClass) ? district : "CQ";
      case "water" -> WATER_DISTRICTS.contains(district) ? district : "CQ";
      default -> "CQ";
    };
  }
}
