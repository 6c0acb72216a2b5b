package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Crooked courses of bricks along the strike: neighbours share their corners exactly, so rights cut
 * from it touch without overlapping.
 *
 * @param spacing height of a course in kilometres; a brick is one to two and a half times as long
 */
record Lattice(double x, double y, double strike, double spacing, long seed) {

  /** Bricks wholly inside an outline, the nearest to the middle first, at least count of them. */
  static List<Polygon> bricks(Polygon outline, double strike, int count, long seed) {
    Coordinate middle = outline.getCentroid().getCoordinate();
    double spacing = StrictMath.sqrt(Shapes.squareKilometres(outline) / (2.1 * count));
    for (int attempt = 0; attempt < 60; attempt++) {
      Lattice lattice = new Lattice(Plane.x(middle.x), Plane.y(middle.y), strike, spacing, seed);
      List<Polygon> bricks = lattice.inside(outline);
      if (bricks.size() >= count) {
        bricks.sort(
            Comparator.comparingDouble(b -> b.getCentroid().distance(outline.getCentroid())));
        return bricks.subList(0, count);
      }
      spacing *= 0.94;
    }
    throw new IllegalStateException("no room for " + count + " rights in a zone");
  }

  private List<Polygon> inside(Polygon outline) {
    PreparedGeometry limit = PreparedGeometryFactory.prepare(outline);
    Envelope box = outline.getEnvelopeInternal();
    double reach =
        0.6
            * StrictMath.hypot(
                box.getWidth() * Plane.KM_PER_LON, box.getHeight() * Plane.KM_PER_LAT);
    int courses = (int) Math.ceil(reach / spacing);
    List<Polygon> bricks = new ArrayList<>();
    for (int course = -courses; course <= courses; course++) {
      Random random = Dice.of(seed, "course", course);
      int column = -2 * courses - random.nextInt(4);
      while (column < 2 * courses) {
        int length = 2 + random.nextInt(4);
        Polygon brick = brick(course, column, column + length);
        if (limit.covers(brick)) {
          bricks.add(brick);
        }
        column += length;
      }
    }
    return bricks;
  }

  private Polygon brick(int course, int from, int to) {
    List<Coordinate> ring = new ArrayList<>();
    for (int column = from; column <= to; column++) {
      ring.add(node(course, column));
    }
    ring.add(kink(course, to));
    for (int column = to; column >= from; column--) {
      ring.add(node(course + 1, column));
    }
    ring.add(kink(course, from));
    ring.add(ring.get(0).copy());
    return Plane.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  private Coordinate node(int course, int column) {
    Random random = Dice.of(seed, "node", course, column);
    return place(
        0.5 * column + Dice.between(random, -0.12, 0.12),
        course + Dice.between(random, -0.18, 0.18));
  }

  private Coordinate kink(int course, int column) {
    Random random = Dice.of(seed, "kink", course, column);
    return place(
        0.5 * column + Dice.between(random, -0.1, 0.1),
        course + 0.5 + Dice.between(random, -0.12, 0.12));
  }

  private Coordinate place(double along, double across) {
    double cos = spacing * StrictMath.cos(strike);
    double sin = spacing * StrictMath.sin(strike);
    return Plane.geographic(x + along * cos - across * sin, y + along * sin + across * cos);
  }
}
