package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.sensing.PatchAssessed.RightConcerned;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.StoredPatch;
import org.locationtech.jts.geom.Geometry;

/**
 * One patch against the rights around it at its image date. Valid mining rights are cut off first;
 * what is left is looked for in ended mining rights, then in exploration rights. Most patches lie
 * wholly in one right or in none and are told so by predicates alone.
 */
final class RightsComparison {

  private static final String MINING = "采矿权";

  private final StoredPatch patch;
  private final SensingSettings.Tolerance tolerance;
  private final double sigma;

  /** By feature id. */
  private final Map<Long, Share> concerned = new LinkedHashMap<>();

  RightsComparison(StoredPatch patch, SensingSettings.Tolerance tolerance) {
    this.patch = patch;
    this.tolerance = tolerance;
    this.sigma = sigma(patch, tolerance);
  }

  static double sigma(StoredPatch patch, SensingSettings.Tolerance tolerance) {
    return tolerance.sigma(
        Objects.requireNonNullElse(patch.resolutionMetres(), tolerance.unknownResolutionMetres()));
  }

  /**
   * @param near parts of rights whose boxes meet that of the patch
   */
  RightsMeasure measure(List<Piece> near) {
    double total = patch.areaSquareMetres();
    List<Piece> met = new ArrayList<>();
    Ground outside = cut(new Ground(patch.outline(), total), of(near, Group.IN_FORCE), met);
    Neighbour main = largest();
    if (outside.area() <= tolerance.noiseSquareMetres()) {
      return new RightsMeasure(total, 0, 0, 0, 0, 0, 0, rights(), main, null);
    }
    Ground unended = cut(outside, of(near, Group.ENDED), new ArrayList<>());
    Ground bare = cut(unended, of(near, Group.EXPLORATION), new ArrayList<>());
    cut(bare, of(near, Group.NOT_YET), new ArrayList<>());
    Margin margin = Margin.of(patch.outline(), outside.geometry(), met, sigma);
    return new RightsMeasure(
        total - outside.area(),
        outside.area(),
        margin.certainShare() * outside.area(),
        margin.possibleShare() * outside.area(),
        outside.area() - unended.area(),
        unended.area() - bare.area(),
        margin.farthest(),
        rights(),
        main,
        met.isEmpty()
            ? null
            : SliverLook.explain(
                patch.outline(), outside.geometry(), met, margin.farthest(), tolerance));
  }

  /** The area outside alone, as {@link #measure} has it. */
  double outside(List<Piece> near) {
    Ground whole = new Ground(patch.outline(), patch.areaSquareMetres());
    double area = cut(whole, of(near, Group.IN_FORCE), new ArrayList<>()).area();
    return area <= tolerance.noiseSquareMetres() ? 0 : area;
  }

  /** With its ellipsoidal area, which is measured only where something was cut off. */
  private record Ground(Geometry geometry, double area) {}

  private record Share(Neighbour right, double squareMetres) {
    Share plus(Share more) {
      return new Share(right, squareMetres + more.squareMetres());
    }
  }

  private enum Group {
    IN_FORCE,
    ENDED,
    EXPLORATION,
    NOT_YET
  }

  private List<Piece> of(List<Piece> near, Group wanted) {
    return near.stream().filter(piece -> group(piece.owner()) == wanted).toList();
  }

  private @Nullable Group group(Neighbour right) {
    RightState state = RightState.of(right, patch.imageDate());
    if (!right.kind().equals(MINING)) {
      return state.isInForce() ? Group.EXPLORATION : null;
    }
    return switch (state) {
      case VALID, SUSPENDED -> Group.IN_FORCE;
      case ENDED -> Group.ENDED;
      case NOT_YET -> Group.NOT_YET;
    };
  }

  /** What is left of the ground outside the pieces. */
  private Ground cut(Ground ground, List<Piece> pieces, List<Piece> met) {
    Ground left = ground;
    for (Piece piece : pieces) {
      if (left.geometry().isEmpty() || !piece.meets(left.geometry())) {
        continue;
      }
      Ground rest = without(left, piece);
      concerned.merge(
          piece.owner().featureId(),
          new Share(piece.owner(), Math.max(0, left.area() - rest.area())),
          Share::plus);
      met.add(piece);
      left = rest;
    }
    return left;
  }

  private static Ground without(Ground ground, Piece piece) {
    Geometry rest =
        piece.covers(ground.geometry())
            ? ground.geometry().getFactory().createPolygon()
            : Overlays.rest(ground.geometry(), piece.ground());
    return new Ground(rest, EllipsoidalArea.squareMetres(rest));
  }

  private @Nullable Neighbour largest() {
    return concerned.values().stream()
        .max(Comparator.comparingDouble(Share::squareMetres))
        .map(Share::right)
        .orElse(null);
  }

  private List<RightConcerned> rights() {
    return concerned.values().stream()
        .filter(share -> share.squareMetres() > tolerance.noiseSquareMetres())
        .map(
            share ->
                new RightConcerned(
                    share.right().code(),
                    share.right().kind(),
                    RightState.of(share.right(), patch.imageDate()).name(),
                    rounded(share.squareMetres())))
        .sorted(Comparator.comparingDouble(RightConcerned::squareMetres).reversed())
        .toList();
  }

  /** To square centimetres, so that the same comparison gives the same text. */
  static double rounded(double number) {
    return Math.rint(number * 1e4) / 1e4;
  }
}
