package org.kuangjie.compliance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.MiningRights.TierUsage;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.RiverPaths;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.ElevationBand;
import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.YearlyGates.Gate;
import org.kuangjie.shared.Text;

/**
 * Everything a rule may look at.
 *
 * @param asOf day of the law
 * @param plan null when none is held
 * @param mineral null when the request names none
 * @param strategic null together with mineral
 * @param authority null when the request names none
 * @param existingRight the right that is renewed or changed; null when none is named
 * @param spatial no layers and no features when the boundary cannot be evaluated
 * @param districts units the boundary lies in, on the day
 * @param districtPlans plans of these units below the plan; empty when none is held
 * @param workings held of the existing right, whole outlines; null when there is no such layer or
 *     no right is named
 * @param alongRiver for sand: how far railway bridges around lie along the river, by feature id;
 *     those whose river is not held well enough are absent
 * @param ledger what the rights in force add up to
 * @param holderDoubt what is wrong with the applicant's code, which itself nobody keeps; null when
 *     nothing is, or none was given
 * @param tolerance when common ground counts
 * @param ownRights licence numbers of the rights around that the applicant holds; null when the
 *     request does not tell who applies
 * @param holder how the applicant stands; null when nobody is named or the register does not know
 * @param technicalUnitNamed the request names a technical unit
 * @param technicalUnit how it stands; null when the register does not know it
 * @param gates yearly duties of the existing right; null when nothing is known of them
 */
public record CheckContext(
    CheckRequest request,
    LocalDate asOf,
    BoundaryFacts boundary,
    @Nullable Plan plan,
    @Nullable Mineral mineral,
    List<Mineral> coMinerals,
    @Nullable StrategicStatus strategic,
    @Nullable Authority authority,
    @Nullable MiningRight existingRight,
    SpatialFacts spatial,
    List<District> districts,
    List<DistrictPlan> districtPlans,
    @Nullable List<FeatureFact> workings,
    Map<Long, RiverPaths.Path> alongRiver,
    Ledger ledger,
    ComplianceSettings.Overlap tolerance,
    @Nullable Set<String> ownRights,
    @Nullable Text holderDoubt,
    @Nullable Standing holder,
    boolean technicalUnitNamed,
    @Nullable Standing technicalUnit,
    @Nullable List<Gate> gates) {

  /**
   * @param tiers usage of the tiers of A.002.5
   * @param approvedCapacity of the mineral, in the unit of 专栏9; null when not asked
   */
  public record Ledger(List<TierUsage> tiers, @Nullable BigDecimal approvedCapacity) {
    public static final Ledger EMPTY = new Ledger(List.of(), null);

    public Ledger {
      tiers = List.copyOf(tiers);
    }
  }

  public CheckContext {
    coMinerals = List.copyOf(coMinerals);
    districts = List.copyOf(districts);
    districtPlans = List.copyOf(districtPlans);
    workings = workings == null ? null : List.copyOf(workings);
    alongRiver = Map.copyOf(alongRiver);
    ownRights = ownRights == null ? null : Set.copyOf(ownRights);
    gates = gates == null ? null : List.copyOf(gates);
  }

  /** True when mineral, kind and action are there, which every rule after DQ relies on. */
  public boolean isComplete() {
    return mineral != null && request.rightKind() != null && request.action() != null;
  }

  public RightKind kind() {
    return Objects.requireNonNull(request.rightKind());
  }

  public RightAction action() {
    return Objects.requireNonNull(request.action());
  }

  public Mineral requireMineral() {
    return Objects.requireNonNull(mineral);
  }

  public Plan requirePlan() {
    return Objects.requireNonNull(plan);
  }

  public boolean isMining() {
    return kind() == RightKind.MINING;
  }

  public boolean isMineralOneOf(List<String> codes) {
    return mineral != null && codes.contains(mineral.code());
  }

  /** Bands of the request, else of the file. */
  public List<ElevationBand> listElevationBands() {
    List<ElevationBand> bands = new ArrayList<>(request.elevationBands());
    Double top = request.elevationTop();
    Double bottom = request.elevationBottom();
    if (top != null && bottom != null) {
      bands.add(new ElevationBand(top, bottom));
    }
    return bands.isEmpty() ? boundary.elevationBands() : bands;
  }

  /** Area the applicant states: in the request, else in the file. */
  public Optional<Double> findClaimedArea() {
    return Optional.ofNullable(request.claimedAreaSquareMetres())
        .or(() -> Optional.ofNullable(boundary.claimedInFileSquareMetres()));
  }

  /** Regions of 专栏10 the boundary lies in. */
  public List<String> listPlanRegions() {
    return districts.stream().map(District::planRegion).distinct().toList();
  }

  /** Day the right was first set: as stated, else as held. */
  public Optional<LocalDate> findSetDate() {
    return Optional.ofNullable(request.setDate())
        .or(() -> Optional.ofNullable(existingRight).map(MiningRight::setOn));
  }

  /** The same case as if there were no secret features. */
  CheckContext withoutRestricted() {
    return new CheckContext(
        request,
        asOf,
        boundary,
        plan,
        mineral,
        coMinerals,
        strategic,
        authority,
        existingRight,
        spatial.without(Restricted::is),
        districts,
        districtPlans,
        workings,
        alongRiver,
        ledger,
        tolerance,
        ownRights,
        holderDoubt,
        holder,
        technicalUnitNamed,
        technicalUnit,
        gates);
  }

  /** Judges when every layer the rule names has a version in force, else answers 待判 (G20). */
  public RuleOutcome withLayers(RuleDoc doc, Supplier<RuleOutcome> judge) {
    return withLayers(doc, doc.layers(), judge);
  }

  /** As {@link #withLayers(RuleDoc, Supplier)} for the layers this very case needs. */
  public RuleOutcome withLayers(RuleDoc doc, List<String> layers, Supplier<RuleOutcome> judge) {
    List<Finding> obstacles =
        layers.stream().flatMap(name -> obstacle(doc, name).stream()).toList();
    return obstacles.isEmpty() ? judge.get() : RuleOutcome.of(obstacles);
  }

  /** A layer that is not there, or one of whose features could not be compared (E9). */
  private Optional<Finding> obstacle(RuleDoc doc, String layer) {
    Text name = doc.name();
    if (spatial.findLayer(layer).isEmpty()) {
      return Optional.of(
          Finding.of(
                  doc,
                  Verdict.INDETERMINATE,
                  "%s：图层%s没有生效的版本，无法判定".formatted(name.zh(), layer),
                  "%s: layer %s has no version in force, undecided".formatted(name.en(), layer))
              .withLayer(layer));
    }
    return Optional.ofNullable(spatial.refusedLayers().get(layer))
        .map(
            reason ->
                Finding.of(
                        doc,
                        Verdict.INDETERMINATE,
                        "%s：%s，无法判定".formatted(name.zh(), reason.zh()),
                        "%s: %s, undecided".formatted(name.en(), reason.en()))
                    .withLayer(layer)
                    .withHuman());
  }

  /** Judges when a plan is held, else says that the rule could not run. */
  public RuleOutcome withPlan(Supplier<RuleOutcome> judge) {
    return plan == null ? RuleOutcome.notRun("未载入任何规划", "no plan is loaded") : judge.get();
  }
}
