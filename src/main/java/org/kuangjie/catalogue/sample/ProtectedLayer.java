package org.kuangjie.catalogue.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Protected areas of every kind the PA rules ask for, at home where such things are. */
final class ProtectedLayer {

  private static final String PENGSHUI = "500243";
  private static final double PENGSHUI_RIVER_DEGREES = 0.005;
  private static final int TRIES = 400;

  private final SampleInputs inputs;
  private final Landscape landscape;
  private final Reserves reserves;
  private final long seed;

  ProtectedLayer(SampleInputs inputs, Landscape landscape, Reserves reserves, long seed) {
    this.inputs = inputs;
    this.landscape = landscape;
    this.reserves = reserves;
    this.seed = seed;
  }

  Stream<LayerFeature> areas() {
    DistrictFeatures areas = new DistrictFeatures(LayerName.PROTECTED_AREAS, inputs.districts());
    addReserves(areas);
    scatter(areas, "FJ", "风景名胜区", 30, 1.8, 4.5, 240, (x, y) -> landscape.redLine(x, y) + 0.1);
    scatter(areas, "SD", "重要湿地", 22, 0.5, 1.5, 160, (x, y) -> 2.2 - river(x, y));
    scatter(areas, "DZ", "地质遗迹", 24, 0.5, 1.8, 120, (x, y) -> height(x, y) - 0.45);
    scatter(areas, "GY", "公益林", 170, 1.0, 3.2, 260, (x, y) -> height(x, y) - 0.4);
    addRings(
        areas,
        60,
        0.35,
        new Ring("Y1", "饮用水水源一级保护区", 1),
        new Ring("Y2", "饮用水水源二级保护区", 2.4),
        new Ring("Y3", "饮用水水源准保护区", 4.2));
    addRings(areas, 95, 0.12, new Ring("WW", "文物保护范围", 1), new Ring("JK", "文物建设控制地带", 2.1));
    addPengshui(areas);
    scatter(areas, "HS", "古生物化石产地", 14, 0.3, 1.0, 90, (x, y) -> height(x, y) - 0.3);
    scatter(areas, "TR", "天然林", 90, 0.8, 2.6, 220, (x, y) -> height(x, y) - 0.5);
    addMineralAreas(areas);
    return areas.features().stream();
  }

  private double river(double x, double y) {
    return landscape.rivers().distance(x, y);
  }

  private double height(double x, double y) {
    return landscape.terrain().height(x, y);
  }

  private void addReserves(DistrictFeatures areas) {
    for (Reserves.Reserve reserve : reserves.all()) {
      District district = inputs.district(reserve.district());
      String grade = reserve.number() % 6 == 0 ? "国家级" : reserve.number() % 3 == 0 ? "市级" : "区县级";
      areas.addIn(district, "ZH", "自然保护区核心保护区", reserve.core(), f -> f.withGrade(grade));
      areas.addIn(district, "ZY", "自然保护区一般控制区", reserve.general(), f -> f.withGrade(grade));
    }
    District home = inputs.district("500238");
    Random random = Dice.of(seed, "national-park");
    double[] place = place(home, random, (x, y) -> landscape.redLine(x, y) - 0.1);
    double strike = landscape.terrain().strike(place[0], place[1]);
    Geometry park =
        new Outline(place[0], place[1], 8, 1.9, strike, 0.3).natural(700, random.nextLong());
    for (Reserves.Reserve reserve : reserves.all()) {
      if (reserve.core().getEnvelopeInternal().intersects(park.getEnvelopeInternal())) {
        park = Shapes.difference(park, reserve.core().union(reserve.general()).buffer(1e-5));
      }
    }
    areas.addIn(home, "GJ", "国家公园", park, f -> f.withGrade("示意"));
  }

  private void scatter(
      DistrictFeatures areas,
      String prefix,
      String kind,
      int count,
      double small,
      double large,
      int vertices,
      Field home) {
    Random random = Dice.of(seed, kind);
    for (int i = 0; i < count; i++) {
      District district = inputs.districts().get(random.nextInt(inputs.districts().size()));
      double[] place = place(district, random, home);
      double strike = landscape.terrain().strike(place[0], place[1]);
      double radius = Dice.between(random, small, large);
      Outline outline = new Outline(place[0], place[1], radius, 1.6, strike, 0.32);
      areas.addIn(district, prefix, kind, outline.natural(vertices, random.nextLong()), f -> f);
    }
  }

  /** Ground the state keeps for its minerals (MR-07, MR-13). */
  private void addMineralAreas(DistrictFeatures areas) {
    addMineralArea(areas, "KG", "国家规划矿区", "500102", "页岩气", 9);
    addMineralArea(areas, "KG", "国家规划矿区", "500119", "铝土矿", 5);
    addMineralArea(areas, "ZL", "战略性矿产地", "500119", "铝土矿", 2.5);
    addMineralArea(areas, "ZL", "战略性矿产地", "500114", "铝土矿", 2);
    addMineralArea(areas, "ZL", "战略性矿产地", PENGSHUI, "萤石", 1.5);
    addMineralArea(areas, "ZL", "战略性矿产地", "500229", "钾盐", 1.5);
  }

  private void addMineralArea(
      DistrictFeatures areas,
      String prefix,
      String kind,
      String district,
      String mineral,
      double radius) {
    Random random = Dice.of(seed, kind + district);
    double[] place = place(inputs.district(district), random, (x, y) -> height(x, y) - 0.35);
    Geometry outline =
        new Outline(
                place[0],
                place[1],
                radius,
                1.7,
                landscape.terrain().strike(place[0], place[1]),
                0.2)
            .natural(120, random.nextLong());
    areas.addIn(
        inputs.district(district),
        prefix,
        kind,
        outline,
        feature -> feature.withAttributes(Map.of("mineral", mineral)));
  }

  private record Ring(String prefix, String kind, double factor) {}

  /** Nested zones around one place, each without the ones inside it. */
  private void addRings(DistrictFeatures areas, int count, double radius, Ring... rings) {
    Random random = Dice.of(seed, rings[0].kind());
    for (int i = 0; i < count; i++) {
      District district = inputs.districts().get(i % inputs.districts().size());
      List<Town> towns = landscape.towns().of(district.code());
      Town town = towns.get(random.nextInt(towns.size()));
      double x = town.x() + Dice.between(random, -2, 2);
      double y = town.y() + Dice.between(random, -2, 2);
      double size = radius * Dice.between(random, 0.7, 1.6);
      long shape = random.nextLong();
      Geometry inside = Plane.FACTORY.createPolygon();
      for (Ring ring : rings) {
        Geometry whole = new Outline(x, y, size * ring.factor(), 1.3, 0.6, 0.15).natural(64, shape);
        Geometry part = Shapes.difference(whole, inside);
        areas.addIn(
            district, ring.prefix(), ring.kind(), part, f -> f.withAttributes(Map.of("级别", "示意")));
        inside = whole;
      }
    }
  }

  /** 彭水自治县条例 art 17: along the Wu river and around the county town. */
  private void addPengshui(DistrictFeatures areas) {
    District district = inputs.district(PENGSHUI);
    Town seat = inputs.seat(PENGSHUI);
    Geometry town = new Outline(seat.x(), seat.y(), 2.6, 1.4, 0.9, 0.2).natural(120, seed);
    areas.addIn(district, "PS", "彭水保护范围", town, f -> f.withAttributes(Map.of("对象", "城镇规划区")));
    Envelope box = district.envelope();
    List<Geometry> river =
        landscape.rivers().reaches().stream()
            .flatMap(reach -> parts(reach.geometry()))
            .filter(part -> part.getEnvelopeInternal().intersects(box))
            .map(part -> part.buffer(PENGSHUI_RIVER_DEGREES, 4))
            .toList();
    Geometry along = Shapes.difference(Shapes.union(river), town);
    areas.addIn(district, "PS", "彭水保护范围", along, f -> f.withAttributes(Map.of("对象", "乌江")));
  }

  private static Stream<Geometry> parts(Geometry geometry) {
    return java.util.stream.IntStream.range(0, geometry.getNumGeometries())
        .mapToObj(geometry::getGeometryN);
  }

  /** The first chance place where the field is positive, else the best seen. */
  private static double[] place(District district, Random random, Field home) {
    Envelope box = district.envelope();
    double[] best = null;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < TRIES || best == null; i++) {
      double x = Plane.x(Dice.between(random, box.getMinX(), box.getMaxX()));
      double y = Plane.y(Dice.between(random, box.getMinY(), box.getMaxY()));
      double value = home.at(x, y);
      if (value > bestValue && district.containsPlane(x, y)) {
        best = new double[] {x, y};
        bestValue = value;
        if (value > 0) {
          return best;
        }
      }
    }
    return best;
  }
}
