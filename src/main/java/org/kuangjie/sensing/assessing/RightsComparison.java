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

  private final List<Piece> touched = new ArrayList<>();

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
    Geometry outside = cut(patch.outline(), of(near, Group.IN_FORCE), touched);
    double left = outside == patch.outline() ? total : area(outside);
    Neighbour main = largest();
    if (left <= tolerance.noiseSquareMetres()) {
      return new RightsMeasure(total, 0, 0, 0, 0, 0, 0, rights(), main, null);
    }
    List<Piece> met = List.copyOf(touched);
    Geometry rest = cut(outside, of(near, Group.ENDED), new ArrayList<>());
    double unended = rest == outside ? left : area(rest);
    Geometry bare = cut(rest, of(near, Group.EXPLORATION), new ArrayList<>());
    double exploration = bare == rest ? 0 : unended - area(bare);
    cut(bare, of(near, Group.NOT_YET), new ArrayList<>());
    Margin margin = Margin.of(patch.outline(), outside, met, sigma);
    return new RightsMeasure(
        total - left,
        left,
        margin.certainShare() * left,
        margin.possibleShare() * left,
        left - unended,
        exploration,
        margin.farthest(),
        rights(),
        main,
        main == null || total - left <= tolerance.noiseSquareMetres()
            ? null
            : SliverLook.explain(patch.outline(), outside, met, margin.farthest(), tolerance));
  }

  private static double area(Geometry geometry) {
    return EllipsoidalArea.squareMetres(geometry);
  }

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

  /** What is left of the ground outside the pieces; the very ground when none meets it. */
  private Geometry cut(Geometry ground, List<Piece> pieces, List<Piece> met) {
    Geometry left = ground;
    for (Piece piece : pieces) {
      if (left.isEmpty() || !piece.meets(left)) {
        continue;
      }
      Geometry rest =
          piece.covers(left)
              ? left.getFactory().createPolygon()
              : Overlays.rest(left, piece.ground());
      double taken = left == patch.outline() ? patch.areaSquareMetres() : area(left);
      concerned.merge(
          piece.owner().featureId(),
          new Share(piece.owner(), Math.max(0, taken - area(rest))),
          Share::plus);
      met.add(piece);
      left = rest;
    }
    return left;
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
