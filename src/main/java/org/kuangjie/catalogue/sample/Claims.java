package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Land already given away, as upright rectangles. What is drawn inside its own rectangle never
 * meets another's drawing, however finely it is divided.
 */
final class Claims {

  private static final int TRIES = 160;
  private static final int ENOUGH = 24;

  private final Map<String, List<Envelope>> taken = new HashMap<>();

  /** How good a place is; higher is better, kilometres on the {@link Plane}. */
  interface Score {
    double at(double x, double y);
  }

  /** Takes a rectangle without asking. */
  void take(String district, Envelope envelope) {
    taken.computeIfAbsent(district, key -> new ArrayList<>()).add(new Envelope(envelope));
  }

  boolean free(String district, Envelope envelope) {
    return taken.getOrDefault(district, List.of()).stream().noneMatch(envelope::intersects);
  }

  /**
   * Takes the best of some chance squares inside the district.
   *
   * @param zone look only inside it; null = the whole district
   * @return empty when no try found room
   */
  Optional<Envelope> takeSquare(
      District district,
      @Nullable Geometry zone,
      double sideKilometres,
      Score score,
      Random random) {
    Geometry within = zone == null ? null : district.clip(zone);
    if (within != null && within.isEmpty()) {
      return Optional.empty();
    }
    Envelope box = within == null ? district.envelope() : within.getEnvelopeInternal();
    PreparedGeometry limit = within == null ? null : PreparedGeometryFactory.prepare(within);
    Envelope best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int found = 0;
    for (int i = 0; i < TRIES && found < ENOUGH; i++) {
      double x = Plane.x(Dice.between(random, box.getMinX(), box.getMaxX()));
      double y = Plane.y(Dice.between(random, box.getMinY(), box.getMaxY()));
      double value = score.at(x, y);
      if (value > bestScore) {
        Envelope square = square(x, y, sideKilometres / 2);
        Geometry shape = Plane.FACTORY.toGeometry(square);
        boolean fits = limit == null || limit.contains(shape);
        if (fits && free(district.code(), square) && district.covers(shape)) {
          best = square;
          bestScore = value;
          found++;
        }
      }
    }
    if (best != null) {
      take(district.code(), best);
    }
    return Optional.ofNullable(best);
  }

  private static Envelope square(double x, double y, double half) {
    Coordinate southWest = Plane.geographic(x - half, y - half);
    Coordinate northEast = Plane.geographic(x + half, y + half);
    return new Envelope(southWest, northEast);
  }
}
