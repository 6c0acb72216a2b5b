package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds land for every order: the big ones first, each where its mineral would be found. */
final class RightSites {

  private static final double SMALLEST_KILOMETRES = 0.35;
  private static final double MINUTE = 1 / 60.0;

  private final SampleInputs inputs;
  private final Landscape landscape;
  private final ZoneShapes zones;
  private final Claims claims;
  private final Map<String, List<Site>> byDistrict = new TreeMap<>();

  /**
   * @param cell the rectangle all its rights stay inside
   * @param zone code of the 重点开采区 or 重点勘查区 it lies in
   */
  record Site(RightOrder order, String district, Envelope cell, @Nullable String zone) {}

  RightSites(
      SampleInputs inputs,
      Landscape landscape,
      ZoneShapes zones,
      Claims claims,
      List<RightOrder> orders,
      long seed) {
    this.inputs = inputs;
    this.landscape = landscape;
    this.zones = zones;
    this.claims = claims;
    List<RightOrder> queue = new ArrayList<>(orders);
    queue.sort(Comparator.comparingInt(RightSites::rank));
    Random random = Dice.of(seed, "sites");
    for (RightOrder order : queue) {
      Site site = order.mining() ? mine(order, random) : exploration(order, random);
      byDistrict.computeIfAbsent(site.district(), key -> new ArrayList<>()).add(site);
    }
  }

  List<Site> of(String district) {
    return byDistrict.getOrDefault(district, List.of());
  }

  private static int rank(RightOrder order) {
    if (order.mining()) {
      return order.oilAndGas() ? 0 : order.cellKilometres() > 1.55 ? 2 : 3;
    }
    return 1;
  }

  private Site mine(RightOrder order, Random random) {
    for (double side = order.cellKilometres(); side > SMALLEST_KILOMETRES; side *= 0.8) {
      for (String code : order.districts()) {
        Optional<Site> site = mineIn(order, inputs.district(code), side, random);
        if (site.isPresent()) {
          return site.get();
        }
      }
    }
    throw new IllegalStateException("no land left for a right of " + order.mineral());
  }

  private Optional<Site> mineIn(RightOrder order, District district, double side, Random random) {
    Optional<ZoneSeed> zone = zones.findFor(order.mineral(), district.code());
    Claims.Score score = (x, y) -> score(order, x, y);
    if (zone.isPresent()) {
      Geometry outline = zones.find(zone.get().code()).orElseThrow();
      Optional<Envelope> cell = claims.takeSquare(district, outline, side, score, random);
      if (cell.isPresent()) {
        return cell.map(c -> new Site(order, district.code(), c, zone.get().code()));
      }
    }
    return claims
        .takeSquare(district, null, side, score, random)
        .map(cell -> new Site(order, district.code(), cell, null));
  }

  /** Higher where the mineral is at home and people and protected land are far. */
  private double score(RightOrder order, double x, double y) {
    double height = landscape.terrain().height(x, y);
    double home =
        switch (order.mineral()) {
          case "砖瓦用页岩", "陶粒页岩" -> -Math.abs(height - 0.2);
          case "建筑用砂岩", "水泥配料用砂岩" -> -Math.abs(height - 0.32);
          case "地热", "矿泉水", "页岩气", "天然气", "岩盐" -> -0.3 * height;
          default -> -Math.abs(height - 0.55);
        };
    double people = landscape.urban(x, y) > -0.1 ? 0.8 : 0;
    boolean water = List.of("地热", "矿泉水").contains(order.mineral());
    double green = landscape.redLine(x, y) > -0.05 ? 0.45 : 0;
    return home - (water ? 0 : people) - (order.oilAndGas() ? 0 : green);
  }

  /** Exploration rights are made of 1′ × 1′ cells of the national grid (rule MR-08). */
  private Site exploration(RightOrder order, Random random) {
    for (int most = (int) order.cellKilometres(); most >= 1; most--) {
      for (String code : order.districts()) {
        for (int i = 0; i < 40; i++) {
          District district = inputs.district(code);
          Envelope cell = minutes(district.envelope(), most, random);
          if (claims.free(code, cell) && district.covers(Plane.FACTORY.toGeometry(cell))) {
            claims.take(code, cell);
            return new Site(order, code, cell, zoneOf(order, code, cell));
          }
        }
      }
    }
    throw new IllegalStateException("no land left to explore for " + order.mineral());
  }

  private @Nullable String zoneOf(RightOrder order, String district, Envelope cell) {
    return zones
        .findFor(order.mineral(), district)
        .map(ZoneSeed::code)
        .filter(code -> zones.find(code).orElseThrow().covers(Plane.FACTORY.toGeometry(cell)))
        .orElse(null);
  }

  private static Envelope minutes(Envelope box, int most, Random random) {
    int columns = Math.max(1, most - random.nextInt(2));
    int rows = Math.max(1, most / 2 + random.nextInt(1 + most / 2));
    long west = Math.round(Dice.between(random, box.getMinX(), box.getMaxX()) * 60);
    long south = Math.round(Dice.between(random, box.getMinY(), box.getMaxY()) * 60);
    return new Envelope(
        west * MINUTE, (west + columns) * MINUTE, south * MINUTE, (south + rows) * MINUTE);
  }
}
