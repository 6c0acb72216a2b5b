package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan.Indicator;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-20: approved capacity of a mineral against the yearly total of 专栏2. (002-R10, 002-R34) */
record TotalControlRule() implements Rule {

  private static final int BOX = 2;

  private static final RuleDoc DOC =
      PlanDocs.of("PL-20", RuleDoc.Stage.SPATIAL, "开采总量控制", "Total control", "五（二）、专栏2")
          .gist("合理调控开发利用总量；在矿业权出让项目计划投放时落实开采总量控制")
          .fires(
              "已批准的该矿种生产能力加本次新增大于专栏2年开采总量（预期性）",
              "approved capacity of the mineral plus this right exceeds the yearly total of 专栏2 (expected, not binding)")
          .verdicts(STRICT, INDETERMINATE)
          .parameter("totals", "plan table 专栏2; compared with capacity, not with output")
          .layers(LayerName.MINING_RIGHTS)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies =
        context.isMining() && (context.action().addsMineral() || context.action().enlarges());
    return applies ? context.withPlan(() -> judge(context)) : RuleOutcome.PASSED;
  }

  private static RuleOutcome judge(CheckContext context) {
    String mineral = context.requireMineral().code();
    Optional<Indicator> total =
        context.requirePlan().indicators().stream()
            .filter(i -> i.box() == BOX && mineral.equals(i.mineral()))
            .findFirst();
    return total.isEmpty()
        ? RuleOutcome.PASSED
        : context.withLayers(DOC, () -> compare(context, total.get()));
  }

  private static RuleOutcome compare(CheckContext context, Indicator total) {
    BigDecimal approved = context.ledger().approvedCapacity();
    BigDecimal scale = context.request().scale();
    if (approved == null || scale == null) {
      return undecided("未填报生产规模scale或已批准能力未知", "the scale or the approved capacity is unknown");
    }
    MiningRight own = context.action().addsRight() ? null : context.existingRight();
    if (own == null && context.action().enlarges()) {
      return undecided("未给出原许可证号existingRight，无法扣除原规模", "the existing right is not named");
    }
    boolean counted =
        own != null && own.scale() != null && own.mineral().equals(context.requireMineral().code());
    BigDecimal present =
        counted && own != null && own.scale() != null ? own.scale() : BigDecimal.ZERO;
    BigDecimal after = approved.add(scale).subtract(present);
    return after.compareTo(total.valueMax()) > 0
        ? RuleOutcome.of(finding(total, after))
        : RuleOutcome.PASSED;
  }

  private static RuleOutcome undecided(String zh, String en) {
    return RuleOutcome.of(Finding.of(DOC, INDETERMINATE, zh + "，无法核对开采总量", en + ", undecided"));
  }

  private static Finding finding(Indicator total, BigDecimal after) {
    String sum = Amounts.plain(after);
    String limit = Amounts.plain(total.valueMax());
    return Finding.of(
            DOC,
            STRICT,
            "%s：含本次生产能力合计%s，超出开采总量预期指标%s %s（专栏2，按生产能力比对）"
                .formatted(total.name(), sum, limit, total.unit()),
            "%s: capacity with this right %s exceeds the expected total %s"
                .formatted(total.name(), sum, limit))
        .withMeasured(after.doubleValue(), total.unit())
        .withLayer(LayerName.MINING_RIGHTS);
  }
}
