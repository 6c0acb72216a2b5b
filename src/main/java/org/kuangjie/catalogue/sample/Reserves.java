package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Invented nature reserves (自然保护区) deep inside the red line: a core and a zone around it. */
final class Reserves {

  private static final int WANTED = 42;
  private static final int TRIES = 4000;

  private final List<Reserve> all = new ArrayList<>();
  private final STRtree cores = new STRtree();

  /**
   * @param core 核心保护区
   * @param general 一般控制区, without the core
   */
  record Reserve(int number, String district, Geometry core, Geometry general) {}

  Reserves(List<District> districts, Landscape landscape, long seed) {
    Random random = Dice.of(seed, "reserves");
    List<double[]> centres = new ArrayList<>();
    for (int i = 0; i < TRIES && all.size() < WANTED; i++) {
      District district = districts.get(random.nextInt(districts.size()));
      Envelope box = district.envelope();
      double x = Plane.x(Dice.between(random, box.getMinX(), box.getMaxX()));
      double y = Plane.y(Dice.between(random, box.getMinY(), box.getMaxY()));
      double radius = Dice.between(random, 3, 7);
      boolean deep =
          district.containsPlane(x, y)
              && landscape.redLine(x, y) > 0.12
              && centres.stream().allMatch(c -> StrictMath.hypot(c[0] - x, c[1] - y) > 17);
      if (deep) {
        centres.add(new double[] {x, y});
        add(district, x, y, radius, landscape.terrain().strike(x, y), random.nextLong());
      }
    }
    all.forEach(reserve -> cores.insert(reserve.core().getEnvelopeInternal(), reserve.core()));
    cores.build();
  }

  private void add(District district, double x, double y, double radius, double strike, long seed) {
    Geometry whole = district.clip(new Outline(x, y, radius, 1.8, strike, 0.3).natural(500, seed));
    Geometry inner =
        Shapes.intersection(
            new Outline(x, y, 0.55 * radius, 1.9, strike, 0.3).natural(300, seed + 1), whole);
    all.add(
        new Reserve(
            all.size() + 1,
            district.code(),
            Shapes.largest(inner),
            Shapes.difference(whole, Shapes.largest(inner))));
  }

  List<Reserve> all() {
    return List.copyOf(all);
  }

  /** The cores near a place, as one geometry; maybe empty. */
  Geometry coresNear(Envelope place) {
    List<Geometry> near = new ArrayList<>();
    cores.query(place, item -> near.add((Geometry) item));
    return near.isEmpty() ? Plane.FACTORY.createPolygon() : Shapes.union(near);
  }
}
