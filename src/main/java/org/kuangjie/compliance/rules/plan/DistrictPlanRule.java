package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.DistrictPlan.ZoneDifference;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.catalogue.Plan.ScaleFloor;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-23: a district's plan takes over floors and zone boundaries of the city's. (002-R42) */
record DistrictPlanRule(RuleDoc doc) implements Rule {

  private static final String NEW = "新设";

  private record Floor(BigDecimal value, String unit) {}

  static Rule of(ComplianceSettings settings) {
    return new DistrictPlanRule(
        PlanDocs.of(
                "PL-23",
                RuleDoc.Stage.SPATIAL,
                "区县规划落实上级要求",
                "District plan takes over the city's",
                "七（一）")
            .version(2)
            .clause("规划一经批准，必须严格执行")
            .fires(
                "所在区县规划对所申请矿种的最低规模低于市级规划，或范围所及分区的边界与市级规划不一致",
                "the plan of the district has a lower floor for the mineral than the city's, or another"
                    + " boundary of a zone that the boundary meets")
            .verdicts(BLOCK, INDETERMINATE)
            .coverTolerance(settings)
            .layers(LayerName.DISTRICTS)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withPlan(() -> context.withLayers(doc, () -> judge(context)));
  }

  private RuleOutcome judge(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (DistrictPlan plan : context.districtPlans()) {
      for (District district : context.districts()) {
        if (plan.districts().contains(district.code())) {
          compareFloors(context, plan, district).ifPresent(findings::add);
        }
      }
      plan.zones().stream()
          .filter(zone -> differs(context, zone))
          .forEach(zone -> findings.add(otherBoundary(context, plan, zone)));
    }
    String without = withoutPlan(context);
    return findings.isEmpty() && !without.isEmpty()
        ? RuleOutcome.notRun(
            "未载入%s的矿产资源规划".formatted(without),
            "the mineral plan of the district is not loaded: " + without)
        : RuleOutcome.of(findings);
  }

  /** Names of the units without a plan; a boundary in no unit has none either. */
  private static String withoutPlan(CheckContext context) {
    return context.districts().isEmpty()
        ? "所在区县"
        : context.districts().stream()
            .filter(
                unit ->
                    context.districtPlans().stream()
                        .noneMatch(plan -> plan.districts().contains(unit.code())))
            .map(District::nameZh)
            .collect(Collectors.joining("、"));
  }

  private Optional<Finding> compareFloors(
      CheckContext context, DistrictPlan plan, District district) {
    boolean enlarges = context.action().enlarges();
    if (!context.isMining() || !(enlarges || context.action().addsMineral())) {
      return Optional.empty();
    }
    String mineral = context.requireMineral().code();
    String column = enlarges ? "整合扩能" : NEW;
    String region = district.planRegion();
    Optional<Floor> city =
        floor(
            context.requirePlan().scaleFloors(),
            context.requirePlan().scaleClasses(),
            mineral,
            region,
            column);
    Optional<Floor> own = floor(plan.scaleFloors(), plan.scaleClasses(), mineral, region, column);
    return city.isEmpty() || own.isEmpty()
        ? Optional.empty()
        : compare(plan, mineral, own.get(), city.get());
  }

  /** 专栏10 where it names the mineral and region, else 专栏9 小型. */
  private static Optional<Floor> floor(
      List<ScaleFloor> floors,
      List<ScaleClass> classes,
      String mineral,
      String region,
      String column) {
    return floors.stream()
        .filter(row -> row.mineral().equals(mineral) && row.action().equals(column))
        .filter(row -> row.regionalGroup().equals(region))
        .map(row -> new Floor(row.floor(), row.unit()))
        .findFirst()
        .or(() -> Scale.findClass(classes, mineral).map(r -> new Floor(r.small(), r.unit())));
  }

  private Optional<Finding> compare(DistrictPlan plan, String mineral, Floor own, Floor city) {
    if (!own.unit().equals(city.unit())) {
      return Optional.of(
          Finding.of(
                  doc,
                  INDETERMINATE,
                  "%s（%s）对%s的最低规模单位为“%s”，市级规划为“%s”，无法比较"
                      .formatted(plan.name().zh(), plan.code(), mineral, own.unit(), city.unit()),
                  "%s (%s) gives the floor of %s in %s, the city's plan in %s: not comparable"
                      .formatted(plan.name().en(), plan.code(), mineral, own.unit(), city.unit()))
              .withHuman());
    }
    return own.value().compareTo(city.value()) >= 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    doc,
                    BLOCK,
                    "%s（%s）对%s的最低规模%s低于市级规划的%s %s/年，区县规划未落实上级要求"
                        .formatted(
                            plan.name().zh(),
                            plan.code(),
                            mineral,
                            Amounts.plain(own.value()),
                            Amounts.plain(city.value()),
                            city.unit()),
                    "%s (%s) asks for %s of %s, less than the %s %s a year of the city's plan"
                        .formatted(
                            plan.name().en(),
                            plan.code(),
                            Amounts.plain(own.value()),
                            mineral,
                            Amounts.plain(city.value()),
                            city.unit()))
                .withMeasured(own.value().doubleValue(), own.unit() + "/年")
                .withTolerance("0"));
  }

  private static boolean differs(CheckContext context, ZoneDifference zone) {
    return zone.differenceSquareMetres()
        > context.tolerance().gapSquareMetres(zone.zoneSquareMetres());
  }

  private Finding otherBoundary(CheckContext context, DistrictPlan plan, ZoneDifference zone) {
    String hectares = Amounts.hectares(zone.differenceSquareMetres());
    return Finding.of(
            doc,
            BLOCK,
            "%s（%s）中%s（%s）的边界与市级规划不一致，相差%s公顷，区县规划未落实上级要求"
                .formatted(plan.name().zh(), plan.code(), zone.name(), zone.zone(), hectares),
            "the boundary of %s (%s) in %s (%s) is not that of the city's plan, %s ha apart"
                .formatted(zone.name(), zone.zone(), plan.name().en(), plan.code(), hectares))
        .withLayer(zone.layer())
        .withMeasured(Amounts.round(zone.differenceSquareMetres(), 2), "m²")
        .withTolerance(
            Amounts.plain(context.tolerance().gapSquareMetres(zone.zoneSquareMetres())) + " m²");
  }
}
