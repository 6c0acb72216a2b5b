package org.kuangjie.compliance.checking;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.CheckReport.BoundaryStatement;
import org.kuangjie.compliance.CheckReport.DistrictTouched;
import org.kuangjie.compliance.CheckReport.LayerUsed;
import org.kuangjie.compliance.CheckReport.PlanUsed;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.CheckReport.RuleSetUsed;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.ParsedBoundary;

/** Writes what was found down as a report. */
final class ReportWriter {

  /** From the manifest of the built archive; a run from the sources says so. */
  private static final String SOFTWARE =
      "kuangjie "
          + Objects.requireNonNullElse(
              ReportWriter.class.getPackage().getImplementationVersion(), "development");

  private ReportWriter() {}

  static SealedReport write(
      ParsedBoundary parsed, CheckContext context, RuleSet rules, Judgement judgement) {
    return SealedReport.of(
        new CheckReport(
            UUID.randomUUID(),
            judgement.sentence(),
            judgement.overall(),
            plan(context.plan()),
            new RuleSetUsed(RuleSet.VERSION, rules.hash()),
            context.asOf(),
            layers(context),
            areas(parsed, context),
            boundary(parsed, context),
            judgement.findings().stream().map(ReportWriter::finding).toList(),
            judgement.passed(),
            judgement.notRun(),
            context.request(),
            SOFTWARE,
            ""));
  }

  private static @Nullable PlanUsed plan(@Nullable Plan plan) {
    return plan == null
        ? null
        : new PlanUsed(plan.code(), plan.version(), plan.name(), plan.validFrom(), plan.validTo());
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
    Double planar = areas.planarSquareMetres();
    return new AreaStatement(
        Amounts.round(areas.ellipsoidalSquareMetres(), 4),
        planar == null ? null : Amounts.round(planar, 4),
        context.findClaimedArea().orElse(null),
        areas.hectares().doubleValue(),
        areas.mu().doubleValue(),
        areas.planarCrs() == null ? null : areas.planarCrs().toString(),
        AreaWords.explain(areas, parsed.geographic()));
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

  private static ReportFinding finding(Finding finding) {
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
        ReportJson.geometry(finding.geometry()));
  }
}
