package org.kuangjie.catalogue.sample;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The lie of the land: folds trending north-east, high mountains in the north-east and south-east.
 */
final class Terrain {

  private static final double INFLUENCE = 5;

  private final List<RidgeAxis> ridges;
  private final Raster height;

  Terrain(List<RidgeAxis> ridges, long seed) {
    this.ridges = List.copyOf(ridges);
    this.height = heights(this.ridges, seed);
  }

  /** 0 = valley floor, about 1 = summit. */
  double height(double x, double y) {
    return height.at(x, y);
  }

  /** Direction of the fold a place lies on, radians from east. */
  double strike(double x, double y) {
    return ridges.stream()
        .min(Comparator.comparingDouble(ridge -> ridge.distance(x, y)))
        .map(ridge -> ridge.strike(x, y))
        .orElse(StrictMath.PI / 4);
  }

  private static Raster heights(List<RidgeAxis> ridges, long seed) {
    Noise bend = new Noise(seed, "ridge-bend");
    Noise along = new Noise(seed, "ridge-along");
    Raster squares = Raster.of((x, y) -> 0);
    for (RidgeAxis ridge : ridges) {
      raise(squares, ridge, bend, along);
    }
    Noise hills = new Noise(seed, "hills");
    return Raster.of(
        (x, y) -> {
          double ridge = Math.sqrt(squares.at(x, y));
          return ridge + 0.10 * hills.octaves(x, y, 7, 2);
        });
  }

  private static void raise(Raster squares, RidgeAxis ridge, Noise bend, Noise along) {
    Envelope reach = new Envelope();
    ridge.axis().forEach(reach::expandToInclude);
    reach.expandBy(INFLUENCE * ridge.halfWidth());
    for (int row = Raster.row(reach.getMinY()); row <= Raster.row(reach.getMaxY()); row++) {
      int last = Raster.column(reach.getMaxX());
      for (int column = Raster.column(reach.getMinX()); column <= last; column++) {
        double bump = bump(ridge, Raster.x(column), Raster.y(row), bend, along);
        squares.set(column, row, squares.get(column, row) + bump * bump);
      }
    }
  }

  private static double bump(RidgeAxis ridge, double x, double y, Noise bend, Noise along) {
    double bentX = x + 1.4 * bend.octaves(x, y, 13, 2);
    double bentY = y + 1.4 * bend.octaves(x + 500, y, 13, 2);
    double distance = ridge.distance(bentX, bentY);
    double share = 0.85 + 0.3 * along.at(x / 19, y / 19);
    double crest = profile(distance / ridge.halfWidth());
    double skirt =
        ridge.halfWidth() > 2.7 ? 0.45 * profile(distance / (2.6 * ridge.halfWidth())) : 0;
    return ridge.height() * share * Math.max(crest, skirt) * fade(distance, ridge.halfWidth());
  }

  private static double profile(double q) {
    double flat = 1 + q * q;
    return 1 / (flat * flat);
  }

  /** Brings the tail to exactly nothing where the influence ends. */
  private static double fade(double distance, double halfWidth) {
    return Math.max(0, Math.min(1, (INFLUENCE - distance / halfWidth) / 1.5));
  }
}
