package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-08: mineral and registering authority are those of the block. (002-R17, 002-R39) */
record BlockMatchesRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new BlockMatchesRule(
        PlanDocs.of(
                "PL-08",
                RuleDoc.Stage.SPATIAL,
                "区块登记机关、矿种相符",
                "Mineral and authority of the block",
                "四（四）、五（五）")
            .gist("规划区块按登记机关和矿种设置：市级、区级，煤层气、铝土矿、萤石、铁、地热、矿泉水等")
            .fires(
                "新设（含探转采）的矿种或登记机关与所在规划区块不符",
                "mineral or authority of a new right is not that of the block")
            .needs(
                "与申请相符的规划区块调整，或改由区块的登记机关受理",
                "adjustment of the planning block, or an application to the block's authority")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .layers(LayerName.BLOCKS_EXPLORATION, LayerName.BLOCKS_MINING)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Blocks.ofNewRight(doc, context, layer -> judge(context, layer));
  }

  private RuleOutcome judge(CheckContext context, String layer) {
    List<FeatureFact> blocks = Overlaps.of(context, layer).facts();
    List<Finding> findings = new ArrayList<>();
    blocks.forEach(block -> compare(context, block, findings));
    List<UnlocatedFeature> unlocated = Blocks.unlocated(context, layer);
    if (blocks.isEmpty() && !unlocated.isEmpty()) {
      findings.add(Blocks.undecided(doc, unlocated));
    }
    return RuleOutcome.of(findings);
  }

  private void compare(CheckContext context, FeatureFact block, List<Finding> findings) {
    String mineral = context.requireMineral().code();
    List<String> allowed = Blocks.texts(block.attributes().get("minerals"));
    if (!allowed.contains(mineral)) {
      findings.add(
          Finding.of(
                  doc,
                  BLOCK_UNLESS,
                  "矿种%s与规划区块%s的矿种（%s）不符"
                      .formatted(mineral, block.name(), String.join("、", allowed)),
                  "mineral %s is not that of block %s (%s)"
                      .formatted(mineral, block.name(), String.join(", ", allowed)))
              .withFeature(block));
    }
    compareAuthority(context.authority(), block, findings);
  }

  private void compareAuthority(
      @Nullable Authority given, FeatureFact block, List<Finding> findings) {
    String required = block.text("authority").orElse("");
    if (given == null) {
      findings.add(
          Finding.of(
                  doc,
                  INDETERMINATE,
                  "未填报登记机关authority，无法与规划区块%s的登记机关%s比对".formatted(block.name(), required),
                  "no authority given, cannot compare with %s of block %s"
                      .formatted(required, block.name()))
              .withFeature(block));
    } else if (!given.code().equals(required)) {
      findings.add(
          Finding.of(
                  doc,
                  BLOCK_UNLESS,
                  "登记机关%s与规划区块%s的登记机关%s不符".formatted(given.nameZh(), block.name(), required),
                  "authority %s is not %s of block %s"
                      .formatted(given.nameEn(), required, block.name()))
              .withFeature(block));
    }
  }
}
