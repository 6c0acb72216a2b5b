package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** Reading zones and planning blocks (规划区块), those without an outline included. */
final class Blocks {

  private Blocks() {}

  /** Judges a new right by the blocks of its kind; any other right needs none. */
  static RuleOutcome ofNewRight(
      RuleDoc doc, CheckContext context, Function<String, RuleOutcome> judge) {
    String layer = context.isMining() ? LayerName.BLOCKS_MINING : LayerName.BLOCKS_EXPLORATION;
    return context.action().addsRight()
        ? context.withLayers(doc, List.of(layer), () -> judge.apply(layer))
        : RuleOutcome.PASSED;
  }

  /** Zones or blocks of the boundary's districts that could not be compared. */
  static List<UnlocatedFeature> unlocated(CheckContext context, String... layers) {
    List<String> here = context.districts().stream().map(District::code).toList();
    return context.spatial().zonesWithoutGeometry().stream()
        .filter(feature -> List.of(layers).contains(feature.layer()))
        .filter(feature -> feature.districtCodes().stream().anyMatch(here::contains))
        .toList();
  }

  static Finding undecided(RuleDoc doc, List<UnlocatedFeature> unlocated) {
    String names =
        unlocated.stream().map(UnlocatedFeature::name).limit(3).collect(Collectors.joining("、"));
    return Finding.of(
            doc,
            INDETERMINATE,
            "%s：所在区县的%s（共%d个）没有图形，无法比对，待判".formatted(doc.name().zh(), names, unlocated.size()),
            "%s: %d zone(s) or block(s) of the district have no outline (%s), undecided"
                .formatted(doc.name().en(), unlocated.size(), names))
        .withLayer(unlocated.get(0).layer())
        .withHuman();
  }

  /** The whole boundary lies in the feature, coordinate noise aside. */
  static boolean covers(CheckContext context, FeatureFact fact) {
    double area = context.boundary().ellipsoidalSquareMetres();
    double outside = area - fact.overlapSquareMetres();
    return fact.coversBoundary() || outside <= context.tolerance().gapSquareMetres(area);
  }

  /** A text array attribute, however the database delivered it. */
  static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    } else if (value instanceof Object[] many) {
      return List.of(many).stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
