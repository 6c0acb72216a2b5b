package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/**
 * RV-01: within 5 km of the main stems, one finding per river. Inside the error band of the reach
 * the answer is 待判 with the band printed, never a pass. (002-R08)
 */
record RiverCorridorRule(RuleDoc doc, double limitMetres) implements Rule {

  static RiverCorridorRule of(double limitMetres) {
    return new RiverCorridorRule(
        RuleDoc.of("RV-01", RuleDoc.Stage.SPATIAL, "长江、嘉陵江、乌江干流岸线5公里", "5 km of the main rivers")
            .source("重庆市矿产资源总体规划（2021—2025年）", "三（三）", RuleDoc.Confidence.H)
            .clause("从严控制长江、嘉陵江、乌江干流岸线两侧向外5公里、第一山脊可视范围内矿业权准入")
            .fires(
                "范围（注销除外）到干流岸线（或中心线）的距离加误差小于5000米；距离减误差不小于5000米为通过，其间待判",
                "distance to bank or centreline plus error is below 5000 m; passed when distance minus error"
                    + " reaches 5000 m, undecided between")
            .verdicts(STRICT, INDETERMINATE)
            .configured(
                "limit", Amounts.plain(limitMetres) + " m, the width of the river corridors")
            .parameter("error", "est_error_m of the reach")
            .layers(LayerName.RIVER_REACHES)
            .build(),
        limitMetres);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> RuleOutcome.of(judge(context)));
  }

  /** True when some river is nearer than 5 km for certain; RV-09 asks. */
  boolean fires(CheckContext context) {
    return !context.action().endsWork()
        && judge(context).stream().anyMatch(f -> f.verdict() == STRICT);
  }

  private List<Finding> judge(CheckContext context) {
    Map<String, List<FeatureFact>> byRiver =
        context.spatial().list(LayerName.RIVER_REACHES).stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.text("river").orElse(fact.name()),
                    TreeMap::new,
                    Collectors.toList()));
    return byRiver.entrySet().stream()
        .flatMap(entry -> judge(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /** The reach that decides: nearest for certain, else nearest that may be within. */
  private Optional<Finding> judge(String river, List<FeatureFact> reaches) {
    return reaches.stream()
        .filter(reach -> !Band.of(reach, limitMetres).isSurelyBeyond())
        .min(
            Comparator.comparing(
                    (FeatureFact reach) -> !Band.of(reach, limitMetres).isSurelyWithin())
                .thenComparing(reach -> Band.of(reach, limitMetres).distanceMetres()))
        .map(reach -> finding(river, reach));
  }

  private Finding finding(String river, FeatureFact reach) {
    Band band = Band.of(reach, limitMetres);
    Verdict verdict = band.isSurelyWithin() ? STRICT : INDETERMINATE;
    String line = reach.kind().equals("bank") ? "岸线" : "中心线（未载入岸线）";
    String metres = Amounts.plain(band.distanceMetres());
    String error = Amounts.plain(band.errorMetres());
    String conclusion =
        verdict == STRICT ? "位于干流岸线5公里内，从严控制准入" : "距离区间%s米跨5公里界线，待判".formatted(band.range());
    String conclusionEn =
        verdict == STRICT
            ? "within 5 km of the main stem, strictly controlled"
            : "the band %s m crosses the 5 km line, undecided".formatted(band.range());
    Finding finding =
        Finding.of(
                doc,
                verdict,
                "距%s%s%s米（误差±%s米）：%s".formatted(river, line, metres, error, conclusion),
                "%s m from %s (%s, error ±%s m): %s"
                    .formatted(metres, river, reach.kind(), error, conclusionEn))
            .withFeature(reach)
            .withMeasured(Amounts.round(band.distanceMetres(), 2), "m")
            .withTolerance("±%s m".formatted(error));
    return verdict == STRICT ? finding : finding.withHuman();
  }
}
