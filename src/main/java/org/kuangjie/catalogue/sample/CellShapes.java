package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Surveyed outlines that stay inside their rectangle. */
final class CellShapes {

  private static final double ROUGHNESS = 0.26;

  private CellShapes() {}

  /** The part of a rectangle with the given number when it is cut into detail × detail parts. */
  static Envelope part(Envelope cell, int detail, int number) {
    double width = cell.getWidth() / detail;
    double height = cell.getHeight() / detail;
    int row = number / detail;
    double west = cell.getMinX() + (number - row * detail) * width;
    double south = cell.getMinY() + row * height;
    return new Envelope(west, west + width, south, south + height);
  }

  /** One ring mostly, sometimes two or three, sometimes with an excluded block inside. */
  static MultiPolygon mine(Envelope cell, double strike, Random random) {
    int dice = random.nextInt(100);
    if (dice < 9) {
      return rings(cell, 2 + random.nextInt(2), strike, random);
    }
    if (dice < 17) {
      return Shapes.multi(List.of(holed(cell, strike, random)));
    }
    return Shapes.multi(List.of(single(cell, strike, random)));
  }

  static Polygon single(Envelope cell, double strike, Random random) {
    return outline(cell, strike, ROUGHNESS, random).corners(corners(random), random);
  }

  /** Five to forty corners, mostly about ten. */
  private static int corners(Random random) {
    double share = random.nextDouble();
    return 5 + (int) (35 * share * share * share);
  }

  private static MultiPolygon rings(Envelope cell, int count, double strike, Random random) {
    List<Polygon> rings = new ArrayList<>();
    int turn = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      rings.add(single(part(cell, 2, new int[] {0, 3, 1, 2}[(turn + i) % 4]), strike, random));
    }
    return Shapes.multi(rings);
  }

  private static Polygon holed(Envelope cell, double strike, Random random) {
    Outline outer = outline(cell, strike, 0.15, random);
    Polygon shell = outer.corners(10 + random.nextInt(12), random);
    Outline inner =
        new Outline(outer.x(), outer.y(), 0.3 * outer.radius(), outer.stretch(), strike, 0.2);
    LinearRing hole = inner.corners(4 + random.nextInt(5), random).getExteriorRing();
    return Plane.FACTORY.createPolygon(shell.getExteriorRing(), new LinearRing[] {hole});
  }

  private static Outline outline(Envelope cell, double strike, double roughness, Random random) {
    double stretch = Dice.between(random, 1.05, 1.9);
    double half =
        0.49 * Math.min(cell.getWidth() * Plane.KM_PER_LON, cell.getHeight() * Plane.KM_PER_LAT);
    double radius = half / (StrictMath.sqrt(stretch) * (1 + roughness));
    Coordinate centre = cell.centre();
    return new Outline(Plane.x(centre.x), Plane.y(centre.y), radius, stretch, strike, roughness);
  }
}
