package org.kuangjie.catalogue.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.MultiPolygon;

/** Rows of the zone and planning-block layers: the register with outlines where there are any. */
final class ZoneLayers {

  private static final String PLAN = "CQ-MRP-2021";

  private final SampleInputs inputs;
  private final ZoneShapes zones;
  private final BlockShapes blocks;

  ZoneLayers(SampleInputs inputs, ZoneShapes zones, BlockShapes blocks) {
    this.inputs = inputs;
    this.zones = zones;
    this.blocks = blocks;
  }

  Stream<LayerFeature> zones(String kind) {
    return inputs.zones().stream()
        .filter(zone -> zone.kind().equals(kind))
        .map(zone -> new LayerFeature(row(zone), outline(zone.code())));
  }

  Stream<LayerFeature> blocks(String kind) {
    return inputs.blocks().stream()
        .filter(block -> block.kind().equals(kind))
        .map(block -> new LayerFeature(row(block), blocks.find(block.code()).orElse(null)));
  }

  private @Nullable MultiPolygon outline(String zone) {
    return zones.find(zone).orElse(null);
  }

  private static Map<String, Object> row(ZoneSeed zone) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("plan", PLAN);
    row.put("code", zone.code());
    row.put("kind", zone.kind());
    row.put("name", zone.name());
    row.put("region", zone.region());
    row.put("districts", zone.districtCodes());
    row.put("minerals", zone.minerals());
    row.put("synthetic", true);
    return row;
  }

  private static Map<String, Object> row(BlockSeed block) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("plan", PLAN);
    row.put("code", block.code());
    row.put("kind", block.kind());
    row.put("name", block.name());
    row.put("authority", block.authority());
    row.put("minerals", block.minerals());
    row.put("districts", block.districtCodes());
    row.put("project", null);
    row.put("synthetic", true);
    return row;
  }
}
