package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Roads, railways, pipelines, power lines and secret places, as the IF rules ask for them. */
final class InfrastructureLayer {

  private static final double TUNNEL_HEIGHT = 0.6;
  private static final double BRIDGE_KM = 0.35;

  /** Half the width of the land of a national or provincial road, about 18 m. */
  private static final double ROAD_HALF_DEGREES = 0.00018;

  private final SampleInputs inputs;
  private final Landscape landscape;
  private final Routes routes;
  private final long seed;

  InfrastructureLayer(SampleInputs inputs, Landscape landscape, Routes routes, long seed) {
    this.inputs = inputs;
    this.landscape = landscape;
    this.routes = routes;
    this.seed = seed;
  }

  Stream<LayerFeature> lines() {
    DistrictFeatures all = new DistrictFeatures(LayerName.INFRASTRUCTURE, inputs.districts());
    for (LineString line : routes.amongSeats("国道", 3, 7)) {
      addRun(all, line, new Way("G", "国道", 5, true), "公路桥梁", "公路隧道");
    }
    for (LineString line : routes.toSeats("省道", 10)) {
      addRun(all, line, new Way("S", "省道", 5, true), "公路桥梁", "公路隧道");
    }
    for (LineString line : routes.amongTowns("县道", 12)) {
      addRun(all, line, new Way("X", "县道", 15, false), "公路桥梁", "公路隧道");
    }
    for (LineString line : routes.aroundTowns("乡道", 2, 14)) {
      addRun(all, line, new Way("Y", "乡道", 20, false), "公路桥梁", "公路隧道");
    }
    for (LineString line : routes.amongSeats("铁路", 2, 1.2)) {
      addRun(all, line, new Way("T", "铁路", 10, false), "铁路桥梁", "铁路隧道");
    }
    for (LineString line : routes.amongSeats("管道", 1, 2.5)) {
      addRun(all, line, new Way("P", "输油气管道", 5, false), "穿河管道", "管道隧道");
      addStation(all, line);
    }
    for (LineString line : routes.straight(2)) {
      all.add("DL", "电力设施", line, feature -> feature.withEdge("centreline", 15));
    }
    addFerries(all);
    addPlaces(all);
    for (LineString line : routes.amongSeats("高速铁路", 1, 0.6)) {
      addRun(all, line, new Way("GT", "铁路", 6, false), "铁路桥梁", "铁路隧道");
    }
    addOldListPlaces(all);
    return all.features().stream();
  }

  /**
   * @param area the land of the road is held, else only its centre line
   */
  private record Way(String prefix, String kind, double errorMetres, boolean area) {}

  private enum Ground {
    OPEN,
    WATER,
    MOUNTAIN
  }

  /** Splits a line where it crosses water or goes under a mountain. */
  private void addRun(
      DistrictFeatures all, LineString line, Way way, String bridge, String tunnel) {
    List<Coordinate> run = new ArrayList<>(List.of(line.getCoordinateN(0)));
    Ground ground = ground(line, 1);
    for (int i = 1; i < line.getNumPoints(); i++) {
      Ground next = ground(line, i);
      if (next != ground) {
        addPiece(all, run, way, ground, ground == Ground.WATER ? bridge : tunnel);
        run = new ArrayList<>(List.of(line.getCoordinateN(i - 1)));
        ground = next;
      }
      run.add(line.getCoordinateN(i));
    }
    addPiece(all, run, way, ground, ground == Ground.WATER ? bridge : tunnel);
  }

  private void addPiece(
      DistrictFeatures all, List<Coordinate> run, Way way, Ground ground, String special) {
    LineString line = Plane.FACTORY.createLineString(run.toArray(Coordinate[]::new));
    double length = Math.rint(line.getLength() * 1000 * Plane.KM_PER_LON);
    if (ground != Ground.OPEN) {
      String prefix = way.prefix() + (ground == Ground.WATER ? "Q" : "D");
      all.add(
          prefix,
          special,
          line,
          feature ->
              feature
                  .withGrade(way.kind())
                  .withEdge("centreline", way.errorMetres())
                  .withAttributes(Map.of("length_m", length)));
    } else if (way.area()) {
      all.add(
          way.prefix() + "L",
          way.kind(),
          line.buffer(ROAD_HALF_DEGREES, 2),
          feature -> feature.withEdge("edge", way.errorMetres()));
    } else {
      all.add(
          way.prefix() + "L",
          way.kind(),
          line,
          feature -> along(feature, way, line).withEdge("centreline", way.errorMetres()));
    }
  }

  /** A railway says what it is and what it runs through: its protection zone follows from both. */
  private ControlFeature along(ControlFeature feature, Way way, LineString line) {
    if (!way.kind().equals("铁路")) {
      return feature;
    }
    Coordinate middle = line.getCoordinateN(line.getNumPoints() / 2);
    double x = Plane.x(middle.x);
    double y = Plane.y(middle.y);
    return feature
        .withGrade(way.prefix().equals("GT") ? "高速铁路" : "普速铁路")
        .withAttributes(Map.of("zone_kind", zoneKind(x, y)));
  }

  private String zoneKind(double x, double y) {
    double near =
        landscape.towns().all().stream()
            .mapToDouble(town -> StrictMath.hypot(town.x() - x, town.y() - y) - town.radius())
            .min()
            .orElse(Double.MAX_VALUE);
    if (near > 2) {
      return "其他";
    } else if (near > 1) {
      return "村镇";
    }
    return near > 0 ? "城市郊区" : "城市市区";
  }

  /** Further places of the former mining law, and ranges around military ground. */
  private void addOldListPlaces(DistrictFeatures all) {
    Random random = Dice.of(seed, "old-list");
    List<Town> towns = landscape.towns().all();
    for (int i = 0; i < 24; i++) {
      Town town = towns.get(random.nextInt(towns.size()));
      double x = town.x() + Dice.between(random, -4, 4);
      double y = town.y() + Dice.between(random, -4, 4);
      double radius = Dice.between(random, 0.3, 0.9);
      Geometry shape = new Outline(x, y, radius, 1.5, 0.4, 0.15).corners(8, random);
      switch (i % 5) {
        case 0 -> all.add("GK", "港口", shape, feature -> feature.withEdge("edge", 5));
        case 1 -> all.add("SW", "大型水利工程设施", shape, feature -> feature.withEdge("edge", 5));
        case 2 -> all.add("CS", "城镇市政工程设施", shape, feature -> feature.withEdge("edge", 5));
        case 3 -> all.add("JW", "军事外围安全控制范围", shape, ControlFeature::asRestricted);
        default -> all.add("JC", "机场", shape, feature -> feature.withEdge("edge", 5));
      }
    }
  }

  private Ground ground(LineString line, int end) {
    Coordinate a = line.getCoordinateN(end - 1);
    Coordinate b = line.getCoordinateN(end);
    double x = Plane.x((a.x + b.x) / 2);
    double y = Plane.y((a.y + b.y) / 2);
    if (landscape.rivers().distance(x, y) < BRIDGE_KM) {
      return Ground.WATER;
    }
    return landscape.terrain().height(x, y) > TUNNEL_HEIGHT ? Ground.MOUNTAIN : Ground.OPEN;
  }

  private void addStation(DistrictFeatures all, LineString line) {
    Coordinate end = line.getCoordinateN(0);
    Geometry yard =
        new Outline(Plane.x(end.x) + 0.3, Plane.y(end.y), 0.06, 1.2, 0.4, 0.1)
            .corners(6, Dice.of(seed, "station", (int) (end.x * 1e5)));
    all.add("GF", "管道附属设施", yard, feature -> feature.withEdge("edge", 3));
  }

  /** A ferry at small towns near a main stem. */
  private void addFerries(DistrictFeatures all) {
    for (Town town : landscape.towns().all()) {
      if (!town.seat() && landscape.rivers().distance(town.x(), town.y()) < 2.2) {
        all.add(
            "DK",
            "公路渡口",
            Plane.FACTORY.createPoint(Plane.geographic(town.x(), town.y())),
            feature -> feature.withEdge("centreline", 30));
      }
    }
  }

  private void addPlaces(DistrictFeatures all) {
    Random random = Dice.of(seed, "places");
    List<Town> towns = landscape.towns().all();
    for (int i = 0; i < 34; i++) {
      Town town = towns.get(random.nextInt(towns.size()));
      double x = town.x() + Dice.between(random, -6, 6);
      double y = town.y() + Dice.between(random, -6, 6);
      double radius = Dice.between(random, 0.4, 1.1);
      Geometry shape = new Outline(x, y, radius, 1.4, 0.7, 0.2).corners(9, random);
      if (i < 8) {
        all.add("JQ", "军事禁区", shape, ControlFeature::asRestricted);
      } else if (i < 12) {
        all.add("ZC", "作战工程", shape, ControlFeature::asRestricted);
      } else {
        all.add("GQ", "重要工业区", shape, feature -> feature.withEdge("edge", 10));
      }
    }
  }
}
