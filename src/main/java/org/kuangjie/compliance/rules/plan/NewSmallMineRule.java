package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-12: new small mines are strictly controlled. (002-R35) */
record NewSmallMineRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of("PL-12", RuleDoc.Stage.ATTRIBUTES, "严格控制新设小型矿山", "New small mine", "五（三）、专栏9")
          .gist("严格控制新设小型矿山")
          .fires("新设（含探转采）采矿权的生产规模小于专栏9中型数值", "the scale of a new mining right is below 专栏9 medium")
          .verdicts(STRICT, INDETERMINATE)
          .own("classes", "plan table 专栏9; 砖瓦用页岩、陶粒页岩 by the row 页岩")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.isMining() && context.action().addsRight()
        ? context.withPlan(() -> judge(context))
        : RuleOutcome.PASSED;
  }

  private static RuleOutcome judge(CheckContext context) {
    Optional<ScaleClass> limits =
        Scale.findClass(context.requirePlan(), context.requireMineral().code());
    BigDecimal scale = context.request().scale();
    if (limits.isEmpty()) {
      return RuleOutcome.PASSED;
    } else if (scale == null) {
      return RuleOutcome.of(
          Finding.of(
              DOC, INDETERMINATE, "未填报生产规模scale，无法判定是否小型", "no scale given, the class is unknown"));
    }
    return Scale.classify(limits.get(), scale).equals("小型")
        ? RuleOutcome.of(small(scale, limits.get()))
        : RuleOutcome.PASSED;
  }

  private static Finding small(BigDecimal scale, ScaleClass limits) {
    String medium = Amounts.plain(limits.medium());
    return Finding.of(
            DOC,
            STRICT,
            "新设小型矿山（%s，中型应≥%s %s/年），严格控制".formatted(Amounts.plain(scale), medium, limits.unit()),
            "a new small mine (%s; medium starts at %s), strictly controlled"
                .formatted(Amounts.plain(scale), medium))
        .withMeasured(scale.doubleValue(), limits.unit() + "/年");
  }
}
