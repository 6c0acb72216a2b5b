package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;

import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/**
 * PL-02: no new right, of either kind, for a mineral whose development the plan bans. (002-R18,
 * 002-R43)
 */
record BannedMineralRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of(
              "PL-02",
              RuleDoc.Stage.ATTRIBUTES,
              "禁止开发矿种不得新设",
              "No new right for a banned mineral",
              "五（一）、七（二）")
          .gist("禁止开发汞、砖瓦用粘土及其他对生态环境可能产生严重破坏且难以恢复的矿产；禁止开发矿种，不得新设矿业权")
          .fires(
              "新设（含探转采、变更矿种）的主矿种或共伴生矿种在规划禁止开发名录内",
              "a new right (or a changed mineral) whose main or associated mineral the plan bans")
          .verdicts(BLOCK)
          .parameter("list", "plan policy 禁止")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withPlan(() -> judge(context));
  }

  private static RuleOutcome judge(CheckContext context) {
    if (!context.action().addsMineral()) {
      return RuleOutcome.PASSED;
    }
    Plan plan = context.requirePlan();
    List<Finding> findings =
        Stream.concat(Stream.of(context.requireMineral()), context.coMinerals().stream())
            .map(Mineral::code)
            .distinct()
            .filter(code -> plan.hasPolicy(code, "开采", "禁止") || plan.hasPolicy(code, "勘查", "禁止"))
            .map(
                code ->
                    Finding.of(
                        DOC,
                        BLOCK,
                        "%s为规划禁止开发矿种，不得新设矿业权".formatted(code),
                        "%s is banned by the plan, no new right may be set".formatted(code)))
            .toList();
    return RuleOutcome.of(findings);
  }
}
