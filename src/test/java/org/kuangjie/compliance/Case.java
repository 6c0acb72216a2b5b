package org.kuangjie.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.MiningRights.TierUsage;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.RiverPaths;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.RuleRun;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Facts made by hand around one square boundary, to try rules without a database. */
public final class Case {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** About 1 km², at 106.55E 29.55N. */
  public static final MultiPolygon SQUARE = square(106.55, 29.55, 0.01);

  private final CheckRequest request;
  private LocalDate asOf = LocalDate.of(2025, 3, 1);
  private final List<District> districts = new ArrayList<>();
  private final List<String> layers = new ArrayList<>(CaseLayers.ALL);
  private final List<FeatureFact> facts = new ArrayList<>();
  private final List<DistrictPlan> districtPlans = new ArrayList<>();
  private final Map<Long, RiverPaths.Path> alongRiver = new HashMap<>();
  private @Nullable List<FeatureFact> workings;
  private final List<UnlocatedFeature> unlocated = new ArrayList<>();
  private final List<TierUsage> tiers = new ArrayList<>();
  private final List<BoundaryFacts.Issue> issues = new ArrayList<>();
  private @Nullable BigDecimal approvedCapacity = BigDecimal.ZERO;
  private @Nullable Plan plan = PlanFiles.CHONGQING_2021;
  private @Nullable MiningRight existing;
  private @Nullable Authority authority;
  private @Nullable Set<String> ownRights;
  private @Nullable Text holderDoubt;
  private HolderStanding.@Nullable Standing holder;
  private boolean technicalUnitNamed;
  private HolderStanding.@Nullable Standing technicalUnit;
  private @Nullable List<YearlyGates.Gate> gates;
  private @Nullable SpatialFacts measured;
  private final Map<String, Text> refused = new HashMap<>();
  private MultiPolygon boundary = SQUARE;
  private double outsideDistricts;
  private @Nullable Double planarSquareMetres;

  private @Nullable Mineral mineral;
  private ComplianceSettings settings = ComplianceSettings.defaults();

  private Case(CheckRequest request) {
    this.request = request;
  }

  /** Members of the request as JSON with single quotes. */
  public static Case of(String members) {
    return new Case(RequestReader.read("{" + members.replace('\'', '"') + "}"));
  }

  /** A new open-pit mining right with elevations. */
  public static Case newQuarry(String mineral, String scale) {
    return of(
        "'rightKind':'采矿权','action':'新设','mineral':'%s','scale':%s,'miningMethod':'露天','elevationTop':420,'elevationBottom':260"
            .formatted(mineral, scale));
  }

  public Case in(String... names) {
    for (String name : names) {
      districts.add(PlanFiles.district(name, asOf));
    }
    return this;
  }

  public Case settings(ComplianceSettings configured) {
    settings = configured;
    return this;
  }

  private RuleSet rules() {
    return RuleSet.of(settings, CatalogueSettings.defaults().corridorMetres());
  }

  /** A mineral the code list does not hold. */
  public Case mineral(String code) {
    mineral = new Mineral(code, code, "固体", "非金属");
    return this;
  }

  public Case mineral(String code, String family) {
    mineral = new Mineral(code, code, "固体", family);
    return this;
  }

  public Case asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  public Case without(String layer) {
    layers.remove(layer);
    return this;
  }

  public Case withoutPlan() {
    plan = null;
    return this;
  }

  public Case overlap(String layer, String kind, double squareMetres, Map<String, Object> more) {
    Geometry conflict = square(106.552, 29.552, Math.sqrt(squareMetres) / 105_000);
    facts.add(fact(layer, kind, squareMetres, 0, 0, conflict, more));
    return this;
  }

  public Case overlap(String layer, String kind, double squareMetres) {
    return overlap(layer, kind, squareMetres, Map.of());
  }

  /** A feature that holds the whole boundary. */
  public Case within(String layer, String kind, Map<String, Object> more) {
    facts.add(
        new FeatureFact(layer, facts.size(), kind, kind, kind, area(), 0, 0, true, SQUARE, more));
    return this;
  }

  public Case near(String layer, String kind, String name, double metres, double error) {
    facts.add(
        new FeatureFact(
            layer,
            facts.size(),
            "R1",
            kind,
            name,
            0,
            metres,
            error,
            false,
            null,
            Map.of("river", name)));
    return this;
  }

  /** Something beside the boundary, with its edge, grade and the like. */
  public Case beside(
      String layer, String kind, double metres, double error, Map<String, Object> more) {
    facts.add(
        new FeatureFact(
            layer,
            facts.size(),
            "F" + facts.size(),
            kind,
            "示意" + kind,
            0,
            metres,
            error,
            false,
            null,
            more));
    return this;
  }

  /** The way along the river to what was put beside last. */
  public Case along(double metres, double error) {
    long last = facts.get(facts.size() - 1).featureId();
    alongRiver.put(last, new RiverPaths.Path("长江", metres, error));
    return this;
  }

  /** Surveyed workings of the existing right; without a call there is no such layer. */
  public Case workings(Geometry outline, double error, Map<String, Object> more) {
    workings = new ArrayList<>(workings == null ? List.of() : workings);
    layers.add(LayerName.WORKINGS);
    workings.add(fact(LayerName.WORKINGS, "井巷工程", 1, 0, error, outline, more));
    return this;
  }

  /** The layer of workings is there, the existing right has none. */
  public Case noWorkings() {
    workings = List.of();
    layers.add(LayerName.WORKINGS);
    return this;
  }

  /** The plan of the last district named, with one floor in 万吨 and one zone of 1 km². */
  public Case districtPlan(String mineral, String floor, double zoneDifference) {
    District district = districts.get(districts.size() - 1);
    districtPlans.add(
        new DistrictPlan(
            district.code() + "-MRP",
            1,
            Text.of("示意区县规划", "a district plan"),
            List.of(district.code()),
            List.of(),
            List.of(
                new Plan.ScaleFloor(
                    mineral, district.planRegion(), "新设", "矿石 万吨", new BigDecimal(floor))),
            List.of(
                new DistrictPlan.ZoneDifference(
                    LayerName.ZONES_CONCENTRATED, "JZ01", "示意区", 1e6, zoneDifference))));
    return this;
  }

  /** Another right; an overlap of 0 m² lies so many metres away. */
  public Case right(
      String kind, String licence, double squareMetres, double metres, Map<String, Object> more) {
    Geometry conflict =
        squareMetres == 0 ? null : square(106.552, 29.552, Math.sqrt(squareMetres) / 105_000);
    facts.add(
        new FeatureFact(
            LayerName.MINING_RIGHTS,
            facts.size(),
            licence,
            kind,
            "示意矿",
            squareMetres,
            metres,
            0,
            false,
            conflict,
            more));
    return this;
  }

  /** The applicant's code fails its check. */
  public Case doubtfulHolder() {
    holderDoubt = Text.of("第18位校验码不符", "fails its check character (18th)");
    return this;
  }

  /** How the applicant stands; without a call the register does not know. */
  public Case holder(HolderStanding.Standing standing) {
    holder = standing;
    return this;
  }

  /** A technical unit is named; null when the register does not know it. */
  public Case technicalUnit(HolderStanding.@Nullable Standing standing) {
    technicalUnitNamed = true;
    technicalUnit = standing;
    return this;
  }

  /** Yearly duties of the existing right; without a call nothing is known of them. */
  public Case gates(YearlyGates.Gate... known) {
    gates = List.of(known);
    return this;
  }

  /** Licence numbers of the applicant; without a call nobody is named. */
  public Case owns(String... licences) {
    ownRights = Set.of(licences);
    return this;
  }

  public Case boundary(MultiPolygon outline) {
    boundary = outline;
    return this;
  }

  /** A layer with a feature that could not be overlaid. */
  public Case refused(String layer) {
    refused.put(layer, Text.of("要素无法叠加", "a feature cannot be overlaid"));
    return this;
  }

  public Case unlocated(String layer, String name, String mineral) {
    unlocated.add(
        new UnlocatedFeature(
            layer, name, name, List.of(districts.get(0).code()), List.of(mineral), "CQ"));
    return this;
  }

  public Case used(String tier, int rights, String capacity) {
    tiers.add(new TierUsage(tier, rights, new BigDecimal(capacity)));
    return this;
  }

  public Case approved(@Nullable String capacity) {
    approvedCapacity = capacity == null ? null : new BigDecimal(capacity);
    return this;
  }

  public Case authority(String code, String name, String level) {
    authority = new Authority(code, name, name, level);
    return this;
  }

  public Case existing(String mineral, String scale, String setOn, MultiPolygon geometry) {
    return existing(mineral, scale, setOn, null, geometry);
  }

  public Case existing(
      String mineral, String scale, String setOn, @Nullable String validTo, MultiPolygon geometry) {
    existing =
        new MiningRight(
            1,
            "采矿权",
            "C5001022010017120000001",
            "示意采矿权",
            "",
            "",
            mineral,
            "露天",
            new BigDecimal(scale),
            null,
            420.0,
            260.0,
            LocalDate.parse(setOn),
            validTo == null ? null : LocalDate.parse(validTo),
            "CQ",
            "500102",
            "有效",
            geometry);
    return this;
  }

  public Case issue(String rule, boolean error) {
    issues.add(
        new BoundaryFacts.Issue(rule, error, Text.of("示意问题", "a fault"), Text.of("", ""), null));
    return this;
  }

  public Case outsideDistricts(double squareMetres) {
    outsideDistricts = squareMetres;
    return this;
  }

  public Case planar(double squareMetres) {
    planarSquareMetres = squareMetres;
    return this;
  }

  public CheckContext context() {
    Optional<Mineral> known =
        Optional.ofNullable(mineral)
            .or(() -> Optional.ofNullable(request.mineral()).flatMap(MineralFiles.CATALOGUE::find));
    return new CheckContext(
        request,
        asOf,
        new BoundaryFacts(
            boundary,
            EllipsoidalArea.squareMetres(boundary),
            planarSquareMetres,
            null,
            List.of(),
            issues),
        plan,
        known.orElse(null),
        request.coMinerals().stream()
            .map(n -> MineralFiles.CATALOGUE.find(n).orElseThrow())
            .toList(),
        known.map(m -> MineralFiles.CATALOGUE.strategicStatus(m, asOf)).orElse(null),
        authority,
        existing,
        spatial(),
        districts,
        districtPlans,
        workings,
        alongRiver,
        new CheckContext.Ledger(tiers, approvedCapacity),
        settings.overlap(),
        ownRights,
        holderDoubt,
        holder,
        technicalUnitNamed,
        technicalUnit,
        gates);
  }

  private SpatialFacts spatial() {
    return measured == null
        ? new SpatialFacts(layerInfos(), allFacts(), unlocated, refused)
        : measured;
  }

  /** Facts a database measured, instead of those made by hand. */
  public Case spatial(SpatialFacts facts) {
    measured = facts;
    return this;
  }

  public RuleOutcome run(String rule) {
    return RuleRun.of(rules().find(rule).orElseThrow(), context());
  }

  /** PASS, NOT_RUN or the most severe verdict of one rule. */
  public String verdict(String rule) {
    RuleOutcome outcome = run(rule);
    if (outcome instanceof RuleOutcome.Findings found) {
      return Verdict.mostSevere(found.list().stream().map(Finding::verdict).toList()).name();
    }
    return outcome instanceof RuleOutcome.NotRun ? "NOT_RUN" : "PASS";
  }

  public Judgement judge() {
    return Judgement.of(rules(), context());
  }

  public static double area() {
    return EllipsoidalArea.squareMetres(SQUARE);
  }

  public static MultiPolygon square(double west, double south, double degrees) {
    return box(west, south, degrees, degrees);
  }

  public static MultiPolygon box(double west, double south, double width, double height) {
    Polygon polygon =
        (Polygon) GEOMETRY.toGeometry(new Envelope(west, west + width, south, south + height));
    return GEOMETRY.createMultiPolygon(new Polygon[] {polygon});
  }

  private List<FeatureFact> allFacts() {
    List<FeatureFact> all = new ArrayList<>(facts);
    double share = (area() - outsideDistricts) / Math.max(1, districts.size());
    for (District district : districts) {
      all.add(
          new FeatureFact(
              LayerName.DISTRICTS,
              0,
              district.code(),
              "行政区划",
              district.nameZh(),
              share,
              0,
              0,
              false,
              null,
              Map.of()));
    }
    return all;
  }

  private Map<String, LayerInfo> layerInfos() {
    Map<String, LayerInfo> infos = new HashMap<>();
    for (String layer : layers) {
      infos.put(
          layer, new LayerInfo(layer, 1, 1, LocalDate.of(2025, 1, 1), null, true, "示意", "00"));
    }
    return infos;
  }

  private FeatureFact fact(
      String layer,
      String kind,
      double area,
      double distance,
      double error,
      Geometry conflict,
      Map<String, Object> more) {
    return new FeatureFact(
        layer,
        facts.size(),
        "F" + facts.size(),
        kind,
        "示意" + kind,
        area,
        distance,
        error,
        false,
        conflict,
        more);
  }
}
