package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where what lies, as fields over the plane. The three control lines of 国土空间规划 keep off each other
 * by construction: farmland only where neither red line nor town is (002-R06).
 */
final class Landscape {

  /** Share of the city inside the red line: 20 400 of 82 400 km². */
  static final double REDLINE_SHARE = 0.248;

  static final double FARMLAND_SHARE = 0.15;
  static final double CROPLAND_SHARE = 0.03;
  private static final double SAMPLE_STEP = 0.8;

  private static final double RED_DETAIL = 0.52;

  /** Far enough outside for the sign to be settled. */
  private static final double CLEAR = -0.4;

  private static final double APART = 0.03;

  private final Terrain terrain;
  private final Rivers rivers;
  private final Towns towns;
  private final Raster quarries;
  private final Raster redBase;
  private final Noise redNoise;
  private final Noise patchNoise;
  private final Raster farmBase;
  private final Raster farmFree;
  private final Noise cropNoise;
  private final Noise townNoise;
  private final double patchWavelength;
  private final int redOctaves;
  private final double redLevel;
  private final double farmLevel;
  private final double cropLevel;

  /**
   * @param quarryZones outlines of 集中开采区; the red line and farmland leave them free
   */
  Landscape(
      SampleInputs inputs,
      SampleSpec spec,
      Terrain terrain,
      Rivers rivers,
      List<Geometry> quarryZones) {
    long seed = spec.seed();
    this.terrain = terrain;
    this.rivers = rivers;
    this.towns = new Towns(inputs, terrain, seed);
    this.quarries = distances(quarryZones);
    this.redNoise = new Noise(seed, "red");
    this.patchNoise = new Noise(seed, "patch");
    this.cropNoise = new Noise(seed, "crop");
    this.townNoise = new Noise(seed, "town");
    this.patchWavelength = 1.05 / spec.detail();
    this.redOctaves = 4 + (32 - Integer.numberOfLeadingZeros(spec.detail() - 1));
    this.redBase = redBase(seed);
    this.farmBase = farmBase(seed);
    this.farmFree =
        Raster.of(
            (x, y) ->
                Math.min(0.6 * (rivers.distance(x, y) - 0.5), 0.5 * (quarries.at(x, y) - 0.05)));
    List<double[]> places = places(inputs.districts());
    this.redLevel = level(places, this::redScore, REDLINE_SHARE);
    this.farmLevel = level(places, this::farmScore, FARMLAND_SHARE);
    this.cropLevel = level(places, this::cropScore, CROPLAND_SHARE);
  }

  Terrain terrain() {
    return terrain;
  }

  Rivers rivers() {
    return rivers;
  }

  Towns towns() {
    return towns;
  }

  double urban(double x, double y) {
    double base = towns.built(x, y);
    return base < -0.5 ? base : base + 0.25 * townNoise.octaves(x, y, 1.6, 3);
  }

  double redLine(double x, double y) {
    return Math.min(redScore(x, y) - redLevel, redRoom(x, y));
  }

  double farmland(double x, double y) {
    double room = farmRoom(x, y);
    return room < CLEAR ? room : Math.min(farmScore(x, y) - farmLevel, room);
  }

  /** Positive wherever farmland is; does not look at the red line, which takes most of the time. */
  double farmlandCeiling(double x, double y) {
    return patchScore(x, y) - farmLevel;
  }

  /** Positive wherever cropland is; does not look at the red line. */
  double croplandCeiling(double x, double y) {
    return cropScore(x, y) - cropLevel;
  }

  /** The fringe of the farmland, here and there. */
  double cropland(double x, double y) {
    double room = farmRoom(x, y);
    return room < CLEAR ? room : Math.min(cropScore(x, y) - cropLevel, room);
  }

  /** Without its limits; the fine detail matters only near the level. */
  private double redScore(double x, double y) {
    double base = redBase.at(x, y);
    boolean far = redLevel != 0 && Math.abs(base - redLevel) > RED_DETAIL;
    double score = far ? base : base + RED_DETAIL * redNoise.octaves(x, y, 2.5, redOctaves);
    return redLevel == 0 && redRoom(x, y) <= 0 ? Double.NEGATIVE_INFINITY : score;
  }

  private double redRoom(double x, double y) {
    return Math.min(0.5 * (quarries.at(x, y) - 0.25), -urban(x, y) - APART);
  }

  private double farmScore(double x, double y) {
    boolean taken = farmLevel == 0 && farmRoom(x, y) <= 0;
    return taken ? Double.NEGATIVE_INFINITY : patchScore(x, y);
  }

  /** Fields follow the valleys, so the pattern is longer along the folds than across. */
  private double patchScore(double x, double y) {
    double along = 0.75 * (x + y);
    double across = 1.05 * (y - x);
    return farmBase.at(x, y) + 1.35 * patchNoise.octaves(along, across, patchWavelength, 2);
  }

  private double cropScore(double x, double y) {
    if (cropLevel == 0 && farmRoom(x, y) <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double patch = patchScore(x, y);
    double fringe = farmLevel - 2 * APART - patch;
    double gate = 0.6 * cropNoise.at(x / (3 * patchWavelength), y / (3 * patchWavelength)) - 0.1;
    double score = Math.min(fringe, gate);
    return cropLevel == 0
        ? score > 0 ? patch : Double.NEGATIVE_INFINITY
        : Math.min(patch, score + cropLevel);
  }

  private double farmRoom(double x, double y) {
    double room = farmFree.at(x, y);
    if (room > CLEAR) {
      room = Math.min(room, -urban(x, y) - APART);
    }
    return room < CLEAR ? room : Math.min(room, -redLine(x, y) - APART);
  }

  private Raster redBase(long seed) {
    Noise region = new Noise(seed, "red-region");
    Noise shore = new Noise(seed, "red-shore");
    return Raster.of(
        (x, y) -> {
          double bank = rivers.distance(x, y) / 0.8;
          double green = bank < 4 && shore.at(x / 11, y / 11) > -0.1 ? 0.62 / (1 + bank * bank) : 0;
          return terrain.height(x, y) + green + 0.42 * region.octaves(x, y, 17, 4);
        });
  }

  private Raster farmBase(long seed) {
    Noise region = new Noise(seed, "farm-region");
    return Raster.of(
        (x, y) -> 0.8 - 1.1 * terrain.height(x, y) + 0.55 * region.octaves(x, y, 16, 3));
  }

  private static Raster distances(List<Geometry> zones) {
    Raster raster = Raster.of((x, y) -> 3);
    for (Geometry zone : zones) {
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone);
      var box = zone.getEnvelopeInternal();
      int lastRow = Raster.row(Plane.y(box.getMaxY()) + 3);
      int lastColumn = Raster.column(Plane.x(box.getMaxX()) + 3);
      for (int row = Raster.row(Plane.y(box.getMinY()) - 3); row <= lastRow; row++) {
        for (int col = Raster.column(Plane.x(box.getMinX()) - 3); col <= lastColumn; col++) {
          var node = Plane.FACTORY.createPoint(Plane.geographic(Raster.x(col), Raster.y(row)));
          boolean inside = prepared.contains(node);
          Geometry edge = inside ? zone.getBoundary() : zone;
          double distance = edge.distance(node) * Plane.KM_PER_LAT * 0.93;
          raster.set(col, row, Math.min(raster.get(col, row), inside ? -distance : distance));
        }
      }
    }
    return raster;
  }

  private static List<double[]> places(List<District> districts) {
    List<double[]> places = new ArrayList<>();
    for (District district : districts) {
      var box = district.envelope();
      for (double y = Plane.y(box.getMinY()); y < Plane.y(box.getMaxY()); y += SAMPLE_STEP) {
        for (double x = Plane.x(box.getMinX()); x < Plane.x(box.getMaxX()); x += SAMPLE_STEP) {
          if (district.containsPlane(x, y)) {
            places.add(new double[] {x, y});
          }
        }
      }
    }
    return places;
  }

  /** The level above which the given share of the city lies. */
  private static double level(List<double[]> places, Field field, double share) {
    double[] scores = places.stream().mapToDouble(place -> field.at(place[0], place[1])).toArray();
    java.util.Arrays.sort(scores);
    return scores[(int) Math.round((1 - share) * (scores.length - 1))];
  }
}
