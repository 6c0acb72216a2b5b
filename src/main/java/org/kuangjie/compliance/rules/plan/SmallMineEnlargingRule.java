package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/**
 * PL-13: an existing small mine may be enlarged only up to the floor for consolidation. (002-R35)
 */
record SmallMineEnlargingRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of("PL-13", RuleDoc.Stage.SPATIAL, "小型矿山扩大范围", "Enlarging a small mine", "五（三）、专栏10")
          .gist("现有小型矿山不具备扩能条件的，不得扩大范围、增划资源")
          .fires(
              "现有小型采矿权扩大范围、整合扩能或协议出让后仍达不到整合扩能最低规模",
              "an existing small mining right that is enlarged but does not reach the floor for consolidation")
          .needs("达到整合扩能最低规模的方案", "a design that reaches the floor for consolidated mines")
          .verdicts(BLOCK_UNLESS, INDETERMINATE)
          .layers(LayerName.DISTRICTS)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.isMining() && context.action().enlarges()
        ? context.withPlan(() -> context.withLayers(DOC, () -> judge(context)))
        : RuleOutcome.PASSED;
  }

  private static RuleOutcome judge(CheckContext context) {
    Optional<Scale.Floor> floor = Scale.findFloor(context, "整合扩能");
    BigDecimal scale = context.request().scale();
    if (floor.isEmpty()) {
      return RuleOutcome.PASSED;
    } else if (scale == null) {
      return undecided("未填报扩大后的生产规模scale", "the scale after enlarging is not given");
    } else if (scale.compareTo(floor.get().value()) >= 0) {
      return RuleOutcome.PASSED;
    }
    Optional<String> present = presentClass(context);
    if (present.isEmpty()) {
      return undecided(
          "未给出原许可证号existingRight或其规模，无法判定现有矿山是否小型",
          "the existing right or its scale is unknown, its class cannot be decided");
    }
    return present.get().equals("小型")
        ? RuleOutcome.of(finding(scale, floor.get()))
        : RuleOutcome.PASSED;
  }

  private static Optional<String> presentClass(CheckContext context) {
    MiningRight right = context.existingRight();
    if (right == null) {
      return Optional.empty();
    }
    BigDecimal scale = right.scale();
    Optional<String> computed =
        scale == null
            ? Optional.empty()
            : Scale.findClass(context.requirePlan(), right.mineral())
                .map(limits -> Scale.classify(limits, scale));
    return computed.or(() -> Optional.ofNullable(right.scaleClass()));
  }

  private static RuleOutcome undecided(String zh, String en) {
    return RuleOutcome.of(Finding.of(DOC, INDETERMINATE, zh, en));
  }

  private static Finding finding(BigDecimal scale, Scale.Floor floor) {
    return Finding.of(
            DOC,
            BLOCK_UNLESS,
            "现有小型矿山扩大后规模%s未达到%s %s/年（%s），不具备扩能条件不得扩大范围、增划资源"
                .formatted(
                    Amounts.plain(scale),
                    Amounts.plain(floor.value()),
                    floor.unit(),
                    floor.origin()),
            "a small mine enlarged to %s does not reach %s"
                .formatted(Amounts.plain(scale), Amounts.plain(floor.value())))
        .withMeasured(scale.doubleValue(), floor.unit() + "/年");
  }
}
