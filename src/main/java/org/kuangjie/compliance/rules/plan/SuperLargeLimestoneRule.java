package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-19: conditions of limestone mines above the large class. (002-R37) */
record SuperLargeLimestoneRule(RuleDoc doc) implements Rule {

  private static final List<String> MINERALS = List.of("建筑石料用灰岩", "水泥用灰岩");

  static Rule of(ComplianceSettings settings) {
    return new SuperLargeLimestoneRule(
        PlanDocs.of(
                "PL-19", RuleDoc.Stage.SPATIAL, "超大型石灰岩矿山条件", "Super-large limestone mine", "五（三）")
            .gist("超大型石灰岩矿山须列入市级以上重点项目清单、采选加工一体、位于市级集中开采区或为大型水泥企业保障矿山，并具备廊道、水运或铁路运输条件")
            .fires(
                "新设或扩大的石灰岩采矿权规模大于专栏9大型，且未证明全部条件",
                "a new or enlarged limestone right above 专栏9 large without proof of every condition")
            .needs(
                "市级重点项目清单、采加一体、水泥保供、运输通道等条件的证明",
                "proof of the conditions: list of municipal key projects, processing on site, cement supply, transport corridor")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .parameter("minerals", "建筑石料用灰岩、水泥用灰岩")
            .parameter(
                "threshold",
                "above 专栏9 large (本系统约定 house convention; the plan does not define 超大型)")
            .layers(LayerName.ZONES_CONCENTRATED)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies =
        context.isMining()
            && context.isMineralOneOf(MINERALS)
            && (context.action().addsRight() || context.action().enlarges());
    return applies ? context.withPlan(() -> judge(context)) : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    Optional<ScaleClass> limits =
        Scale.findClass(context.requirePlan(), context.requireMineral().code());
    BigDecimal scale = context.request().scale();
    if (scale == null) {
      return RuleOutcome.of(
          Finding.of(doc, INDETERMINATE, "未填报生产规模scale，无法判定是否超大型", "no scale given, undecided"));
    } else if (limits.isEmpty() || scale.compareTo(limits.get().large()) <= 0) {
      return RuleOutcome.PASSED;
    }
    return context.withLayers(doc, () -> conditions(context, scale, limits.get()));
  }

  private RuleOutcome conditions(CheckContext context, BigDecimal scale, ScaleClass limits) {
    List<String> missing = missing(context);
    return missing.isEmpty()
        ? RuleOutcome.PASSED
        : RuleOutcome.of(
            Finding.of(
                    doc,
                    BLOCK_UNLESS,
                    "超大型石灰岩矿山（%s大于大型%s）条件不全，须证明：%s"
                        .formatted(
                            Amounts.plain(scale),
                            Amounts.plain(limits.large()),
                            String.join("、", missing)),
                    "super-large limestone mine (%s above large %s): not proven: %s"
                        .formatted(
                            Amounts.plain(scale),
                            Amounts.plain(limits.large()),
                            String.join(", ", missing)))
                .withMeasured(scale.doubleValue(), limits.unit() + "/年")
                .withHuman());
  }

  private List<String> missing(CheckContext context) {
    CheckRequest request = context.request();
    boolean inZone = !Overlaps.of(context, LayerName.ZONES_CONCENTRATED).isEmpty();
    List<String> missing = new ArrayList<>();
    if (!Boolean.TRUE.equals(request.keyProjectListed())) {
      missing.add("市级以上重点项目清单(keyProjectListed)");
    }
    if (!Boolean.TRUE.equals(request.integratedProcessing())) {
      missing.add("采选加工一体(integratedProcessing)");
    }
    if (!inZone && !Boolean.TRUE.equals(request.cementSupply())) {
      missing.add("位于集中开采区或大型水泥企业保障矿山(cementSupply)");
    }
    if (!Boolean.TRUE.equals(request.transportCorridor())) {
      missing.add("廊道、水运或铁路运输(transportCorridor)");
    }
    return missing;
  }
}
