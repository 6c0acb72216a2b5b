package org.kuangjie.catalogue.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The attributes of one right, as columns of catalogue.mining_right; dates as ISO text. */
final class RightRow {

  private final District district;
  private final Terrain terrain;
  private final int holders;

  /**
   * @param holders how many firms share the district's rights
   */
  RightRow(District district, Terrain terrain, int holders) {
    this.district = district;
    this.terrain = terrain;
    this.holders = holders;
  }

  /**
   * @param serial unique within the district
   * @param x place of the right, kilometres on the {@link Plane}
   * @param zone zone code or null
   */
  Map<String, Object> of(
      RightOrder order, @Nullable String zone, int serial, double x, double y, Random random) {
    boolean quarry = zone != null && zone.startsWith("JZ");
    RightTerm term = RightTerm.draw(order.scaleClass(), !quarry, random);
    Holder holder = Holder.of(district, 1 + random.nextInt(holders));
    int mineralNumber = Math.floorMod(order.mineral().hashCode(), 1000);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("right_kind", order.kind());
    row.put(
        "licence_number",
        term.licenceNumber(order.mining(), district.code(), mineralNumber, serial));
    row.put("project_name", projectName(order, serial));
    row.put("holder_uscc", holder.uscc());
    row.put("holder_name", holder.name());
    row.put("mineral", order.mineral());
    row.put("co_minerals", order.coMinerals());
    row.put("mining_method", order.mining() ? order.method() : null);
    row.put("scale", order.scale());
    row.put("scale_unit", order.unit());
    row.put("scale_class", order.scaleClass());
    putElevation(row, order, x, y, random);
    row.put("set_on", term.setOn().toString());
    row.put("valid_from", term.validFrom().toString());
    row.put("valid_to", term.validTo().toString());
    row.put("authority", order.authority(district.code()));
    row.put("district_code", district.code());
    row.put("zone_code", zone);
    row.put("status", term.status());
    row.put("source_corners", null);
    row.put("synthetic", true);
    return row;
  }

  private String projectName(RightOrder order, int serial) {
    String end = order.mining() ? "矿" : "勘探";
    String mineral =
        order.mineral().endsWith("矿") && order.mining()
            ? order.mineral().substring(0, order.mineral().length() - 1)
            : order.mineral();
    return "示意%s%d号%s%s".formatted(district.shortName(), serial, mineral, end);
  }

  /** Metres, 1985 国家高程基准; every tenth deep mine works two bands with a pillar between. */
  private void putElevation(
      Map<String, Object> row, RightOrder order, double x, double y, Random random) {
    if (!order.mining()) {
      row.put("elevation_top", null);
      row.put("elevation_bottom", null);
      row.put("elevation_bands", List.of());
      return;
    }
    double ground = 220 + 850 * Math.max(0, terrain.height(x, y)) + random.nextInt(60);
    double top = Math.rint(ground / 5) * 5;
    double depth = Math.rint(depth(order, random) / 5) * 5;
    boolean twoBands = "地下".equals(order.method()) && random.nextInt(10) == 0;
    double middle = top - Math.rint(depth / 10) * 5;
    row.put("elevation_top", top);
    row.put("elevation_bottom", top - depth);
    row.put(
        "elevation_bands",
        twoBands
            ? List.of(List.of(top, middle + 10), List.of(middle - 10, top - depth))
            : List.of(List.of(top, top - depth)));
  }

  private static double depth(RightOrder order, Random random) {
    return switch (String.valueOf(order.method())) {
      case "钻井" -> Dice.between(random, 900, 3200);
      case "地下" -> Dice.between(random, 120, 450);
      default -> Dice.between(random, 50, 180);
    };
  }
}
