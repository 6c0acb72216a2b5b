package org.kuangjie.compliance.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.compliance.ComplianceSettings;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The features of one layer that really share ground with the boundary, not only an edge.
 *
 * @param tolerance what counts as common ground
 */
public record Overlaps(List<FeatureFact> facts, ComplianceSettings.Overlap tolerance) {

  private static final int NAMES_SHOWN = 3;

  public Overlaps {
    facts = List.copyOf(facts);
  }

  public static Overlaps of(CheckContext context, String layer) {
    return of(context, layer, fact -> true);
  }

  public static Overlaps of(CheckContext context, String layer, Predicate<FeatureFact> wanted) {
    ComplianceSettings.Overlap tolerance = context.tolerance();
    return new Overlaps(
        context.spatial().list(layer).stream()
            .filter(fact -> isReal(fact, tolerance))
            .filter(wanted)
            .toList(),
        tolerance);
  }

  /** A line counts when the boundary holds a piece of it, an area above the tolerance. */
  public static boolean isReal(FeatureFact fact, ComplianceSettings.Overlap tolerance) {
    Geometry conflict = fact.conflict();
    return fact.overlapSquareMetres() > tolerance.squareMetres()
        || (conflict != null && !conflict.isEmpty() && conflict.getDimension() == 1);
  }

  public boolean isEmpty() {
    return facts.isEmpty();
  }

  public double squareMetres() {
    return facts.stream().mapToDouble(FeatureFact::overlapSquareMetres).sum();
  }

  /** Names for a sentence, the first few when many. */
  public String names() {
    String shown =
        facts.stream()
            .map(FeatureFact::name)
            .distinct()
            .limit(NAMES_SHOWN)
            .collect(Collectors.joining("、"));
    long all = facts.stream().map(FeatureFact::name).distinct().count();
    return all > NAMES_SHOWN ? shown + "等" + all + "处" : shown;
  }

  /** All common parts together; null when none was delivered. */
  public @Nullable Geometry conflict() {
    List<Geometry> parts =
        facts.stream().map(FeatureFact::conflict).filter(Objects::nonNull).toList();
    return parts.isEmpty() ? null : OverlayNGRobust.union(parts);
  }

  /**
   * Puts layer, feature, area and place into a finding; the tolerance names the precision of the
   * overlay beside what counts as a touch (E9).
   */
  public Finding describe(Finding finding) {
    FeatureFact first = facts.get(0);
    Finding located = facts.size() == 1 ? finding.withFeature(first) : finding;
    return located
        .withLayer(first.layer())
        .withMeasured(Amounts.round(squareMetres(), 2), "m²")
        .withTolerance(
            "%s m²; %s".formatted(Amounts.plain(tolerance.squareMetres()), Overlay.PRECISION))
        .withGeometry(conflict())
        .withKeepOuts(facts.stream().map(fact -> new Finding.KeepOut(fact, 0)).toList());
  }
}
