package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.List;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.PitType;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-18: hillside and sunken pits for common building materials are limited. (002-R32) */
record PitShapeRule() implements Rule {

  private static final List<String> MINERALS =
      List.of("建筑石料用灰岩", "建筑用砂岩", "砂岩", "砖瓦用页岩", "页岩", "砖瓦用粘土");

  private static final RuleDoc DOC =
      PlanDocs.of(
              "PL-18",
              RuleDoc.Stage.ATTRIBUTES,
              "限制山坡型、凹陷式露天开采",
              "Hillside and sunken pits",
              "五（一）4")
          .gist("普通建筑用砂石土限制资源利用率低的山坡型、凹陷式露天开采，鼓励到边到底、夷平式")
          .fires(
              "普通建筑用砂石土露天采矿权（注销除外）的采场类型为山坡型或凹陷式",
              "an open-pit right of common building material with a hillside or sunken pit")
          .verdicts(STRICT)
          .own("minerals", String.join("、", MINERALS))
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    MiningMethod method = context.request().miningMethod();
    boolean applies =
        context.isMining()
            && !context.action().endsWork()
            && context.isMineralOneOf(MINERALS)
            && (method == null || method.isOpenPit());
    if (!applies) {
      return RuleOutcome.PASSED;
    }
    PitType pit = context.request().pitType();
    if (pit == null) {
      return RuleOutcome.notRun("未填报采场类型pitType", "the shape of the pit (pitType) is not given");
    }
    return pit == PitType.HILLSIDE || pit == PitType.SUNKEN
        ? RuleOutcome.of(
            Finding.of(
                DOC,
                STRICT,
                "采场类型为%s，限制开采".formatted(pit.zh()),
                "the pit is %s, which is limited".formatted(pit.en())))
        : RuleOutcome.PASSED;
  }
}
