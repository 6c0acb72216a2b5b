package org.kuangjie.compliance.rules.procedure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import org.kuangjie.compliance.RestorationPlan;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** PR-06: an approved plan of ecological restoration that covers what is asked for. */
record RestorationPlanRule() implements Rule {

  private static final Unstated PLAN =
      Unstated.of(
          "restorationPlan", "矿区生态修复方案的情况", "how the plan of ecological restoration stands");

  private static final RuleDoc DOC =
      RuleDoc.of("PR-06", RuleDoc.Stage.ATTRIBUTES, "矿区生态修复方案", "Plan of ecological restoration")
          .source("中华人民共和国矿产资源法（2024年修订）；重庆市矿产资源管理条例", "第四十五条至第四十八条；第四十一条", RuleDoc.Confidence.H)
          .gist("开采前应有经批准的矿区生态修复方案；范围、方式等改变的应当重新编制报批")
          .fires(
              "采矿权（转让、保留、注销、缩小除外）没有经批准的矿区生态修复方案，或者范围改变后未重新编制；未说明的待判，新设和探转采未说明的不运行",
              "a mining right (not transferred, retained, cancelled or reduced) has no approved plan of"
                  + " restoration, or its scope changed and it was not made anew; undecided when not stated, not"
                  + " run for new rights that do not state it")
          .verdicts(BLOCK, INDETERMINATE)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies = context.isMining() && !context.action().keepsTerm();
    if (!applies) {
      return RuleOutcome.PASSED;
    }
    RestorationPlan plan = context.request().restorationPlan();
    if (plan == null) {
      return unstated(context);
    }
    return switch (plan) {
      case APPROVED -> RuleOutcome.PASSED;
      case OUTDATED ->
          forbidden(
              "范围或者方式改变，矿区生态修复方案未重新编制报批",
              "scope or method changed and the plan of restoration was not made anew");
      case NONE -> forbidden("没有经批准的矿区生态修复方案", "there is no approved plan of restoration");
    };
  }

  private static RuleOutcome unstated(CheckContext context) {
    return context.action().addsRight()
        ? RuleOutcome.notRun(
            "未说明矿区生态修复方案的情况（restorationPlan）；方案须在开采前批准",
            "how the plan of restoration stands is not stated (restorationPlan); it must be approved before"
                + " mining")
        : RuleOutcome.of(PLAN.finding(DOC));
  }

  private static RuleOutcome forbidden(String zh, String en) {
    return RuleOutcome.of(Finding.of(DOC, BLOCK, zh, en));
  }
}
