package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** RV-08: sand in a river bed belongs to the water authority. */
record RiverSandRule(RuleDoc doc) implements Rule {

  private static final List<String> MINERALS = List.of("建筑用砂", "河砂", "砂", "砂金", "天然石英砂");

  static Rule of(ComplianceSettings settings) {
    return new RiverSandRule(
        RuleDoc.of("RV-08", RuleDoc.Stage.SPATIAL, "河道采砂", "River sand")
            .source("重庆市矿产资源管理条例第二十条；中华人民共和国长江保护法", "第二十八条", RuleDoc.Confidence.H)
            .clause(
                "长江流域河道采砂应当依法取得国务院水行政主管部门有关流域管理机构或者县级以上地方人民政府水行政主管部门的许可。……禁止在长江流域禁止采砂区和禁止采砂期从事采砂活动")
            .fires(
                "砂类矿种的范围（注销除外）与河道管理范围重叠：须取得水利采砂许可；与采砂禁采区重叠：禁止",
                "a boundary for sand overlaps a river management range: needs the water authority's permit;"
                    + " a no-sand zone: forbidden")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE)
            .parameter("minerals", String.join("、", MINERALS))
            .parameter("closed season", "not held; the permit decides")
            .layers(LayerName.WATERS)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.isMineralOneOf(MINERALS) && !context.action().endsWork()
        ? context.withLayers(doc, () -> judge(context))
        : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Overlaps closed = Overlaps.of(context, LayerName.WATERS, f -> f.kind().equals("采砂禁采区"));
    if (!closed.isEmpty()) {
      String hectares = Amounts.hectares(closed.squareMetres());
      findings.add(
          closed.describe(
              Finding.of(
                  doc,
                  BLOCK,
                  "涉及采砂禁采区（%s）%s公顷，禁止采砂".formatted(closed.names(), hectares),
                  "%s ha of a no-sand zone (%s), forbidden".formatted(hectares, closed.names()))));
    }
    Overlaps bed =
        Overlaps.of(context, LayerName.WATERS, f -> f.kind().equals(RiverRules.MANAGEMENT_RANGE));
    if (!bed.isEmpty()) {
      String hectares = Amounts.hectares(bed.squareMetres());
      findings.add(
          bed.describe(
              Finding.of(
                  doc,
                  BLOCK_UNLESS,
                  "河道（%s）内采砂%s公顷，须取得水行政主管部门采砂许可".formatted(bed.names(), hectares),
                  "%s ha of sand in the bed of %s: the water authority must permit it"
                      .formatted(hectares, bed.names()))));
    }
    return RuleOutcome.of(findings);
  }
}
