package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.DistrictPlans;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.RiverPaths;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.catalogue.Workings;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.CheckContext.Ledger;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Overlaps;
import org.springframework.stereotype.Component;

/** Asks the catalogue for everything the rules look at; the layers in one snapshot. */
@Component
class ContextGatherer {

  private static final String RAILWAY_BRIDGE = "铁路桥梁";

  private final Districts districts;
  private final DistrictPlans districtPlans;
  private final Workings workings;
  private final RiverPaths riverPaths;
  private final Overlay overlay;
  private final Ledgers ledgers;
  private final ComplianceSettings settings;

  ContextGatherer(
      Districts districts,
      DistrictPlans districtPlans,
      Workings workings,
      RiverPaths riverPaths,
      Overlay overlay,
      Ledgers ledgers,
      ComplianceSettings settings) {
    this.districts = districts;
    this.districtPlans = districtPlans;
    this.workings = workings;
    this.riverPaths = riverPaths;
    this.overlay = overlay;
    this.ledgers = ledgers;
    this.settings = settings;
  }

  /**
   * What a former check read.
   *
   * @param versionIds layer versions by layer name
   * @param districts units the boundary lay in
   * @param districtPlans their plans
   */
  record Former(
      Map<String, Long> versionIds, List<District> districts, List<DistrictPlan> districtPlans) {

    Former {
      versionIds = Map.copyOf(versionIds);
      districts = List.copyOf(districts);
      districtPlans = List.copyOf(districtPlans);
    }
  }

  /**
   * @param usable the boundary can be evaluated
   * @param former to read again; null = what is in force
   */
  CheckContext gather(
      Subject subject, BoundaryFacts boundary, boolean usable, @Nullable Former former) {
    SpatialFacts spatial =
        usable
            ? spatial(boundary, subject.day(), former)
            : new SpatialFacts(Map.of(), List.of(), List.of(), Map.of());
    List<District> units = former == null ? touched(spatial, subject) : former.districts();
    return new CheckContext(
        subject.request(),
        subject.day(),
        boundary,
        subject.plan(),
        subject.mineral(),
        subject.coMinerals(),
        subject.strategic(),
        subject.authority(),
        subject.existing(),
        spatial,
        units,
        former == null ? districtPlans(subject, boundary, units, spatial) : former.districtPlans(),
        workings(subject, spatial),
        alongRiver(subject, boundary, spatial),
        ledger(subject, spatial),
        settings.overlap(),
        ownRights(subject, spatial),
        subject.holderDoubt(),
        subject.standings().holder(),
        subject.standings().technicalUnitNamed(),
        subject.standings().technicalUnit(),
        subject.standings().gates());
  }

  /** As kept with a check that is replayed, else by the holder, whom nobody keeps. */
  private static @Nullable Set<String> ownRights(Subject subject, SpatialFacts spatial) {
    String holder = subject.holder();
    if (subject.ownRights() != null || holder == null) {
      return subject.ownRights();
    }
    return spatial.list(LayerName.MINING_RIGHTS).stream()
        .filter(right -> right.text("holder_uscc").filter(holder::equals).isPresent())
        .map(FeatureFact::code)
        .collect(Collectors.toSet());
  }

  private SpatialFacts spatial(BoundaryFacts boundary, LocalDate day, @Nullable Former former) {
    return former == null
        ? overlay.gather(boundary.geometry(), day)
        : overlay.gather(boundary.geometry(), day, former.versionIds());
  }

  private List<District> touched(SpatialFacts spatial, Subject subject) {
    Set<String> codes =
        spatial.list(LayerName.DISTRICTS).stream()
            .filter(fact -> Overlaps.isReal(fact, settings.overlap()))
            .map(FeatureFact::code)
            .collect(Collectors.toSet());
    return codes.isEmpty()
        ? List.of()
        : listDistricts(spatial, subject).stream()
            .filter(unit -> codes.contains(unit.code()))
            .toList();
  }

  private List<DistrictPlan> districtPlans(
      Subject subject, BoundaryFacts boundary, List<District> units, SpatialFacts spatial) {
    Plan plan = subject.plan();
    return plan == null || units.isEmpty()
        ? List.of()
        : districtPlans.list(
            plan.code(),
            units.stream().map(District::code).toList(),
            subject.day(),
            boundary.geometry(),
            spatial.versionIds().values());
  }

  private @Nullable List<FeatureFact> workings(Subject subject, SpatialFacts spatial) {
    MiningRight right = subject.existing();
    LayerInfo layer = spatial.findLayer(LayerName.WORKINGS).orElse(null);
    return right == null || layer == null
        ? null
        : workings.list(layer, right.licenceNumber(), subject.day());
  }

  /** Only sand is measured along its river (IF-08). */
  private Map<Long, RiverPaths.Path> alongRiver(
      Subject subject, BoundaryFacts boundary, SpatialFacts spatial) {
    Mineral mineral = subject.mineral();
    LayerInfo reaches = spatial.findLayer(LayerName.RIVER_REACHES).orElse(null);
    List<Long> bridges =
        spatial.list(LayerName.INFRASTRUCTURE).stream()
            .filter(fact -> fact.kind().equals(RAILWAY_BRIDGE))
            .map(FeatureFact::featureId)
            .toList();
    return mineral == null
            || reaches == null
            || bridges.isEmpty()
            || !MineralLists.SAND.contains(mineral.code())
        ? Map.of()
        : riverPaths.measure(boundary.geometry(), bridges, reaches);
  }

  private List<District> listDistricts(SpatialFacts spatial, Subject subject) {
    Long read = version(spatial, LayerName.DISTRICTS);
    ReferenceVersion reference = subject.reference();
    return read == null || reference == null
        ? districts.list(subject.day())
        : districts.list(subject.day(), read, reference);
  }

  private Ledger ledger(Subject subject, SpatialFacts spatial) {
    Long rights = version(spatial, LayerName.MINING_RIGHTS);
    Mineral mineral = subject.mineral();
    Plan plan = subject.plan();
    if (mineral == null
        || plan == null
        || rights == null
        || subject.request().rightKind() != RightKind.MINING) {
      return Ledger.EMPTY;
    }
    return ledgers.get(
        new Ledgers.Key(
            plan.code(),
            mineral.code(),
            subject.day(),
            rights,
            version(spatial, LayerName.ZONES_CONCENTRATED)));
  }

  private static @Nullable Long version(SpatialFacts spatial, String layer) {
    return spatial.findLayer(layer).map(LayerInfo::versionId).orElse(null);
  }
}
