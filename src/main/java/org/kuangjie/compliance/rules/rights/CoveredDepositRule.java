package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** MR-07: works of the project stand on a strategic deposit (压覆). */
record CoveredDepositRule(RuleDoc doc) implements Rule {

  private static final String DEPOSIT = "战略性矿产地";

  static Rule of(ComplianceSettings settings) {
    return new CoveredDepositRule(
        RuleDoc.of(
                "MR-07", RuleDoc.Stage.SPATIAL, "压覆战略性矿产资源", "Works on top of a strategic deposit")
            .source("中华人民共和国矿产资源法（2024年修订）", "第三十二条", RuleDoc.Confidence.H)
            .gist("建设项目不得压覆战略性矿产资源；确需压覆的，须经国务院自然资源主管部门或者其授权的省级自然资源主管部门批准")
            .fires(
                "有配套设施（按位于范围内计）且范围（注销除外）与其他矿种的战略性矿产地重叠；未说明设施的待判",
                "the project has facilities, taken to stand inside the boundary, on a strategic deposit of"
                    + " another mineral; undecided when no facilities are stated")
            .needs("压覆战略性矿产资源的审批", "approval to build over the strategic deposit")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.PROTECTED_AREAS)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    String own = context.requireMineral().code();
    Overlaps deposits =
        Overlaps.of(
            context,
            LayerName.PROTECTED_AREAS,
            fact -> fact.kind().equals(DEPOSIT) && !fact.text("mineral").orElse("").equals(own));
    Map<Boolean, List<FeatureFact>> bySecrecy =
        deposits.facts().stream().collect(Collectors.partitioningBy(Restricted::is));
    Overlaps open = new Overlaps(bySecrecy.getOrDefault(false, List.of()), deposits.tolerance());
    List<Finding> findings = new ArrayList<>();
    if (!open.isEmpty()) {
      findings.add(finding(context, open));
    }
    if (!bySecrecy.getOrDefault(true, List.of()).isEmpty()) {
      findings.add(Restricted.finding(doc, verdict(context)));
    }
    return RuleOutcome.of(findings);
  }

  private static Verdict verdict(CheckContext context) {
    return context.request().facilities().isEmpty() ? INDETERMINATE : BLOCK_UNLESS;
  }

  private Finding finding(CheckContext context, Overlaps deposits) {
    List<Facility> facilities = context.request().facilities();
    String hectares = Amounts.hectares(deposits.squareMetres());
    Unstated missing = Unstated.of("facilities", "有无配套设施", "whether there are facilities");
    String works = facilities.stream().map(Facility::zh).collect(Collectors.joining("、"));
    String worksEn = facilities.stream().map(Facility::en).collect(Collectors.joining(", "));
    return deposits
        .describe(
            Finding.of(
                doc,
                verdict(context),
                "涉及战略性矿产地（%s）%s公顷：%s"
                    .formatted(
                        deposits.names(),
                        hectares,
                        facilities.isEmpty()
                            ? missing.words().zh()
                            : works + "可能压覆，须经国务院自然资源主管部门或其授权的省级主管部门批准"),
                "%s ha of a strategic deposit (%s): %s"
                    .formatted(
                        hectares,
                        deposits.names(),
                        facilities.isEmpty()
                            ? missing.words().en()
                            : worksEn
                                + " may cover it, which the ministry or the city must approve")))
        .withHuman();
  }
}
