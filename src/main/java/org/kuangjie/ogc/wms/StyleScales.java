package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.OptionalDouble;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;

/** At which scale denominators a style draws anything. */
final class StyleScales {

  private StyleScales() {}

  static boolean isShown(Style style, double denominator) {
    return rules(style).stream()
        .anyMatch(
            rule ->
                denominator >= rule.getMinScaleDenominator()
                    && denominator < rule.getMaxScaleDenominator());
  }

  /** Below it none of the styles draws; empty when one has a rule without lower limit. */
  static OptionalDouble least(List<Style> styles) {
    List<Rule> rules = styles.stream().flatMap(style -> rules(style).stream()).toList();
    return rules.stream().allMatch(rule -> rule.getMinScaleDenominator() > 0)
        ? rules.stream().mapToDouble(Rule::getMinScaleDenominator).min()
        : OptionalDouble.empty();
  }

  /** From it on none of the styles draws; empty when one has a rule without upper limit. */
  static OptionalDouble most(List<Style> styles) {
    List<Rule> rules = styles.stream().flatMap(style -> rules(style).stream()).toList();
    return rules.stream().allMatch(rule -> Double.isFinite(rule.getMaxScaleDenominator()))
        ? rules.stream().mapToDouble(Rule::getMaxScaleDenominator).max()
        : OptionalDouble.empty();
  }

  private static List<Rule> rules(Style style) {
    return style.featureTypeStyles().stream()
        .flatMap(featureTypes -> featureTypes.rules().stream())
        .toList();
  }
}
