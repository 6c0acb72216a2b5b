package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** RV-08: sand in a river bed belongs to the water authority. */
record RiverSandRule(RuleDoc doc) implements Rule {

  /** Codes of the mineral list; 河砂, 河道砂石 and others are its aliases. */
  private static final List<String> MINERALS = List.of("建筑用砂");

  private static final String CLOSED_SEASON = "采砂禁采期";

  static Rule of(ComplianceSettings settings) {
    return new RiverSandRule(
        RuleDoc.of("RV-08", RuleDoc.Stage.SPATIAL, "河道采砂", "River sand")
            .version(2)
            .source("重庆市矿产资源管理条例第二十条；中华人民共和国长江保护法", "第二十八条", RuleDoc.Confidence.H)
            .clause(
                "长江流域河道采砂应当依法取得国务院水行政主管部门有关流域管理机构或者县级以上地方人民政府水行政主管部门的许可。……禁止在长江流域禁止采砂区和禁止采砂期从事采砂活动")
            .fires(
                "砂类矿种的范围（注销除外）与河道管理范围重叠：须取得水利采砂许可；与采砂禁采区重叠，或适用日期在所涉河段的禁采期内：禁止",
                "a boundary for sand overlaps a river management range: needs the water authority's"
                    + " permit; a no-sand zone, or a reach whose closed season the day lies in:"
                    + " forbidden")
            .needs("水行政主管部门的河道采砂许可", "river sand permit of the water authority")
            .verdicts(BLOCK, BLOCK_UNLESS, INDETERMINATE)
            .parameter("minerals", String.join("、", MINERALS))
            .parameter(
                "closed season",
                "features of kind 采砂禁采期 with attributes season_from and season_to (MM-DD); where"
                    + " none is held the permit decides")
            .layers(LayerName.WATERS)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.isMineralOneOf(MINERALS) && !context.action().endsWork()
        ? context.withLayers(doc, () -> judge(context))
        : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Overlaps closed = Overlaps.of(context, LayerName.WATERS, f -> f.kind().equals("采砂禁采区"));
    if (!closed.isEmpty()) {
      String hectares = Amounts.hectares(closed.squareMetres());
      findings.add(
          closed.describe(
              Finding.of(
                  doc,
                  BLOCK,
                  "涉及采砂禁采区（%s）%s公顷，禁止采砂".formatted(closed.names(), hectares),
                  "%s ha of a no-sand zone (%s), forbidden".formatted(hectares, closed.names()))));
    }
    findings.addAll(seasons(context));
    Overlaps bed =
        Overlaps.of(context, LayerName.WATERS, f -> f.kind().equals(RiverRules.MANAGEMENT_RANGE));
    if (!bed.isEmpty()) {
      String hectares = Amounts.hectares(bed.squareMetres());
      findings.add(
          bed.describe(
              Finding.of(
                  doc,
                  BLOCK_UNLESS,
                  "河道（%s）内采砂%s公顷，须取得水行政主管部门采砂许可，禁采期以许可为准".formatted(bed.names(), hectares),
                  "%s ha of sand in the bed of %s: the water authority must permit it and sets the closed season"
                      .formatted(hectares, bed.names()))));
    }
    return RuleOutcome.of(findings);
  }

  /** One finding per reach with a closed season of its own. */
  private List<Finding> seasons(CheckContext context) {
    return Overlaps.of(context, LayerName.WATERS, f -> f.kind().equals(CLOSED_SEASON))
        .facts()
        .stream()
        .map(fact -> season(context, fact))
        .toList();
  }

  private Finding season(CheckContext context, FeatureFact fact) {
    Overlaps reach = new Overlaps(List.of(fact), context.tolerance());
    Optional<Season> season = Season.of(fact);
    if (season.isEmpty()) {
      return reach.describe(
          Finding.of(
              doc,
              INDETERMINATE,
              "涉及采砂禁采期河段（%s），图层未给出禁采期起止，待判".formatted(fact.name()),
              "a reach with a closed season (%s) whose days the layer does not state, undecided"
                  .formatted(fact.name())));
    }
    boolean closed = season.get().holds(context.asOf());
    return reach.describe(
        Finding.of(
            doc,
            closed ? BLOCK : BLOCK_UNLESS,
            "涉及采砂禁采期河段（%s），每年%s禁止采砂，%s"
                .formatted(fact.name(), season.get(), closed ? "适用日期在禁采期内" : "许可须避开禁采期"),
            "a reach closed to sand mining every year from %s (%s): %s"
                .formatted(
                    season.get(),
                    fact.name(),
                    closed ? "the day lies in it" : "the permit must keep clear of it")));
  }

  /** Days of every year, both inclusive; may run over the turn of the year. */
  private record Season(MonthDay from, MonthDay to) {

    /** Empty when the feature states no readable days. */
    static Optional<Season> of(FeatureFact fact) {
      try {
        return Optional.of(new Season(day(fact, "season_from"), day(fact, "season_to")));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private static MonthDay day(FeatureFact fact, String attribute) {
      return MonthDay.parse("--" + fact.text(attribute).orElse(""));
    }

    boolean holds(LocalDate date) {
      MonthDay day = MonthDay.from(date);
      return from.isAfter(to)
          ? !day.isBefore(from) || !day.isAfter(to)
          : !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
      return from.toString().substring(2) + "—" + to.toString().substring(2);
    }
  }
}
