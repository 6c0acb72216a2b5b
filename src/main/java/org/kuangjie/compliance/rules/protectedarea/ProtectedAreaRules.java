package org.kuangjie.compliance.rules.protectedarea;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;

/** PA-01 … PA-13 with PA-02b. */
public final class ProtectedAreaRules {

  private ProtectedAreaRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    return Stream.of(
            ReserveRules.list(settings),
            WaterSourceRules.list(settings),
            HeritageRules.list(settings))
        .flatMap(List::stream)
        .toList();
  }

  /** A rule of another family about areas of this layer; the same for every project. */
  public static Rule always(RuleDoc doc, Set<String> kinds, Verdict verdict, String zh, String en) {
    return new ProtectedAreaRule(doc, kinds, Bearing.always(verdict, zh, en));
  }

  /** What all pages of the family share. */
  static RuleDoc.Builder doc(ComplianceSettings settings, String id, String zh, String en) {
    return RuleDoc.of(id, RuleDoc.Stage.SPATIAL, zh, en)
        .tolerance(settings)
        .layers(LayerName.PROTECTED_AREAS);
  }
}
