package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.MiningRights.TierUsage;
import org.kuangjie.catalogue.Plan.Cap;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-14 and PL-15: number and capacity of rights of 建筑石料用灰岩 by tier (A.002.5). (002-R20) */
record TierCapRule(RuleDoc doc, boolean inside, boolean hard) implements Rule {

  private static final String MINERAL = "建筑石料用灰岩";
  private static final String ZONES = "集中开采区";
  private static final String LARGE = "区外大型骨干";
  private static final String OTHERS = "区外中小型";

  static Rule insideZones(ComplianceSettings settings) {
    return new TierCapRule(
        PlanDocs.of(
                "PL-14",
                RuleDoc.Stage.SPATIAL,
                "集中开采区控制数",
                "Caps of the concentrated zones",
                "五（一）2")
            .gist("27个集中开采区内采矿权160个左右，生产能力17500万吨/年")
            .fires(
                "集中开采区内的建筑石料用灰岩采矿权新设或扩大后，个数大于160或能力大于17500万吨/年；“左右”为软性控制",
                "with the new or enlarged right the concentrated zones hold more rights or capacity than"
                    + " the plan allows; printed as about, hence soft")
            .verdicts(STRICT, BLOCK, INDETERMINATE)
            .parameter("mineral", MINERAL)
            .parameter("caps", "plan table of tiers: 集中开采区")
            .layers(LayerName.ZONES_CONCENTRATED, LayerName.MINING_RIGHTS)
            .configured("hard", settings.hardCaps())
            .tolerance(settings)
            .build(),
        true,
        settings.hardCaps());
  }

  static Rule outsideZones(ComplianceSettings settings) {
    return new TierCapRule(
        PlanDocs.of(
                "PL-15",
                RuleDoc.Stage.SPATIAL,
                "集中开采区外控制数",
                "Caps outside the concentrated zones",
                "五（一）2")
            .gist("集中开采区外大型骨干矿山40个左右、5500万吨/年，中小型矿山260个左右、9000万吨/年")
            .fires(
                "集中开采区外的建筑石料用灰岩采矿权新设或扩大后，大型大于40个或5500万吨/年，中小型大于260个或9000万吨/年",
                "with the new or enlarged right a tier outside the concentrated zones holds more than the"
                    + " plan allows")
            .verdicts(STRICT, BLOCK, INDETERMINATE)
            .parameter("mineral", MINERAL)
            .parameter("caps", "plan table of tiers: 区外大型骨干、区外中小型")
            .parameter("large", "专栏9 large (本系统约定 house convention; the plan does not define 大型骨干)")
            .layers(LayerName.ZONES_CONCENTRATED, LayerName.MINING_RIGHTS)
            .configured("hard", settings.hardCaps())
            .tolerance(settings)
            .build(),
        false,
        settings.hardCaps());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean applies =
        context.isMining()
            && context.isMineralOneOf(List.of(MINERAL))
            && (context.action().addsRight() || context.action().enlarges());
    return applies
        ? context.withPlan(() -> context.withLayers(doc, () -> judge(context)))
        : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    boolean isInside = !Overlaps.of(context, LayerName.ZONES_CONCENTRATED).isEmpty();
    List<UnlocatedFeature> unlocated = Blocks.unlocated(context, LayerName.ZONES_CONCENTRATED);
    if (!isInside && !unlocated.isEmpty()) {
      return RuleOutcome.of(Blocks.undecided(doc, unlocated));
    } else if (isInside != inside) {
      return RuleOutcome.PASSED;
    }
    BigDecimal scale = context.request().scale();
    if (scale == null) {
      return undecided("未填报生产规模scale", "no scale given");
    }
    return judgeTier(context, inside ? ZONES : outsideTier(context, scale), scale);
  }

  private static String outsideTier(CheckContext context, BigDecimal scale) {
    return Scale.findClass(context.requirePlan(), MINERAL)
            .filter(limits -> Scale.classify(limits, scale).equals("大型"))
            .isPresent()
        ? LARGE
        : OTHERS;
  }

  private RuleOutcome judgeTier(CheckContext context, String tier, BigDecimal scale) {
    Optional<Cap> cap = context.requirePlan().findCap(tier);
    if (cap.isEmpty()) {
      return RuleOutcome.notRun("规划未设“%s”控制数".formatted(tier), "the plan sets no cap for " + tier);
    }
    if (context.action().enlarges() && context.existingRight() == null) {
      return undecided("未给出原许可证号existingRight，无法扣除原规模", "the existing right is not named");
    }
    TierUsage used =
        context.ledger().tiers().stream()
            .filter(usage -> usage.tier().equals(tier))
            .findFirst()
            .orElse(new TierUsage(tier, 0, BigDecimal.ZERO));
    TierUsage after = after(used, scale, own(context, tier));
    boolean over =
        after.rights() > cap.get().rightsAbout()
            || after.capacity().compareTo(cap.get().capacity()) > 0;
    return over ? RuleOutcome.of(finding(cap.get(), after)) : RuleOutcome.PASSED;
  }

  /** The right's own present share of the tier, which is not counted against itself. */
  private @Nullable MiningRight own(CheckContext context, String tier) {
    MiningRight right = context.existingRight();
    if (right == null || !context.action().enlarges() || !right.mineral().equals(MINERAL)) {
      return null;
    }
    BigDecimal present = right.scale() == null ? BigDecimal.ZERO : right.scale();
    return inside || outsideTier(context, present).equals(tier) ? right : null;
  }

  private static TierUsage after(TierUsage used, BigDecimal scale, @Nullable MiningRight own) {
    BigDecimal present = own == null || own.scale() == null ? BigDecimal.ZERO : own.scale();
    return new TierUsage(
        used.tier(),
        used.rights() + (own == null ? 1 : 0),
        used.capacity().add(scale).subtract(present));
  }

  private RuleOutcome undecided(String zh, String en) {
    return RuleOutcome.of(
        Finding.of(doc, INDETERMINATE, zh + "，无法核对控制数", en + ", caps cannot be checked"));
  }

  private Finding finding(Cap cap, TierUsage after) {
    boolean ban = hard || cap.hard();
    String capacity = Amounts.plain(after.capacity());
    return Finding.of(
            doc,
            ban ? BLOCK : STRICT,
            "超出“%s”控制数：采矿权%d个（控制%d个左右），生产能力%s万吨/年（控制%s万吨/年）"
                .formatted(
                    cap.tier(),
                    after.rights(),
                    cap.rightsAbout(),
                    capacity,
                    Amounts.plain(cap.capacity())),
            "beyond the caps of tier %s: %d rights (about %d), %s of %s ×10⁴ t/a"
                .formatted(
                    cap.tier(),
                    after.rights(),
                    cap.rightsAbout(),
                    capacity,
                    Amounts.plain(cap.capacity())))
        .withMeasured(after.rights(), "个")
        .withTolerance(ban ? "0" : "左右 (soft)")
        .withLayer(LayerName.MINING_RIGHTS);
  }
}
