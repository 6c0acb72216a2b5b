package org.kuangjie.compliance.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The features of one layer that really share ground with the boundary, not only an edge. */
public record Overlaps(List<FeatureFact> facts) {

  /** ε of compliance-rules B.5: a smaller common area is noise of coordinates. */
  public static final double TOLERANCE_SQUARE_METRES = 1;

  public static final String TOLERANCE = "1 m²";

  private static final int NAMES_SHOWN = 3;

  public Overlaps {
    facts = List.copyOf(facts);
  }

  public static Overlaps of(CheckContext context, String layer) {
    return of(context, layer, fact -> true);
  }

  public static Overlaps of(CheckContext context, String layer, Predicate<FeatureFact> wanted) {
    return new Overlaps(
        context.spatial().list(layer).stream().filter(Overlaps::isReal).filter(wanted).toList());
  }

  /** A line counts when the boundary holds a piece of it, an area when more than ε is common. */
  public static boolean isReal(FeatureFact fact) {
    Geometry conflict = fact.conflict();
    return fact.overlapSquareMetres() > TOLERANCE_SQUARE_METRES
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

  /** Puts layer, feature, area and place into a finding. */
  public Finding describe(Finding finding) {
    FeatureFact first = facts.get(0);
    Finding located = facts.size() == 1 ? finding.withFeature(first) : finding;
    return located
        .withLayer(first.layer())
        .withMeasured(Amounts.round(squareMetres(), 2), "m²")
        .withTolerance(TOLERANCE)
        .withGeometry(conflict());
  }
}
