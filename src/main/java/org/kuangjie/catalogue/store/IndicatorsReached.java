package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Plan.Indicator;
import org.kuangjie.catalogue.store.PlanBalance.IndicatorFigures;
import org.kuangjie.catalogue.store.PlanBalance.Measure;
import org.kuangjie.catalogue.store.RightSums.Group;
import org.kuangjie.shared.Text;

/** What of 专栏1 and 专栏2 the register of rights can answer (002-R02, 002-R03, 002-R04). */
final class IndicatorsReached {

  /** 油气: what 非油气 leaves out. */
  private static final Set<String> OIL_AND_GAS = Set.of("石油", "天然气", "页岩气", "煤层气");

  private static final Set<String> LARGE_AND_MEDIUM = Set.of("大型", "中型");
  private static final String NUMBER_OF_MINES = "非油气矿山数量";
  private static final String SHARE_OF_MINES = "非油气大中型矿山比例";
  private static final int YEARLY_TOTALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Text NO_REGISTER =
      Text.of("未装载矿业权，无从统计", "No rights are loaded, so nothing can be counted");
  private static final Text NO_RESERVES =
      Text.of("未接入储量与勘查成果数据", "No source of reserves and of results of exploration is held");

  private final @Nullable List<Group> mining;
  private final Minerals minerals;

  /**
   * @param groups rights held on the day; null while no rights are loaded
   */
  IndicatorsReached(@Nullable List<Group> groups, Minerals minerals) {
    this.mining = groups == null ? null : groups.stream().filter(Group::mining).toList();
    this.minerals = minerals;
  }

  /** A figure, or the reason why there is none. */
  private record Answer(@Nullable BigDecimal reached, @Nullable Measure measure, Text basis) {
    static Answer unknown(Text why) {
      return new Answer(null, null, why);
    }
  }

  IndicatorFigures of(Indicator indicator) {
    Answer answer = answer(indicator);
    return new IndicatorFigures(
        indicator.box(),
        indicator.seq(),
        indicator.name(),
        indicator.mineral(),
        indicator.unit(),
        indicator.valueMin(),
        indicator.valueMax(),
        indicator.period(),
        indicator.binding(),
        answer.reached(),
        answer.measure(),
        answer.basis(),
        kept(indicator, answer));
  }

  private static @Nullable Boolean kept(Indicator indicator, Answer answer) {
    BigDecimal reached = answer.reached();
    if (reached == null) {
      return null;
    }
    return answer.measure() == Measure.SHARE
        ? reached.compareTo(indicator.valueMin()) >= 0
        : reached.compareTo(indicator.valueMax()) <= 0;
  }

  private Answer answer(Indicator indicator) {
    if (indicator.box() != YEARLY_TOTALS) {
      return Answer.unknown(NO_RESERVES);
    }
    if (mining == null) {
      return Answer.unknown(NO_REGISTER);
    }
    return switch (indicator.name()) {
      case NUMBER_OF_MINES -> number(mining);
      case SHARE_OF_MINES -> share(mining);
      default -> capacity(indicator, mining);
    };
  }

  private static Answer number(List<Group> held) {
    int mines = count(held, IndicatorsReached::isNoOilOrGas);
    return new Answer(
        BigDecimal.valueOf(mines),
        Measure.RIGHTS,
        Text.of("当日有效的非油气采矿权个数", "Non-oil mining rights in force that day"));
  }

  private static Answer share(List<Group> held) {
    int classed = count(held, group -> isNoOilOrGas(group) && group.scaleClass() != null);
    int without = count(held, group -> isNoOilOrGas(group) && group.scaleClass() == null);
    if (classed == 0) {
      return Answer.unknown(
          Text.of("没有登记规模等级的非油气采矿权", "No non-oil mining right states its scale class"));
    }
    int large =
        count(
            held,
            group ->
                isNoOilOrGas(group)
                    && group.scaleClass() != null
                    && LARGE_AND_MEDIUM.contains(group.scaleClass()));
    BigDecimal share =
        BigDecimal.valueOf(large)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(classed), 1, RoundingMode.HALF_UP);
    return new Answer(
        share,
        Measure.SHARE,
        Text.format(
            "%1$d 个登记规模等级的非油气采矿权中，大型和中型 %2$d 个；另有 %3$d 个未登记等级",
            "%2$d large or medium of %1$d non-oil mining rights that state their class; %3$d more state none",
            classed,
            large,
            without));
  }

  /** 专栏2 prints yearly output; what the register knows is the capacity that was approved. */
  private Answer capacity(Indicator indicator, List<Group> held) {
    String mineral = mineral(indicator);
    if (mineral == null) {
      return Answer.unknown(Text.of("没有可统计的来源", "There is no source to count from"));
    }
    List<Group> own = held.stream().filter(group -> group.mineral().equals(mineral)).toList();
    List<Group> scaled = own.stream().filter(group -> group.scaled() > 0).toList();
    int without = own.stream().mapToInt(group -> group.rights() - group.scaled()).sum();
    if (!scaled.stream().allMatch(group -> isUnit(indicator.unit(), group.unit()))) {
      return Answer.unknown(
          Text.of(
              "登记的规模单位与指标不一致", "The scales are registered in other units than the indicator's"));
    }
    if (scaled.isEmpty() && without > 0) {
      return Answer.unknown(Text.of("采矿权均未登记规模", "No mining right states its scale"));
    }
    return new Answer(
        scaled.stream()
            .map(Group::capacity)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        Measure.APPROVED_CAPACITY,
        Text.format(
            "当日有效采矿权的批准产能，不是产量；%d 个未登记规模",
            "Approved capacity of the mining rights in force, not output; %d state no scale",
            without));
  }

  private @Nullable String mineral(Indicator indicator) {
    return indicator.mineral() == null
        ? null
        : minerals.find(indicator.mineral()).map(Minerals.Mineral::code).orElse(null);
  }

  private static boolean isUnit(String yearly, @Nullable String registered) {
    return registered != null && yearly.replace("/年", "").equals(registered.replace("/年", ""));
  }

  private static boolean isNoOilOrGas(Group group) {
    return !OIL_AND_GAS.contains(group.mineral());
  }

  private static int count(List<Group> groups, Predicate<Group> which) {
    return groups.stream().filter(which).mapToInt(Group::rights).sum();
  }
}
