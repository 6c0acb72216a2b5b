package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.STRICT;

import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/**
 * PL-04: mining of a mineral the plan restricts. Keyed by 开采: 锰 is restricted only there. (002-R18,
 * 002-R43)
 */
record RestrictedMineralRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of("PL-04", RuleDoc.Stage.ATTRIBUTES, "限制开采矿种", "Restricted mineral", "五（一）、七（二）")
          .gist("限制开发煤、锰、铅、锌、耐火粘土、高岭石粘土、硫铁矿等矿产；限制开采矿种，严格执行开采总量控制和准入条件")
          .fires(
              "采矿权（注销除外）的矿种在规划限制开发名录内",
              "a mining right, unless cancelled, of a mineral the plan restricts")
          .verdicts(STRICT)
          .parameter("list", "plan policy 限制 (开采)")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withPlan(
        () -> {
          String mineral = context.requireMineral().code();
          boolean fires =
              context.isMining()
                  && !context.action().endsWork()
                  && context.requirePlan().hasPolicy(mineral, "开采", "限制");
          return fires ? RuleOutcome.of(finding(mineral)) : RuleOutcome.PASSED;
        });
  }

  private static Finding finding(String mineral) {
    return Finding.of(
        DOC,
        STRICT,
        "%s为限制开采矿种，须符合开采总量控制和准入条件".formatted(mineral),
        "mining of %s is restricted: total control and access conditions apply".formatted(mineral));
  }
}
