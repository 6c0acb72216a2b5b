package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.locationtech.jts.geom.Geometry;

/**
 * MR-14: workings against the licence they belong to; a clue for people, no verdict. The workings
 * are those of the layer, or the boundary itself where the request says so. (004-R08)
 */
record WorkingsRule(RuleDoc doc, ComplianceSettings.Workings tolerance) implements Rule {

  static Rule of(ComplianceSettings settings) {
    ComplianceSettings.Workings tolerance = settings.workings();
    return new WorkingsRule(
        RuleDoc.of("MR-14", RuleDoc.Stage.SPATIAL, "采掘工程在矿区范围内", "Workings inside the licence")
            .version(2)
            .source("中华人民共和国矿产资源法（2024年修订）", "第六十四条", RuleDoc.Confidence.H)
            .gist("超越批准的矿区范围采矿的，责令停止开采、退回本矿区范围，没收违法采出的矿产品和违法所得，并处罚款")
            .fires(
                "existingRight的采掘工程（图层workings，或boundaryIsWorkings所指的所查范围）平面或标高超出其矿区范围并超过容差；仅为疑似越界线索，须实测核实",
                "workings of existingRight (of the layer workings, or the boundary itself by boundaryIsWorkings)"
                    + " reach beyond the licence in plan or elevation by more than the tolerance; a clue only,"
                    + " to be surveyed")
            .verdicts(WARN, INDETERMINATE)
            .ownConfigured(
                "σ", "error of the workings + " + Amounts.plain(tolerance.licenceMetres()) + " m")
            .own("to be surveyed", "more than σ outside")
            .ownConfigured(
                "suspicion",
                "more than 3 σ outside and more than "
                    + Amounts.plain(tolerance.squareMetres())
                    + " m²")
            .ownConfigured("elevation", Amounts.plain(tolerance.elevationMetres()) + " m")
            .layers(LayerName.MINING_RIGHTS, LayerName.WORKINGS)
            .build(),
        tolerance);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean asked = Boolean.TRUE.equals(context.request().boundaryIsWorkings());
    if (asked) {
      return context.withLayers(
          doc, List.of(LayerName.MINING_RIGHTS), () -> RuleOutcome.of(judgeBoundary(context)));
    }
    List<FeatureFact> held = context.workings();
    MiningRight licence = context.existingRight();
    if (licence == null) {
      return RuleOutcome.notRun(
          "未说明采掘工程所属许可证（existingRight）",
          "the licence of the workings (existingRight) is not stated");
    } else if (held == null) {
      return RuleOutcome.notRun(
          "未载入采掘工程图层（workings），所查范围也不是采掘工程（boundaryIsWorkings）",
          "no layer of workings is loaded, and the boundary is not that of workings");
    } else if (held.isEmpty()) {
      return RuleOutcome.notRun(
          "采掘工程图层中没有许可证%s的工程".formatted(licence.licenceNumber()),
          "the layer of workings has none of the licence " + licence.licenceNumber());
    }
    return context.withLayers(doc, () -> RuleOutcome.of(judgeLayer(context, licence, held)));
  }

  private List<Finding> judgeBoundary(CheckContext context) {
    MiningRight licence = context.existingRight();
    if (licence == null) {
      return List.of(
          Unstated.of("existingRight", "采掘工程所属许可证号", "the licence of the workings").finding(doc));
    }
    List<Finding> findings = new ArrayList<>();
    plan(context.boundary().geometry(), licence, 0, "采掘工程").ifPresent(findings::add);
    elevation(context, licence, List.of(Depths.of(context))).ifPresent(findings::add);
    return findings;
  }

  private List<Finding> judgeLayer(
      CheckContext context, MiningRight licence, List<FeatureFact> held) {
    List<Finding> findings = new ArrayList<>();
    for (FeatureFact working : held) {
      Geometry outline = Objects.requireNonNull(working.conflict());
      plan(outline, licence, working.estErrorMetres(), working.kind() + working.code())
          .map(finding -> finding.naming(working))
          .ifPresent(findings::add);
    }
    elevation(context, licence, held.stream().map(Depths::of).toList()).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> plan(
      Geometry workings, MiningRight licence, double errorMetres, String name) {
    double sigma = errorMetres + tolerance.licenceMetres();
    Beyond beyond = Beyond.of(workings, licence.geometry(), sigma);
    if (!beyond.uncertain()) {
      return Optional.empty();
    }
    boolean line = beyond.squareMetres() == 0;
    boolean suspected =
        beyond.clear() && (line || beyond.squareMetres() > tolerance.squareMetres());
    String most = Amounts.plain(beyond.metres());
    String area = Amounts.plain(beyond.squareMetres());
    String certain = Amounts.plain(beyond.certainSquareMetres());
    return Optional.of(
        Finding.of(
                doc,
                WARN,
                "%s超出矿区范围（%s）最远%s米，面积%s平方米，扣除误差带σ后%s平方米，%s"
                    .formatted(
                        name,
                        licence.licenceNumber(),
                        most,
                        area,
                        certain,
                        suspected ? "疑似越界，须实测核实" : "超出误差带，须实测"),
                "%s: up to %s m and %s m² outside the licence %s, %s m² beyond the error σ; %s"
                    .formatted(
                        name,
                        most,
                        area,
                        licence.licenceNumber(),
                        certain,
                        suspected
                            ? "a clue of mining beyond the boundary, to be surveyed"
                            : "to be surveyed"))
            .withLayer(LayerName.MINING_RIGHTS)
            .withMeasured(Amounts.round(beyond.metres(), 2), "m")
            .withTolerance("σ = %s m".formatted(Amounts.plain(sigma)))
            .withGeometry(beyond.outside())
            .withHuman());
  }

  private Optional<Finding> elevation(
      CheckContext context, MiningRight licence, List<Depths> workings) {
    Optional<Depths> allowed =
        context.spatial().list(LayerName.MINING_RIGHTS).stream()
            .filter(fact -> fact.code().equals(licence.licenceNumber()))
            .map(Depths::of)
            .filter(depths -> !depths.bands().isEmpty())
            .findFirst();
    List<Depths> beyond =
        workings.stream()
            .filter(
                depths ->
                    allowed.isPresent()
                        && !depths.isWithin(allowed.get(), tolerance.elevationMetres()))
            .toList();
    if (!beyond.isEmpty()) {
      return Optional.of(tooHighOrDeep(beyond, allowed.orElseThrow()));
    }
    boolean known =
        allowed.isPresent() && workings.stream().noneMatch(depths -> depths.bands().isEmpty());
    return known
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    doc,
                    INDETERMINATE,
                    "采掘工程或许可证的标高未知，标高是否越界待判",
                    "elevations of the workings or of the licence are not known, undecided")
                .withHuman());
  }

  private Finding tooHighOrDeep(List<Depths> workings, Depths allowed) {
    String levels = String.join("、", workings.stream().map(Depths::print).distinct().toList());
    return Finding.of(
            doc,
            WARN,
            "采掘工程标高%s超出许可标高%s，疑似越界，须实测核实".formatted(levels, allowed.print()),
            "workings at %s, licensed are %s: a clue, to be surveyed"
                .formatted(levels, allowed.print()))
        .withLayer(LayerName.MINING_RIGHTS)
        .withTolerance(Amounts.plain(tolerance.elevationMetres()) + " m")
        .withHuman();
  }
}
