package org.kuangjie.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * A mineral resources plan as data, e.g. {@code CQ-MRP-2021}. Immutable snapshot of one version.
 *
 * @param validFrom first day of the planning period
 * @param validTo last day, null when open
 */
public record Plan(
    String code,
    int version,
    Text name,
    String documentNumber,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<MineralPolicy> policies,
    List<ScaleClass> scaleClasses,
    List<ScaleFloor> scaleFloors,
    List<Cap> caps,
    List<RegionalBalance> balances,
    List<Indicator> indicators,
    List<BlockQuota> blockQuotas) {

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean hasPolicy(String mineral, String activity, String policy) {
    return policies.stream()
        .anyMatch(
            p ->
                p.mineral().equals(mineral)
                    && p.activity().equals(activity)
                    && p.policy().equals(policy));
  }

  public Optional<ScaleClass> findScaleClass(String mineral) {
    return scaleClasses.stream().filter(c -> c.mineral().equals(mineral)).findFirst();
  }

  /**
   * 专栏10 floor.
   *
   * @param regionalGroup 主城都市区, 渝东北三峡库区城镇群 or 渝东南武陵山区城镇群
   * @param action 新设 or 整合扩能
   */
  public Optional<ScaleFloor> findScaleFloor(String mineral, String regionalGroup, String action) {
    return scaleFloors.stream()
        .filter(
            f ->
                f.mineral().equals(mineral)
                    && f.regionalGroup().equals(regionalGroup)
                    && f.action().equals(action))
        .findFirst();
  }

  public Optional<Cap> findCap(String tier) {
    return caps.stream().filter(c -> c.tier().equals(tier)).findFirst();
  }

  /** 优势, 重点, 限制, 禁止, 主攻, 储备 of a mineral for 勘查 or 开采. */
  public record MineralPolicy(String mineral, String activity, String policy, String source) {}

  /** 专栏9: class limits per year in {@code unit}; {@code small} is the absolute floor. */
  public record ScaleClass(
      String mineral, String unit, BigDecimal large, BigDecimal medium, BigDecimal small) {}

  /** 专栏10. */
  public record ScaleFloor(
      String mineral, String regionalGroup, String action, String unit, BigDecimal floor) {}

  /** A.002.5 tiers; {@code hard} false = 左右, an excess is 从严 and not 禁止. Capacity in 万吨/年. */
  public record Cap(String tier, int rightsAbout, BigDecimal capacity, boolean hard) {}

  /** A.002.5 regional balance, 万吨/年. */
  public record RegionalBalance(
      String regionalGroup,
      BigDecimal demand,
      BigDecimal plannedCapacity,
      BigDecimal expectedOutput,
      BigDecimal balance) {}

  /** 专栏1 and 专栏2; {@code binding} = 约束性. */
  public record Indicator(
      int box,
      int seq,
      String name,
      @Nullable String mineral,
      String unit,
      BigDecimal valueMin,
      BigDecimal valueMax,
      String period,
      boolean binding) {}

  /** A.002.4. */
  public record BlockQuota(String kind, String authority, List<String> minerals, int count) {}
}
