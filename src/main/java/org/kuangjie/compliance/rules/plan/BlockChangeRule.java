package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.time.LocalDate;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.ComplianceSettings.BlockWindow;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** PL-22: planning blocks are added and adjusted together at the beginning of a year. (002-R47) */
record BlockChangeRule(RuleDoc doc, BlockWindow window) implements Rule {

  static Rule of(ComplianceSettings settings) {
    BlockWindow window = settings.blockWindow();
    return new BlockChangeRule(
        PlanDocs.of(
                "PL-22",
                RuleDoc.Stage.ATTRIBUTES,
                "规划区块年初集中调整",
                "Yearly window of block changes",
                "七（五）")
            .version(2)
            .gist("规划数据库原则上每年集中调整完善1次，需新增、调整的规划区块于每年年初集中调整")
            .fires(
                "为本申请新增或调整规划区块的日期（blockChangedOn）不在年初集中调整期内；未说明有无调整的不运行",
                "the block was added or adjusted for this request on a day (blockChangedOn) outside the"
                    + " yearly window; not run where nothing is said of a change")
            .verdicts(WARN, INDETERMINATE)
            .ownConfigured("window", window.from() + " … " + window.to())
            .build(),
        window);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    LocalDate day = context.request().blockChangedOn();
    Boolean changed = context.request().blockChanged();
    if (day == null) {
      return changed == null
          ? RuleOutcome.notRun(
              "未说明是否为本申请新增或调整规划区块及其日期（blockChanged、blockChangedOn）",
              "nothing is said of a block added or adjusted for it (blockChanged, blockChangedOn)")
          : undated(changed);
    }
    return window.holds(day) ? RuleOutcome.PASSED : RuleOutcome.of(outside(day));
  }

  private RuleOutcome undated(boolean changed) {
    return changed
        ? RuleOutcome.of(
            Unstated.of("blockChangedOn", "规划区块新增或调整日期", "the day the block was changed")
                .finding(doc))
        : RuleOutcome.PASSED;
  }

  private Finding outside(LocalDate day) {
    return Finding.of(
        doc,
        WARN,
        "规划区块于%s新增或调整，不在年初集中调整期（%s至%s）内；规划区块应于年初集中调整".formatted(day, window.from(), window.to()),
        "the block was changed on %s, outside the yearly window (%s to %s)"
            .formatted(day, window.from(), window.to()));
  }
}
