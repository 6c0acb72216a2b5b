package org.kuangjie.catalogue.sample;

/** Smooth gradient noise between about -1 and 1, without repetition over the city. */
final class Noise {

  private static final int DIRECTIONS = 32;
  private static final double[] COS = new double[DIRECTIONS];
  private static final double[] SIN = new double[DIRECTIONS];

  static {
    for (int i = 0; i < DIRECTIONS; i++) {
      COS[i] = StrictMath.cos(2 * StrictMath.PI * i / DIRECTIONS);
      SIN[i] = StrictMath.sin(2 * StrictMath.PI * i / DIRECTIONS);
    }
  }

  private final int seed;

  Noise(long seed, String name) {
    this.seed = Dice.of(seed, name).nextInt();
  }

  double at(double x, double y) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double dx = x - fx;
    double dy = y - fy;
    double u = fade(dx);
    double south = lerp(u, corner(ix, iy, dx, dy), corner(ix + 1, iy, dx - 1, dy));
    double north = lerp(u, corner(ix, iy + 1, dx, dy - 1), corner(ix + 1, iy + 1, dx - 1, dy - 1));
    return 1.5 * lerp(fade(dy), south, north);
  }

  /** Sum of octaves, each half as long and half as strong; the first has the given wavelength. */
  double octaves(double x, double y, double wavelength, int count) {
    double sum = 0;
    double weight = 1;
    double total = 0;
    double frequency = 1 / wavelength;
    for (int i = 0; i < count; i++) {
      sum += weight * at(x * frequency + 17.3 * i, y * frequency - 9.1 * i);
      total += weight;
      weight *= 0.5;
      frequency *= 2.03;
    }
    return sum / total;
  }

  private double corner(int ix, int iy, double dx, double dy) {
    int hash = ix * 0x9E3779B1 + iy * 0x85EBCA6B + seed;
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    int direction = (hash ^ (hash >>> 13)) >>> 27;
    return COS[direction] * dx + SIN[direction] * dy;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double lerp(double t, double a, double b) {
    return a + t * (b - a);
  }
}
