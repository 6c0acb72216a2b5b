package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.PitType;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** MR-05: 300 m between small hillside quarries, and from what others live and work by. */
record QuarrySpacingRule(RuleDoc doc) implements Rule {

  private static final double LIMIT = 300;
  private static final BigDecimal SMALL = BigDecimal.valueOf(50);
  private static final String UNIT = "万吨";
  private static final String DIMENSION_STONE = "饰面石材";
  private static final List<String> FACILITIES =
      List.of("电力设施", "管道附属设施", "重要工业区", "大型水利工程设施", "城镇市政工程设施", "港口", "机场");

  private static final List<String> QUARRIED =
      MineralLists.STONE.stream().filter(code -> !code.equals(DIMENSION_STONE)).toList();

  static Rule of() {
    return new QuarrySpacingRule(
        RuleDoc.of(
                "MR-05",
                RuleDoc.Stage.SPATIAL,
                "小型露天采石场间距300米",
                "300 m between small open quarries")
            .source("小型露天采石场安全管理与监督检查规定（国家安全生产监督管理总局令第39号）", "第二条、第十二条、第三十一条", RuleDoc.Confidence.M)
            .gist("年生产规模不超过50万吨的山坡型露天采石场，相邻采石场开采范围之间最小距离应当大于300米，周边300米范围内不存在生产生活设施；型材和金属矿除外")
            .fires(
                "山坡型露天、规模不超过50万吨/年的采石类采矿权（注销除外），矿界距另一采石场或生产生活设施小于300米；采场类型、规模、开采方式未说明的待判",
                "a hillside quarry of at most 500 000 t a year whose boundary lies within 300 m of another"
                    + " quarry or of facilities; undecided when pit type, scale or method are not stated")
            .verdicts(BLOCK, INDETERMINATE)
            .parameter(
                "limit", Amounts.plain(LIMIT) + " m from licence boundary to licence boundary")
            .parameter("small", "≤ 50 万吨/年")
            .own("quarried minerals", MineralLists.print(QUARRIED))
            .own("facilities", String.join("、", FACILITIES))
            .layers(LayerName.MINING_RIGHTS, LayerName.INFRASTRUCTURE)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean mayApply =
        context.isMining()
            && !context.action().endsWork()
            && context.isMineralOneOf(QUARRIED)
            && isPossiblySmallHillside(context);
    return mayApply ? context.withLayers(doc, () -> judge(context)) : RuleOutcome.PASSED;
  }

  private static boolean isPossiblySmallHillside(CheckContext context) {
    CheckRequest request = context.request();
    MiningMethod method = request.miningMethod();
    PitType pit = request.pitType();
    BigDecimal tons = tons(context);
    return (method == null || method.isOpenPit())
        && (pit == null || pit == PitType.HILLSIDE)
        && (tons == null || tons.compareTo(SMALL) <= 0);
  }

  /** Null when the scale is not stated, or in a unit that is no mass. */
  private static @Nullable BigDecimal tons(CheckContext context) {
    Plan plan = context.plan();
    boolean other =
        plan != null
            && plan.findScaleClass(context.requireMineral().code())
                .filter(row -> !row.unit().endsWith(UNIT))
                .isPresent();
    return other ? null : context.request().scale();
  }

  private static Optional<Unstated> missing(CheckContext context) {
    CheckRequest request = context.request();
    if (request.miningMethod() == null) {
      return Optional.of(Unstated.of("miningMethod", "开采方式", "the mining method"));
    } else if (request.pitType() == null) {
      return Optional.of(Unstated.of("pitType", "采场类型是否山坡型", "whether the pit is on a hillside"));
    }
    return tons(context) == null
        ? Optional.of(Unstated.of("scale", "生产规模（万吨/年）", "the scale in 10 000 t a year"))
        : Optional.empty();
  }

  /**
   * @param open name and number may be told
   */
  private record Neighbour(FeatureFact fact, String title, boolean open) {
    double near() {
      return Math.max(0, fact.distanceMetres() - fact.estErrorMetres());
    }

    boolean isSurelyNear() {
      return fact.distanceMetres() == 0 || fact.distanceMetres() + fact.estErrorMetres() < LIMIT;
    }

    Finding.KeepOut keepOut() {
      return new Finding.KeepOut(fact, LIMIT + fact.estErrorMetres());
    }
  }

  private RuleOutcome judge(CheckContext context) {
    List<Neighbour> neighbours = new ArrayList<>();
    OtherRight.around(context)
        .filter(right -> right.isMining() && QUARRIED.contains(right.mineral()))
        .filter(right -> right.fact().text("mining_method").orElse("露天").contains("露天"))
        .forEach(right -> neighbours.add(new Neighbour(right.fact(), right.title(), true)));
    context.spatial().list(LayerName.INFRASTRUCTURE).stream()
        .filter(fact -> FACILITIES.contains(fact.kind()))
        .forEach(
            fact ->
                neighbours.add(
                    new Neighbour(
                        fact, "%s %s".formatted(fact.kind(), fact.name()), !Restricted.is(fact))));
    return neighbours.stream()
        .filter(neighbour -> neighbour.near() < LIMIT)
        .min(
            Comparator.comparing((Neighbour n) -> !n.isSurelyNear())
                .thenComparing(Neighbour::near)
                .thenComparing(n -> n.fact().code()))
        .map(nearest -> RuleOutcome.of(finding(context, nearest, neighbours)))
        .orElse(RuleOutcome.PASSED);
  }

  private Finding finding(CheckContext context, Neighbour nearest, List<Neighbour> all) {
    Optional<Unstated> missing = missing(context);
    boolean sure = missing.isEmpty() && nearest.isSurelyNear();
    if (!nearest.open()) {
      return Restricted.finding(doc, sure ? BLOCK : INDETERMINATE);
    }
    String metres = Amounts.plain(nearest.fact().distanceMetres());
    String error = Amounts.plain(nearest.fact().estErrorMetres());
    Finding finding =
        Finding.of(
                doc,
                sure ? BLOCK : INDETERMINATE,
                "距%s %s米（误差±%s米），%s规定的300米（《%s》第十二条、第三十一条）%s"
                    .formatted(
                        nearest.title(),
                        metres,
                        error,
                        nearest.isSurelyNear() ? "小于" : "误差区间跨",
                        doc.source().document(),
                        sure ? "" : "：" + missing.map(u -> u.words().zh()).orElse("待判")),
                "%s m from %s (error ±%s m), %s 300 m%s"
                    .formatted(
                        metres,
                        nearest.title(),
                        error,
                        nearest.isSurelyNear() ? "below" : "a band across",
                        sure ? "" : ": " + missing.map(u -> u.words().en()).orElse("undecided")))
            .withFeature(nearest.fact())
            .withMeasured(Amounts.round(nearest.fact().distanceMetres(), 2), "m")
            .withTolerance("±%s m".formatted(error))
            .withKeepOuts(
                all.stream()
                    .filter(other -> other.isSurelyNear() && other.open())
                    .map(Neighbour::keepOut)
                    .toList());
    return sure ? finding : finding.withHuman();
  }
}
