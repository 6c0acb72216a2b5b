package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;

/** What of a style applies at a map's scale, ready to draw feature after feature. */
final class StylePlan {

  private final List<Pass> passes = new ArrayList<>();
  private double reach;

  /**
   * One FeatureTypeStyle: all its features are drawn before the next one's.
   *
   * @param firstOnly only the first rule that applies counts (vendor option {@code ruleEvaluation})
   */
  private record Pass(List<PlannedRule> rules, boolean firstOnly) {}

  @SuppressWarnings("ArrayRecordComponent") // looped over for every feature
  private record PlannedRule(
      Predicate<Feature> test, boolean otherwise, SymbolPainter[] painters) {}

  /**
   * @param columns those of the features that will be drawn, see {@link #attributes}
   */
  static StylePlan of(Style style, FeatureColumns columns, double scale, SymbolCompiler symbols) {
    StylePlan plan = new StylePlan();
    FeatureTests tests = new FeatureTests(columns);
    for (FeatureTypeStyle part : style.featureTypeStyles()) {
      List<PlannedRule> rules = new ArrayList<>();
      for (Rule rule : part.rules()) {
        if (isActive(rule, scale)) {
          rules.add(plan.planned(rule, tests, symbols));
        }
      }
      boolean firstOnly =
          FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
              part.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
      if (!rules.isEmpty()) {
        plan.passes.add(new Pass(rules, firstOnly));
      }
    }
    return plan;
  }

  private PlannedRule planned(Rule rule, FeatureTests tests, SymbolCompiler symbols) {
    List<SymbolPainter> painters = new ArrayList<>();
    for (Symbolizer symbolizer : rule.symbolizers()) {
      painters.addAll(symbols.of(symbolizer));
    }
    painters.forEach(painter -> reach = Math.max(reach, painter.reach()));
    Filter filter = rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
    return new PlannedRule(
        tests.of(filter), rule.isElseFilter(), painters.toArray(SymbolPainter[]::new));
  }

  static boolean isActive(Rule rule, double scale) {
    return scale >= rule.getMinScaleDenominator() - 1e-6
        && scale < rule.getMaxScaleDenominator() + 1e-6
        && !rule.symbolizers().isEmpty();
  }

  /** The attributes of a layer that a style's rules and symbolizers read at a scale. */
  static List<String> attributes(Style style, LayerDefinition layer, double scale) {
    UsedNames used = new UsedNames();
    style.featureTypeStyles().stream()
        .flatMap(part -> part.rules().stream())
        .filter(rule -> isActive(rule, scale))
        .forEach(used::add);
    Set<String> files =
        RasterStyle.images(style, layer).map(ImageFiles::fileColumn).collect(Collectors.toSet());
    Set<String> names = new LinkedHashSet<>();
    for (Attribute attribute : layer.attributes()) {
      if (used.names().contains(attribute.name()) || files.contains(attribute.name())) {
        names.add(attribute.name());
      }
    }
    return List.copyOf(names);
  }

  int passes() {
    return passes.size();
  }

  /** How far beyond a feature its symbols may reach, pixels. */
  double reach() {
    return reach;
  }

  void paint(int pass, Feature feature, Outline outline, Canvas canvas) {
    boolean any = false;
    for (PlannedRule rule : passes.get(pass).rules()) {
      if (!rule.otherwise() && rule.test().test(feature)) {
        draw(rule, feature, outline, canvas);
        any = true;
        if (passes.get(pass).firstOnly()) {
          return;
        }
      }
    }
    if (!any) {
      for (PlannedRule rule : passes.get(pass).rules()) {
        if (rule.otherwise()) {
          draw(rule, feature, outline, canvas);
        }
      }
    }
  }

  /** After the last feature of a pass. */
  void finish(int pass, Canvas canvas) {
    for (PlannedRule rule : passes.get(pass).rules()) {
      for (SymbolPainter painter : rule.painters()) {
        painter.finish(canvas);
      }
    }
  }

  private static void draw(PlannedRule rule, Feature feature, Outline outline, Canvas canvas) {
    for (SymbolPainter painter : rule.painters()) {
      painter.paint(feature, outline, canvas);
    }
  }
}
