package org.kuangjie.compliance.rules.control;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * SB-02: permanent basic farmland, by {@link FarmlandMatrix}; fields of one verdict are one
 * finding.
 */
record FarmlandRule(RuleDoc doc) implements Rule {

  private static final LocalDate MEASURE_OF_2025 = LocalDate.of(2025, 10, 1);

  static Rule of(ComplianceSettings settings) {
    return new FarmlandRule(
        RuleDoc.of("SB-02", RuleDoc.Stage.SPATIAL, "永久基本农田", "Permanent basic farmland")
            .version(2)
            .source("永久基本农田保护红线管理办法（2025-10-01前：自然资规〔2019〕1号）", "第二十二条", RuleDoc.Confidence.H)
            .gist(
                "战略性矿产可设矿业权，露天开采须办理占用或临时用地审批；地热、矿泉水等不造成永久基本农田损毁的非战略性矿产可设；其他非战略性矿产不得新设；划定前已设的在原范围内可延续、变更")
            .fires(
                "范围（注销除外）与永久基本农田重叠，按矿种、办理事项、开采方式、是否损毁、设立与划定日期查参数中的矩阵",
                "the boundary overlaps permanent farmland: by mineral, action, method, damage and"
                    + " dates after the matrix below")
            .needs(
                "永久基本农田占用或临时用地审批；地下开采的，保护性措施方案",
                "approval to take or temporarily use permanent farmland; underground, a design of protective measures")
            .verdicts(BLOCK, BLOCK_UNLESS, STRICT, INDETERMINATE, PASS)
            .parameter("matrix", matrix())
            .parameter(
                "before 2025-10-01",
                "自然资规〔2019〕1号, confidence M/L: a new right of a mineral that is not strategic"
                    + " BLOCK, all else INDETERMINATE")
            .layers(LayerName.FARMLAND)
            .tolerance(settings)
            .build());
  }

  private static String matrix() {
    return String.join(
        "; ",
        FarmlandMatrix.list().stream()
            .map(
                row ->
                    "%s %s → %s (%s)"
                        .formatted(
                            row.group(),
                            row.effects().stream().sorted().toList(),
                            row.verdict(),
                            row.reason().en()))
            .toList());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Effect.of(context.action()) == Effect.END
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    Map<FarmlandMatrix.Row, List<FeatureFact>> byRow = new LinkedHashMap<>();
    for (FeatureFact field : Overlaps.of(context, LayerName.FARMLAND).facts()) {
      FarmlandMatrix.Case given = toCase(context, field);
      FarmlandMatrix.Row row =
          context.asOf().isBefore(MEASURE_OF_2025)
              ? FarmlandMatrix.getUnderFormerNotice(given)
              : FarmlandMatrix.get(given);
      byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(field);
    }
    List<Finding> findings = new ArrayList<>();
    byRow.forEach(
        (row, fields) ->
            findings.add(finding(context, row, new Overlaps(fields, context.tolerance()))));
    return RuleOutcome.of(findings);
  }

  private FarmlandMatrix.Case toCase(CheckContext context, FeatureFact field) {
    return new FarmlandMatrix.Case(
        group(context),
        Effect.of(context.action()),
        context.kind(),
        context.request().miningMethod(),
        context.request().pbfDamage(),
        context.findSetDate().orElse(null),
        field.text("delimited_on").map(LocalDate::parse).orElse(null),
        addedSquareMetres(context, field));
  }

  private FarmlandMatrix.Group group(CheckContext context) {
    return switch (MineralGroup.byList(context.strategic())) {
      case OTHER_STRATEGIC -> FarmlandMatrix.Group.STRATEGIC;
      case UNKNOWN -> isWater(context) ? FarmlandMatrix.Group.WATER : FarmlandMatrix.Group.UNKNOWN;
      default -> isWater(context) ? FarmlandMatrix.Group.WATER : FarmlandMatrix.Group.ORDINARY;
    };
  }

  private boolean isWater(CheckContext context) {
    return context.isMineralOneOf(MineralGroup.WATER_NAMES);
  }

  /** Overlap outside the right as it was; null when the former boundary is not known. */
  private @Nullable Double addedSquareMetres(CheckContext context, FeatureFact field) {
    MiningRight existing = context.existingRight();
    Geometry conflict = field.conflict();
    if (existing == null || conflict == null) {
      return null;
    }
    Geometry added = OverlayNGRobust.overlay(conflict, existing.geometry(), OverlayNG.DIFFERENCE);
    return EllipsoidalArea.squareMetres(added);
  }

  private Finding finding(CheckContext context, FarmlandMatrix.Row row, Overlaps fields) {
    double area = fields.squareMetres();
    Text list = Objects.requireNonNull(context.strategic()).words();
    Finding finding =
        fields.describe(
            Finding.of(
                doc,
                row.verdict(),
                "涉及永久基本农田%s亩（%s平方米，%d块）：%s（依据：%s）"
                    .formatted(
                        Amounts.mu(area),
                        Amounts.plain(area),
                        fields.facts().size(),
                        row.reason().zh(),
                        list.zh()),
                "%s mu (%s m², %d field(s)) of permanent farmland: %s (by the list: %s)"
                    .formatted(
                        Amounts.mu(area),
                        Amounts.plain(area),
                        fields.facts().size(),
                        row.reason().en(),
                        list.en())));
    boolean settled = row.verdict() == BLOCK && !context.asOf().isBefore(MEASURE_OF_2025);
    return settled ? finding : finding.withHuman();
  }
}
