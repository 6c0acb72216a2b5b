package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;

/**
 * The rights inside the 集中开采区: about 160 with about 17 000 万吨/年, under the cap of 17 500 (002-R20),
 * mainly large (002-R23).
 */
final class QuarryRights {

  private static final int LARGE = 100;
  private static final int LARGE_TOTAL = 13_500;
  private static final int MEDIUM = 60;
  private static final int MEDIUM_TOTAL = 3_480;

  private final Map<String, List<Quarry>> byDistrict = new TreeMap<>();

  /** One part of a zone inside one district, and the rights that tile it. */
  record Quarry(String zone, Polygon outline, List<RightOrder> orders) {}

  QuarryRights(SampleInputs inputs, ZoneShapes shapes, long seed) {
    List<RightOrder> orders = orders(Dice.of(seed, "quarries"));
    List<ZoneSeed> zones =
        inputs.zones().stream()
            .filter(zone -> zone.kind().equals("集中开采区"))
            .filter(zone -> shapes.find(zone.code()).isPresent())
            .toList();
    int given = 0;
    for (int i = 0; i < zones.size(); i++) {
      int upTo = orders.size() * (i + 1) / zones.size();
      share(inputs, zones.get(i), shapes, orders.subList(given, upTo));
      given = upTo;
    }
  }

  List<Quarry> of(String district) {
    return byDistrict.getOrDefault(district, List.of());
  }

  /** Gives the parts of a zone their share by area; slivers get none. */
  private void share(
      SampleInputs inputs, ZoneSeed zone, ZoneShapes shapes, List<RightOrder> orders) {
    List<Polygon> parts = Shapes.polygons(shapes.find(zone.code()).orElseThrow());
    double largest = parts.stream().mapToDouble(Polygon::getArea).max().orElseThrow();
    List<Polygon> sizable =
        parts.stream()
            .filter(part -> part.getArea() > 0.3 * largest)
            .sorted(Comparator.comparingDouble(Polygon::getArea))
            .toList();
    double total = sizable.stream().mapToDouble(Polygon::getArea).sum();
    double area = 0;
    int given = 0;
    for (Polygon part : sizable) {
      area += part.getArea();
      int upTo = (int) Math.round(orders.size() * area / total);
      String district =
          zone.districtCodes().stream()
              .filter(code -> inputs.district(code).holds(part))
              .findFirst()
              .orElseThrow();
      byDistrict
          .computeIfAbsent(district, key -> new ArrayList<>())
          .add(new Quarry(zone.code(), part, List.copyOf(orders.subList(given, upTo))));
      given = upTo;
    }
  }

  private static List<RightOrder> orders(Random random) {
    List<RightOrder> orders = new ArrayList<>();
    for (int scale : RightOrders.spread(LARGE_TOTAL, LARGE, 100, 220, random)) {
      orders.add(order("大型", scale));
    }
    for (int scale : RightOrders.spread(MEDIUM_TOTAL, MEDIUM, 50, 95, random)) {
      orders.add(order("中型", scale));
    }
    Collections.shuffle(orders, random);
    return orders;
  }

  private static RightOrder order(String scaleClass, double scale) {
    return new RightOrder(
        RightOrder.MINING,
        "建筑石料用灰岩",
        List.of(),
        "露天",
        "矿石 万吨",
        scaleClass,
        scale,
        0,
        "district",
        List.of());
  }
}
