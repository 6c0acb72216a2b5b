package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;

/** The built-up places: the real seats and invented small towns on low ground. */
final class Towns {

  private static final int TRIES = 60;
  private static final double KM2_PER_SMALL_TOWN = 190;

  private final List<Town> all;
  private final Raster built;

  Towns(SampleInputs inputs, Terrain terrain, long seed) {
    List<Town> towns = new ArrayList<>(inputs.seats());
    for (District district : inputs.districts()) {
      towns.addAll(smallTowns(district, terrain, seed, towns));
    }
    this.all = List.copyOf(towns);
    this.built = built(all, terrain, seed);
  }

  List<Town> all() {
    return all;
  }

  List<Town> of(String district) {
    return all.stream().filter(town -> town.district().equals(district)).toList();
  }

  /** Positive inside a town, without the fine detail of its edge. */
  double built(double x, double y) {
    return built.at(x, y);
  }

  /** Of several chance places the lowest that keeps away from the other towns. */
  private static List<Town> smallTowns(
      District district, Terrain terrain, long seed, List<Town> others) {
    Random random = Dice.of(seed, "towns" + district.code());
    double area = Shapes.squareKilometres(district.mainPart());
    int count = (int) Math.max(1, area / KM2_PER_SMALL_TOWN);
    List<Town> towns = new ArrayList<>();
    List<Town> taken = new ArrayList<>(others);
    for (int number = 1; number <= count; number++) {
      Town best = null;
      for (int i = 0; i < TRIES; i++) {
        Town candidate = candidate(district, number, random);
        boolean free =
            district.containsPlane(candidate.x(), candidate.y())
                && taken.stream().allMatch(town -> apart(town, candidate));
        if (free
            && (best == null
                || terrain.height(candidate.x(), candidate.y())
                    < terrain.height(best.x(), best.y()))) {
          best = candidate;
        }
        if (best != null && i > 8) {
          break;
        }
      }
      if (best != null) {
        towns.add(best);
        taken.add(best);
      }
    }
    return towns;
  }

  private static Town candidate(District district, int number, Random random) {
    Envelope box = district.envelope();
    return new Town(
        district.code(),
        "示意%s%d号镇".formatted(district.shortName(), number),
        Plane.x(Dice.between(random, box.getMinX(), box.getMaxX())),
        Plane.y(Dice.between(random, box.getMinY(), box.getMaxY())),
        Dice.between(random, 0.7, 1.5),
        false);
  }

  private static boolean apart(Town town, Town other) {
    return StrictMath.hypot(town.x() - other.x(), town.y() - other.y()) > 1.2 * town.radius() + 3.5;
  }

  private static Raster built(List<Town> towns, Terrain terrain, long seed) {
    Noise bend = new Noise(seed, "town-bend");
    Raster raster = Raster.of((x, y) -> -3);
    for (Town town : towns) {
      double reach = 2.5 * town.radius();
      double strike = terrain.strike(town.x(), town.y());
      double cos = StrictMath.cos(strike);
      double sin = StrictMath.sin(strike);
      int lastRow = Raster.row(town.y() + reach);
      int lastColumn = Raster.column(town.x() + reach);
      for (int row = Raster.row(town.y() - reach); row <= lastRow; row++) {
        for (int column = Raster.column(town.x() - reach); column <= lastColumn; column++) {
          double x = Raster.x(column);
          double y = Raster.y(row);
          double bent = town.radius() * (0.9 + 0.9 * bend.octaves(x, y, 2.2 + town.radius(), 3));
          double along = (x - town.x()) * cos + (y - town.y()) * sin;
          double across = (y - town.y()) * cos - (x - town.x()) * sin;
          double value = 1 - Math.sqrt(0.6 * along * along + 1.6 * across * across) / bent;
          value -= Math.max(0, terrain.height(x, y) - 0.3);
          raster.set(column, row, Math.max(raster.get(column, row), value));
        }
      }
    }
    return raster;
  }
}
