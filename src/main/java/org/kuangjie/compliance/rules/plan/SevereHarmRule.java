package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;

import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-03: the open end of the banned list, decided by a person. (002-R18) */
record SevereHarmRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of(
              "PL-03",
              RuleDoc.Stage.ATTRIBUTES,
              "严重破坏且难以恢复的矿产",
              "Severe and irreversible harm",
              "五（一）")
          .clause("其他对生态环境可能产生严重破坏且难以恢复的矿产")
          .fires(
              "人工认定为可能产生严重破坏且难以恢复（severeIrreversible=true）；未认定则不运行",
              "a person found severe, irreversible harm (severeIrreversible=true); not run while nobody has decided")
          .verdicts(BLOCK)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    Boolean severe = context.request().severeIrreversible();
    if (severe == null) {
      return RuleOutcome.notRun(
          "尚无人工认定结论（severeIrreversible）", "nobody has decided yet (severeIrreversible)");
    }
    return severe
        ? RuleOutcome.of(
            Finding.of(
                    DOC,
                    BLOCK,
                    "经认定对生态环境可能产生严重破坏且难以恢复，属禁止开发",
                    "found to do severe and irreversible harm to the environment, banned")
                .withHuman())
        : RuleOutcome.PASSED;
  }
}
