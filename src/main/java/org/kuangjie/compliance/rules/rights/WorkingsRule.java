package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.kuangjie.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** MR-14: workings against the licence they belong to; a clue for people, no verdict. (004-R08) */
record WorkingsRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new WorkingsRule(
        RuleDoc.of("MR-14", RuleDoc.Stage.SPATIAL, "采掘工程在矿区范围内", "Workings inside the licence")
            .source("中华人民共和国矿产资源法（2024年修订）", "第六十四条", RuleDoc.Confidence.H)
            .gist("超越批准的矿区范围采矿的，责令停止开采、退回本矿区范围，没收违法采出的矿产品和违法所得，并处罚款")
            .fires(
                "所查范围为采掘工程（boundaryIsWorkings），平面或标高超出existingRight的矿区范围；仅为疑似越界线索，须实测核实",
                "the boundary is that of workings (boundaryIsWorkings) and reaches beyond the licence existingRight"
                    + " in plan or elevation; a clue only, to be surveyed")
            .verdicts(WARN, INDETERMINATE)
            .coverTolerance(settings)
            .layers(LayerName.MINING_RIGHTS)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Boolean.TRUE.equals(context.request().boundaryIsWorkings())
        ? context.withLayers(doc, () -> RuleOutcome.of(judge(context)))
        : RuleOutcome.notRun(
            "所查范围不是采掘工程（boundaryIsWorkings）",
            "the boundary is not that of workings (boundaryIsWorkings)");
  }

  private List<Finding> judge(CheckContext context) {
    MiningRight licence = context.existingRight();
    if (licence == null) {
      return List.of(
          Unstated.of("existingRight", "采掘工程所属许可证号", "the licence of the workings").finding(doc));
    }
    List<Finding> findings = new ArrayList<>();
    plan(context, licence).ifPresent(findings::add);
    elevation(context, licence).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> plan(CheckContext context, MiningRight licence) {
    Geometry outside =
        OverlayNGRobust.overlay(
            context.boundary().geometry(), licence.geometry(), OverlayNG.DIFFERENCE);
    double area = EllipsoidalArea.squareMetres(outside);
    double tolerance =
        context.tolerance().gapSquareMetres(context.boundary().ellipsoidalSquareMetres());
    if (area <= tolerance) {
      return Optional.empty();
    }
    String metres = Amounts.plain(area);
    return Optional.of(
        Finding.of(
                doc,
                WARN,
                "采掘工程超出矿区范围（%s）%s平方米，疑似越界，须实测核实".formatted(licence.licenceNumber(), metres),
                "%s m² of the workings lie outside the licence %s: a clue, to be surveyed"
                    .formatted(metres, licence.licenceNumber()))
            .withLayer(LayerName.MINING_RIGHTS)
            .withMeasured(Amounts.round(area, 2), "m²")
            .withTolerance(Amounts.plain(tolerance) + " m²")
            .withGeometry(outside)
            .withHuman());
  }

  private Optional<Finding> elevation(CheckContext context, MiningRight licence) {
    Depths workings = Depths.of(context);
    Optional<Depths> allowed =
        context.spatial().list(LayerName.MINING_RIGHTS).stream()
            .filter(fact -> fact.code().equals(licence.licenceNumber()))
            .map(Depths::of)
            .filter(depths -> !depths.bands().isEmpty())
            .findFirst();
    if (allowed.isEmpty() || workings.bands().isEmpty()) {
      return Optional.of(
          Finding.of(
                  doc,
                  INDETERMINATE,
                  "采掘工程或许可证的标高未知，标高是否越界待判",
                  "elevations of the workings or of the licence are not known, undecided")
              .withHuman());
    }
    return workings.isWithin(allowed.get())
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    doc,
                    WARN,
                    "采掘工程标高%s超出许可标高%s，疑似越界，须实测核实"
                        .formatted(workings.print(), allowed.get().print()),
                    "workings at %s, licensed are %s: a clue, to be surveyed"
                        .formatted(workings.print(), allowed.get().print()))
                .withLayer(LayerName.MINING_RIGHTS)
                .withHuman());
  }
}
