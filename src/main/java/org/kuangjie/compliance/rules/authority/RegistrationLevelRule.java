package org.kuangjie.compliance.rules.authority;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.ReserveSize;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.shared.Text;

/**
 * AU-01: the authority named is of the level that registers such a right. A planning block names
 * its own authority, which PL-08 compares (002-R17, 002-R39).
 */
record RegistrationLevelRule(RuleDoc doc) implements Rule {

  /** Registered by the ministry after a national list that is a draft. */
  private static final List<String> MINISTRY =
      List.of("石油", "天然气", "页岩气", "铀", "钨", "稀土", "锡", "锑", "钼", "钴", "锂", "钾盐", "晶质石墨");

  /** 普通建筑用砂、石、粘土; house convention, as PL-18. */
  private static final List<String> COMMON =
      List.of("建筑石料用灰岩", "建筑用砂", "建筑用砂岩", "砂岩", "砖瓦用页岩", "页岩", "砖瓦用粘土");

  private static final Unstated RESERVE =
      Unstated.of("reserveSize", "储量规模", "the size of the reserve");
  private static final Text MINISTRY_LEVEL =
      Text.of("自然资源部（名录为征求意见稿）", "the ministry (a draft list)");
  private static final Text CITY_LEVEL = Text.of("市级", "the city");
  private static final Text DISTRICT_LEVEL = Text.of("区县级", "the district");

  static Rule of(ComplianceSettings settings) {
    return new RegistrationLevelRule(
        RuleDoc.of("AU-01", RuleDoc.Stage.SPATIAL, "登记机关的级别", "Level of the registering authority")
            .source(AuthorityRules.REGULATION, "第二十二条、第二十三条", RuleDoc.Confidence.H)
            .gist("采矿权储量规模中型以上或者跨区县的由市级登记；小型及普通砂石粘土由区县登记；国家规定由自然资源部登记的从其规定")
            .fires(
                "填报的登记机关（注销除外）级别与应登记的级别不符；规划区块已定登记机关的以PL-08为准；采矿权未填报储量规模的待判",
                "the authority given is not of the level that registers the right; where a planning"
                    + " block names one, PL-08 decides; undecided when the size of the reserve of a"
                    + " mining right is not stated")
            .needs("改由应登记的机关受理", "an application to the authority of that level")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .parameter("ministry, draft list, confidence M", String.join("、", MINISTRY))
            .own("普通砂石粘土 common stone, sand and clay", String.join("、", COMMON))
            .tolerance(settings)
            .layers(LayerName.DISTRICTS, LayerName.BLOCKS_MINING, LayerName.BLOCKS_EXPLORATION)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (context.action().endsWork()) {
      return RuleOutcome.PASSED;
    }
    Authority given = context.authority();
    if (given == null) {
      return RuleOutcome.notRun("未填报登记机关authority", "no authority is given");
    }
    List<String> layers =
        context.action().addsRight()
            ? List.of(LayerName.DISTRICTS, blocks(context))
            : List.of(LayerName.DISTRICTS);
    return context.withLayers(doc, layers, () -> judge(context, given));
  }

  private RuleOutcome judge(CheckContext context, Authority given) {
    if (context.isMineralOneOf(MINISTRY)) {
      return RuleOutcome.of(mismatch(given, MINISTRY_LEVEL).withHuman());
    } else if (isInBlock(context)) {
      return RuleOutcome.notRun(
          "所在规划区块已定登记机关，以PL-08为准", "the planning block names its authority, see PL-08");
    }
    boolean byCity = given.level().equals(CITY_LEVEL.zh());
    if (context.districts().size() > 1) {
      return byCity ? RuleOutcome.PASSED : RuleOutcome.of(mismatch(given, CITY_LEVEL));
    } else if (!context.isMining()) {
      return RuleOutcome.notRun(
          "探矿权的储量规模未知，登记机关以规划区块为准", "the reserve of an exploration right is not known");
    }
    Text level = level(context);
    if (level == null) {
      return RuleOutcome.of(RESERVE.finding(doc));
    }
    return byCity == level.equals(CITY_LEVEL)
        ? RuleOutcome.PASSED
        : RuleOutcome.of(mismatch(given, level));
  }

  /** Null when the size of the reserve decides and is not stated. */
  private static @Nullable Text level(CheckContext context) {
    ReserveSize size = context.request().reserveSize();
    if (context.isMineralOneOf(COMMON)) {
      return DISTRICT_LEVEL;
    } else if (size == null) {
      return null;
    }
    return size == ReserveSize.SMALL ? DISTRICT_LEVEL : CITY_LEVEL;
  }

  private static boolean isInBlock(CheckContext context) {
    return context.action().addsRight() && !Overlaps.of(context, blocks(context)).isEmpty();
  }

  private static String blocks(CheckContext context) {
    return context.isMining() ? LayerName.BLOCKS_MINING : LayerName.BLOCKS_EXPLORATION;
  }

  private Finding mismatch(Authority given, Text level) {
    return Finding.of(
        doc,
        BLOCK_UNLESS,
        "应由%s登记，填报的登记机关为%s（%s）".formatted(level.zh(), given.nameZh(), given.level()),
        "registered by %s, the authority given is %s".formatted(level.en(), given.nameEn()));
  }
}
