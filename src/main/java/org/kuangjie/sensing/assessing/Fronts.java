package org.kuangjie.sensing.assessing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.sensing.PatchAssessed.Approach;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.StoredPatch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Tells early when the front of a growing patch moves towards a boundary: from inside towards the
 * edge of its right, or from outside towards a red line, farmland or protected area. The speed is
 * that of the distance between former and present patch, so growth in another direction tells
 * nothing.
 */
final class Fronts {

  private static final Set<String> GUARDED =
      Set.of(LayerName.ECO_REDLINE, LayerName.FARMLAND, LayerName.PROTECTED_AREAS);

  private Fronts() {}

  static Optional<Approach> find(
      StoredPatch patch,
      RightsMeasure measure,
      GroundIndex ground,
      SensingSettings.History settings) {
    StoredPatch.Past past = patch.past();
    if (past == null || !past.imageDate().isBefore(patch.imageDate())) {
      return Optional.empty();
    }
    Plane plane = new Plane(patch.outline());
    Geometry now = plane.of(patch.outline());
    Geometry before = plane.of(past.outline());
    long days = ChronoUnit.DAYS.between(past.imageDate(), patch.imageDate());
    Stream<Target> targets =
        Stream.concat(
            edgeOfRight(patch, measure, ground, plane), guarded(patch, ground, plane, settings));
    return targets
        .map(target -> target.approach(before, now, days))
        .flatMap(Optional::stream)
        .filter(
            a -> a.metresLeft() <= settings.noticeMetres() && a.daysLeft() <= settings.noticeDays())
        .min(Comparator.comparingDouble(Approach::daysLeft));
  }

  /** A boundary in metres. */
  private record Target(String layer, String code, Geometry boundary) {

    Optional<Approach> approach(Geometry before, Geometry now, long days) {
      double was = IndexedFacetDistance.distance(before, boundary);
      double left = IndexedFacetDistance.distance(now, boundary);
      double perDay = (was - left) / days;
      return left > 0 && perDay > 0
          ? Optional.of(
              new Approach(
                  layer,
                  code,
                  RightsComparison.rounded(left),
                  RightsComparison.rounded(left / perDay)))
          : Optional.empty();
    }
  }

  private static Stream<Target> edgeOfRight(
      StoredPatch patch, RightsMeasure measure, GroundIndex ground, Plane plane) {
    Neighbour right = measure.main();
    if (right == null || measure.outside() > 0 || !right.kind().equals("采矿权")) {
      return Stream.empty();
    }
    List<Geometry> parts =
        ground.rightsIn(Boxes.around(patch, 0)).stream()
            .filter(piece -> piece.owner().featureId() == right.featureId())
            .map(piece -> plane.of(piece.ground()))
            .toList();
    // Seams between the parts of a large right are no boundary; such a right is left to its parts'
    // union, which is rare and small here.
    Geometry whole = patch.outline().getFactory().buildGeometry(parts).union();
    return Stream.of(new Target(LayerName.MINING_RIGHTS, right.code(), whole.getBoundary()));
  }

  private static Stream<Target> guarded(
      StoredPatch patch, GroundIndex ground, Plane plane, SensingSettings.History settings) {
    return ground.areasIn(Boxes.around(patch, settings.noticeMetres())).stream()
        .filter(piece -> GUARDED.contains(piece.layer()))
        .filter(piece -> piece.owner().isValidOn(patch.imageDate()))
        .filter(piece -> !piece.meets(patch.outline()))
        .map(piece -> new Target(piece.layer(), piece.owner().code(), plane.of(piece.ground())));
  }
}
