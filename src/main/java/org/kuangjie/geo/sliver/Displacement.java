package org.kuangjie.geo.sliver;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * A constant vector from the vertices of one outline to those of another.
 *
 * @param east metres
 * @param north metres
 */
record Displacement(double east, double north) {

  private static final int SEEDS = 8;
  private static final int MAX_VERTICES = 400;
  private static final double MIN_SHARE = 0.8;
  private static final int MIN_VERTICES = 3;
  private static final double TOLERANCE_METRES = 0.1;

  double metres() {
    return Math.hypot(east, north);
  }

  /**
   * The vector that brings at least four fifths of the vertices of one outline onto vertices of the
   * other; empty when there is none, or too few vertices to tell.
   *
   * @param first in metres
   * @param second in metres
   * @param maxMetres longer vectors are coincidence
   */
  static Optional<Displacement> find(
      List<Coordinate> first, List<Coordinate> second, double maxMetres) {
    if (first.size() < MIN_VERTICES || first.size() > MAX_VERTICES) {
      return Optional.empty();
    }
    KdTree others = new KdTree();
    second.forEach(others::insert);
    int step = Math.max(1, first.size() / SEEDS);
    for (int i = 0; i < first.size(); i += step) {
      for (Coordinate other : second) {
        Displacement d = new Displacement(other.x - first.get(i).x, other.y - first.get(i).y);
        if (d.metres() <= maxMetres && d.share(first, others) >= MIN_SHARE) {
          return Optional.of(d);
        }
      }
    }
    return Optional.empty();
  }

  private double share(List<Coordinate> vertices, KdTree others) {
    double tolerance = TOLERANCE_METRES + 0.01 * metres();
    long moved =
        vertices.stream()
            .filter(
                v -> {
                  Envelope around = new Envelope(new Coordinate(v.x + east, v.y + north));
                  around.expandBy(tolerance);
                  return !others.query(around).isEmpty();
                })
            .count();
    return (double) moved / vertices.size();
  }
}
