package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.List;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-05: lead and zinc in the southeast. (002-R50) */
record LeadZincSoutheastRule() implements Rule {

  private static final List<String> MINERALS = List.of("铅", "锌");
  private static final String REGION = "渝东南武陵山区城镇群";

  private static final RuleDoc DOC =
      PlanDocs.of(
              "PL-05", RuleDoc.Stage.SPATIAL, "渝东南限制铅锌矿", "Lead and zinc in the southeast", "三（二）3")
          .clause("限制铅锌矿开发")
          .fires(
              "铅、锌矿业权（注销除外）位于渝东南武陵山区城镇群",
              "a right of lead or zinc, unless cancelled, in the southeast region")
          .verdicts(STRICT, INDETERMINATE)
          .parameter("minerals", "铅、锌")
          .parameter("region", REGION)
          .layers(LayerName.DISTRICTS)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (!context.isMineralOneOf(MINERALS) || context.action().endsWork()) {
      return RuleOutcome.PASSED;
    }
    return context.withLayers(
        DOC,
        () ->
            context.listPlanRegions().contains(REGION)
                ? RuleOutcome.of(
                    Finding.of(
                        DOC,
                        STRICT,
                        "位于渝东南，规划限制铅锌矿开发",
                        "in the southeast, where the plan restricts lead and zinc"))
                : RuleOutcome.PASSED);
  }
}
