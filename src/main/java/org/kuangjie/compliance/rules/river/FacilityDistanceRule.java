package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Stage.SPATIAL;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.FacilityWork;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/**
 * RV-03, RV-04, RV-05: distances of facilities from rivers by 长江保护法 art 26. A request names kinds
 * of facilities without their place, so the boundary's own distance counts and a person confirms.
 *
 * @param banned works the article forbids; unknown works count as forbidden
 * @param exempt works it excepts, for a person to confirm
 */
record FacilityDistanceRule(
    RuleDoc doc,
    Facility facility,
    double limitMetres,
    Predicate<FeatureFact> river,
    Set<FacilityWork> banned,
    Set<FacilityWork> exempt)
    implements Rule {

  private static final String LAW = "中华人民共和国长江保护法";
  private static final List<String> TRIBUTARIES = List.of("支流", "重要支流");

  private static final Set<FacilityWork> BUILDING = Set.of(FacilityWork.BUILD, FacilityWork.EXTEND);
  private static final Set<FacilityWork> ALTERING =
      Set.of(FacilityWork.BUILD, FacilityWork.EXTEND, FacilityWork.REBUILD);
  private static final Set<FacilityWork> SAFETY = Set.of(FacilityWork.SAFETY_REBUILD);

  FacilityDistanceRule {
    banned = Set.copyOf(banned);
    exempt = Set.copyOf(exempt);
  }

  static Rule chemicalPlant(double limitMetres) {
    return new FacilityDistanceRule(
        RuleDoc.of("RV-03", SPATIAL, "化工项目距干支流1公里", "Chemical works 1 km from rivers")
            .version(2)
            .source(LAW, "第二十六条第二款", H)
            .clause("禁止在长江干支流岸线一公里范围内新建、扩建化工园区和化工项目")
            .fires(
                "项目新建、扩建化工设施（facilityWork未填报的按新建计），且范围距干支流岸线小于限值（法定1000米）",
                "the project builds or extends chemical works (counted as new when facilityWork is"
                    + " not given) and lies within the limit (by law 1000 m) of a river of the"
                    + " Yangtze system")
            .verdicts(BLOCK, INDETERMINATE, PASS)
            .configured("limit", limit(limitMetres, 1000))
            .parameter("place", "the boundary stands for the facility")
            .layers(LayerName.RIVER_REACHES, LayerName.WATERS)
            .build(),
        Facility.CHEMICAL,
        limitMetres,
        fact -> isReach(fact) || TRIBUTARIES.contains(fact.kind()),
        BUILDING,
        Set.of());
  }

  static Rule tailingsMainStem(double limitMetres) {
    return new FacilityDistanceRule(
        RuleDoc.of("RV-04", SPATIAL, "尾矿库距长江干流3公里", "Tailings 3 km from the Yangtze")
            .version(2)
            .source(LAW, "第二十六条第三款", H)
            .clause("禁止在长江干流岸线三公里范围内和重要支流岸线一公里范围内新建、改建、扩建尾矿库；但是以提升安全、生态环境保护水平为目的的改建除外")
            .fires(
                "项目新建、改建、扩建尾矿库（facilityWork未填报的按新建计），且范围距长江干流岸线小于限值（法定3000米）；安全环保改建的，须证明其目的",
                "the project builds, rebuilds or extends a tailings pond (counted as new when"
                    + " facilityWork is not given) and lies within the limit (by law 3000 m) of the"
                    + " main stem of the Yangtze; a rebuild for safety or ecology must prove its"
                    + " purpose")
            .needs(
                "以提升安全、生态环境保护水平为目的的改建方案及其批准",
                "approved design of a rebuilding that raises safety and environmental protection")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE, PASS)
            .configured("limit", limit(limitMetres, 3000))
            .parameter("place", "the boundary stands for the facility")
            .layers(LayerName.RIVER_REACHES)
            .build(),
        Facility.TAILINGS,
        limitMetres,
        fact -> isReach(fact) && isRiver(fact, "长江"),
        ALTERING,
        SAFETY);
  }

  static Rule tailingsTributary(double limitMetres) {
    return new FacilityDistanceRule(
        RuleDoc.of("RV-05", SPATIAL, "尾矿库距重要支流1公里", "Tailings 1 km from major tributaries")
            .version(2)
            .source(LAW, "第二十六条第三款、第九十五条", H)
            .clause("禁止在长江干流岸线三公里范围内和重要支流岸线一公里范围内新建、改建、扩建尾矿库；但是以提升安全、生态环境保护水平为目的的改建除外")
            .fires(
                "项目新建、改建、扩建尾矿库（facilityWork未填报的按新建计），且范围距重要支流（流域面积一万平方公里以上，含嘉陵江、乌江）岸线小于限值（法定1000米）；安全环保改建的，须证明其目的",
                "the project builds, rebuilds or extends a tailings pond (counted as new when"
                    + " facilityWork is not given) and lies within the limit (by law 1000 m) of a"
                    + " major tributary (basin of 10 000 km² or more, Jialing and Wu among them); a"
                    + " rebuild for safety or ecology must prove its purpose")
            .needs(
                "以提升安全、生态环境保护水平为目的的改建方案及其批准",
                "approved design of a rebuilding that raises safety and environmental protection")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE, PASS)
            .configured("limit", limit(limitMetres, 1000))
            .parameter("place", "the boundary stands for the facility")
            .layers(LayerName.RIVER_REACHES, LayerName.WATERS)
            .build(),
        Facility.TAILINGS,
        limitMetres,
        fact -> (isReach(fact) && !isRiver(fact, "长江")) || fact.kind().equals("重要支流"),
        ALTERING,
        SAFETY);
  }

  private static String limit(double metres, int statutory) {
    return "%s m, by law at least %d m".formatted(Amounts.plain(metres), statutory);
  }

  private static boolean isReach(FeatureFact fact) {
    return fact.layer().equals(LayerName.RIVER_REACHES);
  }

  private static boolean isRiver(FeatureFact fact, String river) {
    return fact.text("river").orElse(fact.name()).equals(river);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies =
        !context.action().endsWork() && context.request().facilities().contains(facility);
    return applies ? context.withLayers(doc, () -> judge(context)) : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    Optional<FeatureFact> nearest =
        Stream.of(LayerName.RIVER_REACHES, LayerName.WATERS)
            .flatMap(layer -> context.spatial().list(layer).stream())
            .filter(river)
            .filter(fact -> !Band.of(fact, limitMetres).isSurelyBeyond())
            .min(Comparator.comparing(fact -> Band.of(fact, limitMetres).distanceMetres()));
    FacilityWork work = context.request().facilityWork();
    return nearest.map(fact -> RuleOutcome.of(finding(fact, work))).orElse(RuleOutcome.PASSED);
  }

  /** What the article says of the works, were they surely within the limit. */
  private Verdict verdict(@Nullable FacilityWork work, boolean sure) {
    if (work != null && exempt.contains(work)) {
      return BLOCK_UNLESS;
    } else if (work != null && !banned.contains(work)) {
      return PASS;
    }
    return sure ? BLOCK : INDETERMINATE;
  }

  private Text reason(@Nullable FacilityWork work, Verdict verdict) {
    if (work == null) {
      return Text.of("；未填报facilityWork，按新建计", "; facilityWork is not given, counted as new");
    }
    return switch (verdict) {
      case BLOCK_UNLESS ->
          Text.of(
              "；“%s”不在禁止之列，须证明以提升安全、生态环境保护水平为目的".formatted(work.zh()),
              "; a rebuild for safety or ecology is excepted: prove that it is one");
      case PASS ->
          Text.of(
              "；“%s”不在该条禁止之列".formatted(work.zh()),
              "; works of the kind %s are not what the article forbids".formatted(work.en()));
      default -> Text.of("；建设性质：" + work.zh(), "; works: " + work.en());
    };
  }

  private Finding finding(FeatureFact fact, @Nullable FacilityWork work) {
    Band band = Band.of(fact, limitMetres);
    boolean sure = band.isSurelyWithin();
    Verdict verdict = verdict(work, sure);
    Text reason = reason(work, verdict);
    String limit = Amounts.plain(limitMetres);
    return Finding.of(
            doc,
            verdict,
            "%s（按矿区范围计）距%s%s米（误差±%s米），%s规定的%s米（%s）%s"
                .formatted(
                    facility.zh(),
                    fact.name(),
                    Amounts.plain(band.distanceMetres()),
                    Amounts.plain(band.errorMetres()),
                    sure ? "小于" : "误差区间跨",
                    limit,
                    doc.citation(),
                    reason.zh()),
            "%s (taken at the boundary) is %s m from %s (error ±%s m), %s the required %s m%s"
                .formatted(
                    facility.en(),
                    Amounts.plain(band.distanceMetres()),
                    fact.name(),
                    Amounts.plain(band.errorMetres()),
                    sure ? "below" : "a band across",
                    limit,
                    reason.en()))
        .withFeature(fact)
        .withMeasured(Amounts.round(band.distanceMetres(), 2), "m")
        .withTolerance("±%s m".formatted(Amounts.plain(band.errorMetres())))
        .withKeepOuts(List.of(new Finding.KeepOut(fact, limitMetres + band.errorMetres())))
        .withHuman();
  }
}
