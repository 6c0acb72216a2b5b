package org.kuangjie.compliance.rules.authority;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.INFO;

import java.util.List;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** AU-02: a boundary over several districts belongs to the city. */
record CrossDistrictRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new CrossDistrictRule(
        RuleDoc.of("AU-02", RuleDoc.Stage.SPATIAL, "跨区县的范围", "Boundary over several districts")
            .source(AuthorityRules.REGULATION, "第二十二条", RuleDoc.Confidence.H)
            .gist("矿区范围跨区县行政区域的，由市级登记")
            .fires(
                "范围（注销除外）与两个以上区县重叠", "the boundary lies in two or more districts, unless cancelled")
            .verdicts(INFO, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.DISTRICTS)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context.districts()));
  }

  private RuleOutcome judge(List<District> districts) {
    if (districts.size() < 2) {
      return RuleOutcome.PASSED;
    }
    return RuleOutcome.of(
        Finding.of(
                doc,
                INFO,
                "范围跨%s，由市级登记"
                    .formatted(String.join("、", districts.stream().map(District::nameZh).toList())),
                "the boundary lies in %s and is registered by the city"
                    .formatted(
                        String.join(", ", districts.stream().map(District::nameEn).toList())))
            .withMeasured(districts.size(), "个区县")
            .withLayer(LayerName.DISTRICTS));
  }
}
