package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.WARN;

import java.util.Optional;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-08: the area written in the application against the ellipsoidal one. */
record ClaimedAreaRule(RuleDoc doc, double toleranceSquareMetres) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new ClaimedAreaRule(
        RuleDoc.of(
                "DQ-08", RuleDoc.Stage.SPATIAL, "填报面积与椭球面积一致", "Claimed area equals computed area")
            .source("TD/T 1055-2019 第三次全国国土调查技术规程", "附录D", RuleDoc.Confidence.H)
            .gist("面积按2000国家大地坐标系椭球面积计算，平方公里保留4位小数")
            .fires(
                "填报面积与椭球面积之差大于参数所列数值",
                "claimed and ellipsoidal area differ by more than the parameter says")
            .verdicts(WARN)
            .ownConfigured("difference", Amounts.plain(settings.claimedAreaSquareMetres()) + " m²")
            .build(),
        settings.claimedAreaSquareMetres());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    Optional<Double> claimed = context.findClaimedArea();
    if (claimed.isEmpty()) {
      return RuleOutcome.notRun(
          "未填报面积（claimedAreaSquareMetres）", "no claimed area given (claimedAreaSquareMetres)");
    }
    double difference = claimed.get() - context.boundary().ellipsoidalSquareMetres();
    return Math.abs(difference) <= toleranceSquareMetres
        ? RuleOutcome.PASSED
        : RuleOutcome.of(finding(context, claimed.get(), difference));
  }

  private Finding finding(CheckContext context, double claimed, double difference) {
    Double planar = context.boundary().planarSquareMetres();
    boolean isPlanar = planar != null && Math.abs(claimed - planar) <= toleranceSquareMetres;
    String computed = Amounts.plain(context.boundary().ellipsoidalSquareMetres());
    return Finding.of(
            doc,
            WARN,
            "填报面积%s平方米与椭球面积%s平方米不一致（相差%s平方米）%s"
                .formatted(
                    Amounts.plain(claimed),
                    computed,
                    Amounts.plain(difference),
                    isPlanar ? "，与平面面积相符，疑为平面面积" : ""),
            "claimed %s m² but the ellipsoidal area is %s m² (difference %s m²)%s"
                .formatted(
                    Amounts.plain(claimed),
                    computed,
                    Amounts.plain(difference),
                    isPlanar ? "; it equals the planar area" : ""))
        .withMeasured(Amounts.round(difference, 2), "m²")
        .withTolerance(Amounts.plain(toleranceSquareMetres) + " m²");
  }
}
