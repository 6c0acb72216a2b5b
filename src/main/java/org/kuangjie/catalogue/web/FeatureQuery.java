package org.kuangjie.catalogue.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.FeaturePage;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Query of {@code GET /api/layers/{name}/features}.
 *
 * @param bbox west,south,east,north in degrees; absent = everywhere
 * @param limit features of a page, 1 to 5000
 * @param asOf features valid on this day, today when absent
 * @param resolution metres per pixel of the map; geometry is simplified to it, 0 = as stored
 * @param after id of the last feature of the former page
 */
record FeatureQuery(
    @Nullable String bbox,
    @Nullable Integer limit,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
    @Nullable Double resolution,
    @Nullable Long after) {

  private static final int DEFAULT_LIMIT = 1000;
  private static final int MAX_LIMIT = 5000;
  private static final double MAX_RESOLUTION = 100_000;
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  /** One row more than asked for, to know whether a page follows. */
  FeaturePage page() {
    return new FeaturePage(
        box(),
        after == null ? 0 : after,
        size() + 1,
        asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf,
        metresPerPixel());
  }

  int size() {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > MAX_LIMIT) {
      throw DomainException.invalid(
          "limit", "limit 须在 1 到 %d 之间".formatted(MAX_LIMIT), "limit is from 1 to " + MAX_LIMIT);
    }
    return size;
  }

  private double metresPerPixel() {
    double metres = resolution == null ? 0 : resolution;
    if (!(metres >= 0 && metres <= MAX_RESOLUTION)) {
      throw DomainException.invalid(
          "resolution", "resolution 须为 0 到 100000 米", "resolution is from 0 to 100000 metres");
    }
    return metres;
  }

  private Envelope box() {
    if (bbox == null || bbox.isBlank()) {
      return WORLD;
    }
    double[] sides = numbers(bbox);
    if (sides.length == 4 && sides[0] <= sides[2] && sides[1] <= sides[3]) {
      Envelope box = new Envelope(sides[0], sides[2], sides[1], sides[3]);
      if (WORLD.contains(box)) {
        return box;
      }
    }
    throw DomainException.invalid(
        "bbox", "bbox 须为 西,南,东,北 四个经纬度（度）", "bbox is west,south,east,north in degrees");
  }

  /** Empty when one of them is no number. */
  private static double[] numbers(String list) {
    try {
      return Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }
}
