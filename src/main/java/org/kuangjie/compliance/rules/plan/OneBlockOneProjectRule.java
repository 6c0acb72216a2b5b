package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.ArrayList;
import java.util.List;
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

/** PL-07: one block is one project. (002-R44) */
record OneBlockOneProjectRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new OneBlockOneProjectRule(
        PlanDocs.of("PL-07", RuleDoc.Stage.SPATIAL, "一个区块一个项目", "One block, one project", "七（二）")
            .clause("原则上一个勘查开采规划区块作为一个项目")
            .fires(
                "新设（含探转采）所在区块已有项目，或范围跨两个以上区块",
                "the block of a new right already has a project, or the boundary spans several blocks")
            .verdicts(STRICT, INDETERMINATE)
            .layers(LayerName.BLOCKS_EXPLORATION, LayerName.BLOCKS_MINING)
            .tolerance(settings)
            .coverTolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Blocks.ofNewRight(doc, context, layer -> judge(context, layer));
  }

  private RuleOutcome judge(CheckContext context, String layer) {
    Overlaps blocks = Overlaps.of(context, layer);
    List<Finding> findings = new ArrayList<>();
    for (FeatureFact block : blocks.facts()) {
      block.text("project").ifPresent(project -> findings.add(taken(block, project)));
    }
    if (blocks.facts().size() > 1) {
      findings.add(spanning(blocks));
    }
    List<UnlocatedFeature> unlocated = Blocks.unlocated(context, layer);
    boolean settled = blocks.facts().stream().anyMatch(b -> Blocks.covers(context, b));
    if (findings.isEmpty() && !settled && !unlocated.isEmpty()) {
      findings.add(Blocks.undecided(doc, unlocated));
    }
    return RuleOutcome.of(findings);
  }

  private Finding taken(FeatureFact block, String project) {
    return Finding.of(
            doc,
            STRICT,
            "规划区块%s已有项目%s，原则上一个区块一个项目".formatted(block.name(), project),
            "block %s already has project %s; one block is one project"
                .formatted(block.name(), project))
        .withFeature(block);
  }

  private Finding spanning(Overlaps blocks) {
    return blocks.describe(
        Finding.of(
            doc,
            STRICT,
            "范围跨%d个规划区块（%s），原则上一个区块一个项目".formatted(blocks.facts().size(), blocks.names()),
            "the boundary spans %d blocks (%s); one block is one project"
                .formatted(blocks.facts().size(), blocks.names())));
  }
}
