package org.kuangjie.catalogue.sample;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A star-shaped outline around a centre: always valid, stretched along a strike, as rough as told.
 *
 * @param x centre, kilometres on the {@link Plane}
 * @param radius mean radius in kilometres
 * @param stretch long axis over short axis
 * @param strike direction of the long axis, radians from east
 * @param roughness 0 = an ellipse, 0.5 = deep bays
 */
record Outline(double x, double y, double radius, double stretch, double strike, double roughness) {

  /** An outline of few, irregular corners, as a surveyed mining right has. */
  Polygon corners(int count, Random random) {
    Coordinate[] ring = new Coordinate[count + 1];
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * (i + 0.35 * (random.nextDouble() - 0.5)) / count;
      ring[i] = at(angle, 1 + roughness * (2 * random.nextDouble() - 1));
    }
    ring[count] = ring[0].copy();
    return Plane.FACTORY.createPolygon(ring);
  }

  /** A natural edge: bays within bays. */
  Polygon natural(int count, long seed) {
    return Plane.FACTORY.createPolygon(naturalRing(count, seed));
  }

  private LinearRing naturalRing(int count, long seed) {
    Noise noise = new Noise(seed, "outline");
    Coordinate[] ring = new Coordinate[count + 1];
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * i / count;
      double u = 1.3 * StrictMath.cos(angle);
      double v = 1.3 * StrictMath.sin(angle);
      ring[i] = at(angle, Math.max(0.2, 1 + 1.6 * roughness * noise.octaves(u, v, 1, 6)));
    }
    ring[count] = ring[0].copy();
    return Plane.FACTORY.createLinearRing(ring);
  }

  private Coordinate at(double angle, double factor) {
    double along = radius * factor * StrictMath.sqrt(stretch) * StrictMath.cos(angle);
    double across = radius * factor / StrictMath.sqrt(stretch) * StrictMath.sin(angle);
    double cos = StrictMath.cos(strike);
    double sin = StrictMath.sin(strike);
    return Plane.geographic(x + along * cos - across * sin, y + along * sin + across * cos);
  }
}
