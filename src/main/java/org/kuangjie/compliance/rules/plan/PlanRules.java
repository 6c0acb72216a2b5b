package org.kuangjie.compliance.rules.plan;

import java.util.List;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;

/** PL-01 … PL-24. */
public final class PlanRules {

  private PlanRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        new PlanInForceRule(),
        new BannedMineralRule(),
        new SevereHarmRule(),
        new RestrictedMineralRule(),
        new LeadZincSoutheastRule(),
        WithinBlockRule.of(settings),
        OneBlockOneProjectRule.of(settings),
        BlockMatchesRule.of(settings),
        KeyZoneRule.of(settings),
        KeyZoneMineralRule.of(settings),
        new ScaleFloorRule(),
        new NewSmallMineRule(),
        new SmallMineEnlargingRule(),
        TierCapRule.insideZones(settings),
        TierCapRule.outsideZones(settings),
        AwaitingDataRule.ridgeLine(),
        AwaitingDataRule.acrossContours(),
        new PitShapeRule(),
        SuperLargeLimestoneRule.of(settings),
        new TotalControlRule(),
        new GreenMineRule(),
        BlockChangeRule.of(settings),
        DistrictPlanRule.of(settings),
        ReserveSites.rule(settings));
  }
}
