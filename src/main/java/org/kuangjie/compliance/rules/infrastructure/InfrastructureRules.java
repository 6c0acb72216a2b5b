package org.kuangjie.compliance.rules.infrastructure;

import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.shared.Text;

/** IF-01 … IF-17. */
public final class InfrastructureRules {

  /** Nothing follows after the article. */
  static final Text NO_NEED = Text.of("", "");

  private InfrastructureRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    HalfWidths widths = new HalfWidths(settings.infrastructure());
    return Stream.of(
            RoadRules.list(widths),
            RailwayRules.list(widths),
            PipelineRules.list(widths),
            MilitaryRules.list(settings),
            PowerAndOldLawRules.list(widths, settings.infrastructure().oldLawMetres()))
        .flatMap(List::stream)
        .toList();
  }

  /** What the pages of rules with an edge share. */
  static RuleDoc.Builder doc(HalfWidths widths, String id, String zh, String en) {
    return RuleDoc.of(id, RuleDoc.Stage.SPATIAL, zh, en)
        .parameter("error", "est_error_m of the feature, else the accuracy of the layer")
        .ownConfigured("half width where only a centre line is held", widths.print())
        .layers(LayerName.INFRASTRUCTURE);
  }
}
