package org.kuangjie.compliance.rules.plan;

import java.util.List;
import org.kuangjie.compliance.rules.Rule;

/** PL-01 … PL-24. */
public final class PlanRules {

  private PlanRules() {}

  public static List<Rule> list() {
    return List.of(
        new PlanInForceRule(),
        new BannedMineralRule(),
        new SevereHarmRule(),
        new RestrictedMineralRule(),
        new LeadZincSoutheastRule(),
        new WithinBlockRule(),
        new OneBlockOneProjectRule(),
        new BlockMatchesRule(),
        new KeyZoneRule(),
        new KeyZoneMineralRule(),
        new ScaleFloorRule(),
        new NewSmallMineRule(),
        new SmallMineEnlargingRule(),
        TierCapRule.insideZones(),
        TierCapRule.outsideZones(),
        AwaitingDataRule.ridgeLine(),
        AwaitingDataRule.acrossContours(),
        new PitShapeRule(),
        new SuperLargeLimestoneRule(),
        new TotalControlRule(),
        new GreenMineRule(),
        AwaitingDataRule.blockChangeWindow(),
        AwaitingDataRule.districtPlan(),
        AwaitingDataRule.reserveSite());
  }
}
