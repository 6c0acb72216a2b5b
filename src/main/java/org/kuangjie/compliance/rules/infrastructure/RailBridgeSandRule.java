package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.RiverPaths;
import org.kuangjie.compliance.RiverSide;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.infrastructure.Target.Limit;
import org.kuangjie.compliance.rules.infrastructure.Target.Named;
import org.kuangjie.shared.Text;

/**
 * IF-08: sand in a river near a railway bridge. The limits count along the river; where its course
 * is held well enough the distance does too, else it is straight. Below 500 m the bridge is taken
 * as near on either side; between 500 m and the limit downstream the side decides, which the
 * request may state.
 */
record RailBridgeSandRule(RuleDoc doc, HalfWidths widths) implements Rule {

  private static final double UPSTREAM = 500;
  private static final List<String> BEDS = List.of("河道管理范围", "采砂禁采区");

  static Rule of(HalfWidths widths) {
    return new RailBridgeSandRule(
        InfrastructureRules.doc(widths, "IF-08", "铁路桥梁上下游采砂", "Sand mining near railway bridges")
            .version(2)
            .source(RailwayRules.REGULATION, "第三十八条", H)
            .clause(
                "禁止在铁路桥梁跨越处河道上下游的下列范围内采砂、淘金：（一）跨河桥长500米以上的铁路桥梁，河道上游500米，下游3000米；（二）跨河桥长100米以上不足500米的铁路桥梁，河道上游500米，下游2000米；（三）跨河桥长不足100米的铁路桥梁，河道上游500米，下游1000米")
            .fires(
                "砂类矿种的范围（注销除外）与河道重叠，且距铁路桥梁小于上游500米或下游3000、2000、1000米（按桥长）；上下游或桥长未载明而影响结论的待判",
                "a boundary for sand overlaps a river bed and lies within 500 m upstream or 3000, 2000, 1000 m"
                    + " downstream (by length of the bridge) of a railway bridge; undecided when side or length"
                    + " are not held and decide")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter("minerals", MineralLists.print(MineralLists.SAND))
            .parameter("upstream", "500 m")
            .parameter("downstream", "length_m ≥ 500: 3000 m; ≥ 100: 2000 m; less: 1000 m")
            .own(
                "distance",
                "along a centreline reach with est_error_m ≤ %s m; straight where none is held"
                    .formatted(Amounts.plain(RiverPaths.MOST_ERROR_METRES)))
            .layers(LayerName.INFRASTRUCTURE, LayerName.WATERS, LayerName.RIVER_REACHES)
            .build(),
        widths);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies = context.isMineralOneOf(MineralLists.SAND) && !context.action().endsWork();
    return applies ? context.withLayers(doc, () -> judge(context)) : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    boolean inRiver =
        !Overlaps.of(context, LayerName.WATERS, fact -> BEDS.contains(fact.kind())).isEmpty()
            || !Overlaps.of(context, LayerName.RIVER_REACHES).isEmpty();
    if (!inRiver) {
      return RuleOutcome.PASSED;
    }
    return context.spatial().list(LayerName.INFRASTRUCTURE).stream()
        .filter(fact -> fact.kind().equals("铁路桥梁"))
        .map(fact -> reach(context, fact))
        .filter(reach -> !reach.band().isSurelyBeyond())
        .min(Comparator.comparing(Reach::verdict).thenComparing(reach -> reach.band().nearMetres()))
        .map(reach -> RuleOutcome.of(finding(reach)))
        .orElse(RuleOutcome.PASSED);
  }

  /**
   * @param path along the river; null where the distance is straight
   */
  private record Reach(FeatureFact fact, EdgeBand band, RiverPaths.@Nullable Path path) {
    Verdict verdict() {
      return band.isSurelyWithin() ? BLOCK : INDETERMINATE;
    }
  }

  private Reach reach(CheckContext context, FeatureFact fact) {
    Limit limit = limit(fact, context.request().riverSide());
    Target target =
        new Target(
            LayerName.INFRASTRUCTURE, Set.of(fact.kind()), Named.EDGE, any -> limit, Conduct.any());
    RiverPaths.Path path = context.alongRiver().get(fact.featureId());
    FeatureFact measured = path == null ? fact : along(fact, path);
    return new Reach(
        fact,
        EdgeBand.of(measured, target, widths, context.boundary().geometry(), context.tolerance()),
        path);
  }

  /** The way along the river is never shorter than the straight one. */
  private static FeatureFact along(FeatureFact fact, RiverPaths.Path path) {
    return new FeatureFact(
        fact.layer(),
        fact.featureId(),
        fact.code(),
        fact.kind(),
        fact.name(),
        fact.overlapSquareMetres(),
        Math.max(fact.distanceMetres(), path.metres()),
        fact.estErrorMetres() + path.errorMetres(),
        fact.coversBoundary(),
        fact.conflict(),
        fact.attributes());
  }

  private static Limit limit(FeatureFact fact, @Nullable RiverSide side) {
    if (side == RiverSide.UPSTREAM) {
      return Limit.of(UPSTREAM);
    }
    Limit down =
        fact.text("length_m")
            .map(text -> Limit.of(downstream(Double.parseDouble(text))))
            .orElse(new Limit(1000, 3000));
    return side == RiverSide.DOWNSTREAM ? down : new Limit(UPSTREAM, down.most());
  }

  private static double downstream(double bridgeMetres) {
    if (bridgeMetres >= 500) {
      return 3000;
    }
    return bridgeMetres >= 100 ? 2000 : 1000;
  }

  /** None where the distance counts along the river: a circle would take more than the law asks. */
  private static List<Finding.KeepOut> keepOuts(Reach reach) {
    return reach.path() == null
        ? List.of(new Finding.KeepOut(reach.fact(), reach.band().clearanceMetres()))
        : List.of();
  }

  private Finding finding(Reach reach) {
    if (Restricted.is(reach.fact())) {
      return Restricted.finding(doc, reach.verdict());
    }
    EdgeBand band = reach.band();
    RiverPaths.Path path = reach.path();
    Text way =
        path == null
            ? Text.of("直线", "straight")
            : Text.of("沿" + path.river(), "along " + path.river());
    boolean sure = band.isSurelyWithin();
    String metres = Amounts.plain(band.heldMetres());
    String limits =
        band.limit().least() == band.limit().most()
            ? Amounts.plain(band.limit().most())
            : "%s—%s"
                .formatted(Amounts.plain(band.limit().least()), Amounts.plain(band.limit().most()));
    return Finding.of(
            doc,
            reach.verdict(),
            "河道采砂范围距铁路桥梁（%s）%s%s米%s，%s法定%s米（《%s》%s）%s"
                .formatted(
                    reach.fact().name(),
                    way.zh(),
                    metres,
                    band.basis().zh(),
                    sure ? "小于" : "跨",
                    limits,
                    doc.source().document(),
                    doc.source().article(),
                    sure ? "，禁止采砂" : "：上下游（riverSide）、桥长或位置不足以判定，待判"),
            "sand in a river bed %s m (%s) from the railway bridge %s%s, %s %s m%s"
                .formatted(
                    metres,
                    way.en(),
                    reach.fact().name(),
                    band.basis().en(),
                    sure ? "below" : "across",
                    limits,
                    sure
                        ? ": forbidden"
                        : ": side of the river (riverSide), length or place do not decide it, undecided"))
        .withFeature(reach.fact())
        .withMeasured(Amounts.round(band.heldMetres(), 2), "m")
        .withTolerance("±%s m".formatted(Amounts.plain(band.errorMetres())))
        .withKeepOuts(keepOuts(reach))
        .withHuman();
  }
}
