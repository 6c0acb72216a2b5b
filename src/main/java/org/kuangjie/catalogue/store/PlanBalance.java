package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * The figures of a plan beside what the register of rights held on a day. A member that is not
 * known is null, never zero. Capacities are approved ones (批准产能) per year; no source tells the
 * output that was reached.
 *
 * @param inForce whether the plan holds on the day
 * @param layers the versions the figures were counted from, with their 示意 marks
 * @param unplacedRights rights of the tiered mineral whose district is in no region of the plan
 * @param withoutScale mining rights of the tiered mineral whose scale is not registered; their
 *     capacity is in no sum
 */
public record PlanBalance(
    String plan,
    int version,
    Text name,
    String documentNumber,
    LocalDate asOf,
    boolean inForce,
    List<UsedLayer> layers,
    @Nullable Integer unplacedRights,
    @Nullable Integer withoutScale,
    List<TierFigures> tiers,
    List<ZoneFigures> zones,
    List<RegionFigures> regions,
    List<Transfer> transfers,
    List<IndicatorFigures> indicators,
    List<DistrictFigures> districts) {

  public record UsedLayer(
      String name, int version, LocalDate date, boolean synthetic, String source) {}

  /**
   * A tier of A.002.5 (002-R20); capacity in 万吨/年.
   *
   * @param hard false: 左右, an excess is 从严 and not 禁止
   */
  public record TierFigures(
      String tier,
      int rightsAbout,
      BigDecimal capacityCap,
      boolean hard,
      @Nullable Integer rights,
      @Nullable BigDecimal capacity,
      @Nullable Boolean exceeded) {}

  /**
   * One of the zones. Only rights of the zone's minerals count: by the zone the register names for
   * 集中开采区, by the place of the right for the others.
   *
   * @param squareMetres on the ellipsoid; null without an outline, or when the reader may not see
   *     it
   * @param outlineInternal the outline is held and is not for the reader (002-R51)
   */
  public record ZoneFigures(
      String code,
      String kind,
      String name,
      String region,
      List<String> districts,
      List<String> districtNames,
      List<String> minerals,
      boolean located,
      boolean outlineInternal,
      boolean synthetic,
      @Nullable Double squareMetres,
      @Nullable Integer miningRights,
      @Nullable Integer explorationRights,
      @Nullable BigDecimal capacity,
      @Nullable String unit) {}

  /**
   * A row of the regional balance (002-R21), 建筑石料用灰岩 in 万吨/年.
   *
   * @param rights mining rights registered in the region
   * @param capacity their approved capacity
   */
  public record RegionFigures(
      String region,
      BigDecimal demand,
      BigDecimal plannedCapacity,
      BigDecimal expectedOutput,
      BigDecimal balance,
      @Nullable Integer rights,
      @Nullable BigDecimal capacity) {}

  /** What a region with too much gives to one with too little, 万吨/年. */
  public record Transfer(String from, String to, BigDecimal amount) {}

  /** What {@link IndicatorFigures#reached} measures. */
  public enum Measure {
    APPROVED_CAPACITY,
    RIGHTS,
    SHARE
  }

  /**
   * An indicator of 专栏1 or 专栏2 (002-R02).
   *
   * @param binding 约束性, else 预期性
   * @param reached null while no source tells
   * @param basis what was counted, or why nothing was
   * @param kept null when reached is; a share is to be reached, a total is not to be exceeded
   */
  public record IndicatorFigures(
      int box,
      int seq,
      String name,
      @Nullable String mineral,
      String unit,
      BigDecimal valueMin,
      BigDecimal valueMax,
      String period,
      boolean binding,
      @Nullable BigDecimal reached,
      @Nullable Measure measure,
      Text basis,
      @Nullable Boolean kept) {}

  /**
   * Rights of one mineral in one district.
   *
   * @param region of the plan; null when the district is in none
   * @param capacity null when no scale is registered, or in units that do not add up
   */
  public record DistrictFigures(
      String district,
      String nameZh,
      String nameEn,
      @Nullable String region,
      String mineral,
      int miningRights,
      int explorationRights,
      @Nullable BigDecimal capacity,
      @Nullable String unit) {}
}
