package org.kuangjie.compliance.checking;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.CheckReport.BoundaryStatement;
import org.kuangjie.compliance.CheckReport.DistrictTouched;
import org.kuangjie.compliance.CheckReport.LayerUsed;
import org.kuangjie.compliance.CheckReport.PlanUsed;
import org.kuangjie.compliance.CheckReport.ReferenceUsed;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.CheckReport.RuleSetUsed;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.shared.Text;

/** Writes what was found down as a report. */
final class ReportWriter {

  private static final Text WITHHELD =
      Text.of(
          "该图层或要素的位置不向查询人公开（公开规划“此件删减后公开”等），只列数量",
          "places of this layer or feature are not shown to who asks (the plan was published with"
              + " deletions); only the measure is");

  private ReportWriter() {}

  static SealedReport write(
      ParsedBoundary parsed,
      CheckContext context,
      RuleSet rules,
      Judgement judgement,
      Provenance provenance) {
    Law law = provenance.law();
    return SealedReport.of(
        new CheckReport(
            UUID.randomUUID(),
            judgement.sentence(),
            judgement.overall(),
            plan(context.plan(), law.plan()),
            reference(law),
            new RuleSetUsed(RuleSet.VERSION, rules.hash()),
            context.asOf(),
            layers(context),
            areas(parsed, context),
            boundary(parsed, context),
            judgement.findings().stream()
                .map(finding -> finding(finding, provenance.withheld()))
                .toList(),
            judgement.passed(),
            judgement.notRun(),
            context.request(),
            provenance.software(),
            provenance.evidence(),
            ""));
  }

  private static @Nullable PlanUsed plan(@Nullable Plan plan, @Nullable String hash) {
    return plan == null
        ? null
        : new PlanUsed(
            plan.code(), plan.version(), plan.name(), plan.validFrom(), plan.validTo(), hash);
  }

  private static @Nullable ReferenceUsed reference(Law law) {
    ReferenceVersion used = law.reference();
    return used == null ? null : new ReferenceUsed(used.number(), used.hash());
  }

  private static List<LayerUsed> layers(CheckContext context) {
    return context.spatial().layers().values().stream()
        .sorted(Comparator.comparing(LayerInfo::name))
        .map(
            info ->
                new LayerUsed(
                    info.name(),
                    info.version(),
                    info.date(),
                    info.synthetic(),
                    info.hash(),
                    info.source()))
        .toList();
  }

  private static @Nullable AreaStatement areas(ParsedBoundary parsed, CheckContext context) {
    Areas areas = parsed.areas();
    if (areas == null) {
      return null;
    }
    return AreaWords.statement(areas, context.findClaimedArea().orElse(null), parsed.geographic());
  }

  private static BoundaryStatement boundary(ParsedBoundary parsed, CheckContext context) {
    return new BoundaryStatement(
        parsed.crs() == null ? null : parsed.crs().toString(),
        parsed.crsReason(),
        parsed.format(),
        ReportJson.geometry(parsed.geographic()),
        context.districts().stream()
            .map(
                district ->
                    new DistrictTouched(
                        district.code(),
                        district.nameZh(),
                        district.planRegion(),
                        Amounts.round(overlap(context, district.code()), 2)))
            .toList());
  }

  private static double overlap(CheckContext context, String district) {
    return context.spatial().list(LayerName.DISTRICTS).stream()
        .filter(fact -> fact.code().equals(district))
        .mapToDouble(FeatureFact::overlapSquareMetres)
        .sum();
  }

  private static ReportFinding finding(Finding finding, List<String> withheld) {
    boolean hidden =
        finding.geometry() != null && finding.layer() != null && withheld.contains(finding.layer());
    return new ReportFinding(
        finding.doc().id(),
        finding.doc().version(),
        finding.verdict(),
        finding.doc().citation(),
        finding.doc().clause(),
        finding.message(),
        finding.measured(),
        finding.unit(),
        finding.layer(),
        finding.feature(),
        finding.tolerance(),
        finding.needsHuman(),
        finding.doc().neededDocuments().get(finding.verdict()),
        hidden ? null : ReportJson.geometry(finding.geometry()),
        hidden ? WITHHELD : null);
  }
}
