package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.catalogue.store.PlanBalance.TierFigures;
import org.kuangjie.catalogue.store.PlanBalance.UsedLayer;
import org.kuangjie.catalogue.store.RightSums.Group;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lays the figures of a plan beside what the register holds, in one look at the database. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PlanBalances {

  private static final String ALL = "合计";
  private static final List<String> COUNTED_LAYERS =
      List.of(
          LayerName.MINING_RIGHTS,
          LayerName.ZONES_KEY_EXPLORATION,
          LayerName.ZONES_KEY_MINING,
          LayerName.ZONES_CONCENTRATED,
          LayerName.DISTRICTS);

  private final Plans plans;
  private final MiningRights rights;
  private final RightSums sums;
  private final ZoneRepository zones;
  private final LayerVersions versions;
  private final Districts districts;
  private final Minerals minerals;
  private final CatalogueSettings settings;

  PlanBalances(
      Plans plans,
      MiningRights rights,
      RightSums sums,
      ZoneRepository zones,
      LayerVersions versions,
      Districts districts,
      Minerals minerals,
      CatalogueSettings settings) {
    this.plans = plans;
    this.rights = rights;
    this.sums = sums;
    this.zones = zones;
    this.versions = versions;
    this.districts = districts;
    this.minerals = minerals;
    this.settings = settings;
  }

  /**
   * @param actor areas of official outlines are for officials (002-R51)
   * @throws org.kuangjie.shared.DomainException NOT_FOUND
   */
  public PlanBalance get(String code, LocalDate day, Actor actor) {
    Plan plan = plans.get(code);
    Map<String, LayerInfo> inForce = versions.listInForce();
    boolean counted = inForce.containsKey(LayerName.MINING_RIGHTS);
    @Nullable List<Group> groups = counted ? sums.listGroups(day) : null;
    RegionalSums regions =
        new RegionalSums(districts.list(day), districts.list(plan.validFrom()), groups);
    ZoneAnswers answers =
        new ZoneAnswers(
            regions,
            counted ? sums.sumZones(code, day) : Map.of(),
            Clearance.of(actor, settings).officialOutlines());
    IndicatorsReached reached = new IndicatorsReached(groups, minerals.snapshot());
    return new PlanBalance(
        plan.code(),
        plan.version(),
        plan.name(),
        plan.documentNumber(),
        day,
        plan.isInForce(day),
        COUNTED_LAYERS.stream().flatMap(name -> used(inForce, name)).toList(),
        regions.unplaced(),
        regions.withoutScale(),
        tiers(plan, counted ? rights.tierUsage(code, day, Map.of()) : null),
        zones.listOf(code).stream().map(answers::of).toList(),
        plan.balances().stream().map(regions::of).toList(),
        Transfers.of(plan.balances()),
        plan.indicators().stream().map(reached::of).toList(),
        regions.listDistricts());
  }

  private static Stream<UsedLayer> used(Map<String, LayerInfo> inForce, String name) {
    LayerInfo info = inForce.get(name);
    return info == null
        ? Stream.of()
        : Stream.of(
            new UsedLayer(name, info.version(), info.date(), info.synthetic(), info.source()));
  }

  private static List<TierFigures> tiers(Plan plan, @Nullable List<MiningRights.TierUsage> usages) {
    return plan.caps().stream().map(cap -> tier(cap, usages)).toList();
  }

  private static TierFigures tier(Plan.Cap cap, @Nullable List<MiningRights.TierUsage> usages) {
    if (usages == null) {
      return new TierFigures(
          cap.tier(), cap.rightsAbout(), cap.capacity(), cap.hard(), null, null, null);
    }
    List<MiningRights.TierUsage> own =
        usages.stream()
            .filter(usage -> cap.tier().equals(ALL) || cap.tier().equals(usage.tier()))
            .toList();
    int number = own.stream().mapToInt(MiningRights.TierUsage::rights).sum();
    BigDecimal capacity =
        own.stream().map(MiningRights.TierUsage::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new TierFigures(
        cap.tier(),
        cap.rightsAbout(),
        cap.capacity(),
        cap.hard(),
        number,
        capacity,
        number > cap.rightsAbout() || capacity.compareTo(cap.capacity()) > 0);
  }
}
