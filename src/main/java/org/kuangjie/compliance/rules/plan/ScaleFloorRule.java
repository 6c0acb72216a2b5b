package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-11: the lowest production scale that may be admitted. (002-R35, 002-R36) */
record ScaleFloorRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of(
              "PL-11",
              RuleDoc.Stage.SPATIAL,
              "最低生产规模准入",
              "Lowest production scale",
              "五（三）、专栏9、专栏10")
          .gist("严禁新设低于最低生产规模准入要求的矿山（专栏9、专栏10）")
          .fires(
              "采矿权新设（含探转采、变更矿种）或扩大、整合扩能、协议出让的生产规模低于专栏10（无则专栏9小型）的数值；跨区域从严",
              "the scale of a new or enlarged mining right is below 专栏10, or 专栏9 small where 专栏10 is"
                  + " silent; across regions the stricter")
          .verdicts(BLOCK, INDETERMINATE)
          .parameter("floors", "plan tables 专栏9, 专栏10")
          .layers(LayerName.DISTRICTS)
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
    boolean regional = Scale.isRegional(context.requirePlan(), context.requireMineral().code());
    List<String> needed = regional ? DOC.layers() : List.of();
    return context.withLayers(DOC, needed, () -> compare(context, regional));
  }

  private static RuleOutcome compare(CheckContext context, boolean regional) {
    String column = context.action().enlarges() ? "整合扩能" : "新设";
    Optional<Scale.Floor> floor = Scale.findFloor(context, column);
    BigDecimal scale = context.request().scale();
    if (floor.isEmpty()) {
      return regional
          ? RuleOutcome.of(
              Finding.of(
                  DOC,
                  INDETERMINATE,
                  "范围不在任何规划区域内，无法确定最低生产规模",
                  "in no region of the plan, the floor is unknown"))
          : RuleOutcome.PASSED;
    } else if (scale == null) {
      return RuleOutcome.of(
          Finding.of(
              DOC,
              INDETERMINATE,
              "未填报生产规模scale，最低要求为%s".formatted(print(floor.get())),
              "no scale given; the floor is %s".formatted(print(floor.get()))));
    }
    return scale.compareTo(floor.get().value()) < 0
        ? RuleOutcome.of(below(scale, floor.get()))
        : RuleOutcome.PASSED;
  }

  private static Finding below(BigDecimal scale, Scale.Floor floor) {
    return Finding.of(
            DOC,
            BLOCK,
            "生产规模%s低于最低生产规模准入要求（应≥%s）".formatted(Amounts.plain(scale), print(floor)),
            "scale %s is below the lowest admitted (at least %s)"
                .formatted(Amounts.plain(scale), print(floor)))
        .withMeasured(scale.doubleValue(), floor.unit() + "/年")
        .withTolerance("0");
  }

  private static String print(Scale.Floor floor) {
    return "%s %s/年，%s".formatted(Amounts.plain(floor.value()), floor.unit(), floor.origin());
  }
}
