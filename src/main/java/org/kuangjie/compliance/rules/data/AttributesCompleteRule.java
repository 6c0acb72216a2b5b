package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.DATA_ERROR;
import static org.kuangjie.compliance.Verdict.WARN;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/** DQ-12: mineral, kind of right and action are stated, and the applicant's code can be right. */
record AttributesCompleteRule() implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of("DQ-12", RuleDoc.Stage.DATA, "必填属性完整", "Required attributes")
          .version(2)
          .house("核查的必填属性", RuleDoc.Confidence.L)
          .gist("矿种、矿业权类型、办理事项缺一不可，否则无法适用规划和法规")
          .fires(
              "缺少矿种、矿业权类型或办理事项；填报的矿业权人代码校验未通过（GB 32100-2015）的提示",
              "mineral, kind of right or action is missing; a stated code of the holder that fails its"
                  + " check (GB 32100-2015) is a warning")
          .verdicts(DATA_ERROR, WARN)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    if (context.mineral() == null) {
      findings.add(missing("矿种mineral", "mineral"));
    }
    if (context.request().rightKind() == null) {
      findings.add(missing("矿业权类型rightKind（探矿权/采矿权）", "rightKind (exploration/mining)"));
    }
    if (context.request().action() == null) {
      findings.add(missing("办理事项action（新设、延续…）", "action (new, renew, …)"));
    }
    Text doubt = context.holderDoubt();
    if (doubt != null) {
      findings.add(
          Finding.of(
                  DOC,
                  WARN,
                  "矿业权人代码（holderUscc）%s，校验未通过，须人工确认".formatted(doubt.zh()),
                  "the holder's code (holderUscc) %s; confirm by hand".formatted(doubt.en()))
              .withHuman());
    }
    return RuleOutcome.of(findings);
  }

  private static Finding missing(String zh, String en) {
    return Finding.of(DOC, DATA_ERROR, "缺少必填属性：" + zh, "required attribute missing: " + en);
  }
}
