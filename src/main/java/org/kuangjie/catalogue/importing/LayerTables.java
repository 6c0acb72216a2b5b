package org.kuangjie.catalogue.importing;

import static org.kuangjie.catalogue.importing.Column.Type.BOOLEAN;
import static org.kuangjie.catalogue.importing.Column.Type.DATE;
import static org.kuangjie.catalogue.importing.Column.Type.JSON;
import static org.kuangjie.catalogue.importing.Column.Type.NUMBER;
import static org.kuangjie.catalogue.importing.Column.Type.TEXTS;
import static org.kuangjie.catalogue.importing.Column.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerTable.Outline;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.DomainException;

/** Every layer that can be imported. */
public final class LayerTables {

  private static final Map<String, LayerTable> BY_LAYER = new LinkedHashMap<>();

  static {
    Stream.of(
            districts(),
            places(),
            zones(LayerName.ZONES_KEY_EXPLORATION, "重点勘查区"),
            zones(LayerName.ZONES_KEY_MINING, "重点开采区"),
            zones(LayerName.ZONES_CONCENTRATED, "集中开采区"),
            blocks(LayerName.BLOCKS_EXPLORATION, "勘查规划区块"),
            blocks(LayerName.BLOCKS_MINING, "开采规划区块"),
            riverReaches(),
            miningRights(),
            control(LayerName.ECO_REDLINE, ControlKinds.ECO_REDLINE),
            control(LayerName.PROTECTED_AREAS, ControlKinds.PROTECTED_AREAS),
            control(LayerName.INFRASTRUCTURE, ControlKinds.INFRASTRUCTURE),
            control(LayerName.WATERS, ControlKinds.WATERS),
            control(LayerName.FARMLAND),
            control(LayerName.CROPLAND),
            control(LayerName.URBAN_BOUNDARY),
            control(LayerName.FIRST_RIDGE),
            control(LayerName.RESERVE_SITES, ControlKinds.RESERVE_SITES),
            control(LayerName.WORKINGS, ControlKinds.WORKINGS))
        .forEach(table -> BY_LAYER.put(table.layer(), table));
  }

  private LayerTables() {}

  /**
   * @throws DomainException INVALID for an unknown layer, and for a derived one
   */
  public static LayerTable get(String layer) {
    if (layer.equals(LayerName.RIVER_CORRIDORS)) {
      throw DomainException.invalid(
          "layer-derived",
          "river_corridors 由 river_reaches 推算，请导入 river_reaches",
          "river_corridors is derived from river_reaches; import river_reaches");
    }
    LayerTable table = BY_LAYER.get(layer);
    if (table == null) {
      String names = String.join(", ", BY_LAYER.keySet());
      throw DomainException.invalid(
          "layer-unknown",
          "没有图层 %s；可导入：%s".formatted(layer, names),
          "There is no layer %s; importable: %s".formatted(layer, names));
    }
    return table;
  }

  /** The table of a layer whose versions can be read, derived layers included. */
  public static LayerTable getReadable(String layer) {
    return layer.equals(LayerName.RIVER_CORRIDORS) ? riverCorridors(0) : get(layer);
  }

  public static Collection<String> names() {
    return List.copyOf(BY_LAYER.keySet());
  }

  private static LayerTable districts() {
    List<Column> columns =
        List.of(
            text("code").must(),
            text("name_zh").must(),
            text("name_en").must(),
            text("regional_group").must().heldIn(CodeTable.REGIONAL_GROUP),
            Column.of("valid_from", DATE).must(),
            Column.of("valid_to", DATE),
            Column.of("synthetic", BOOLEAN).must(),
            text("note"));
    return new LayerTable(
        LayerName.DISTRICTS,
        "district",
        columns,
        Map.of(),
        List.of("code", "valid_from"),
        Outline.AREA,
        false);
  }

  private static LayerTable places() {
    List<Column> columns =
        List.of(
            text("code").must(),
            text("name").must(),
            text("name_en"),
            text("kind").must().oneOf("区县驻地", "街道", "镇", "乡", "地名"),
            text("district").must(),
            text("pinyin"),
            Column.of("other_names", TEXTS).must(),
            text("source").must(),
            Column.of("synthetic", BOOLEAN).must());
    return new LayerTable(
        LayerName.PLACES,
        "place",
        columns,
        Map.of(),
        List.of("code"),
        Outline.POINT_OR_NONE,
        false);
  }

  private static LayerTable zones(String layer, String kind) {
    return ofPlan(layer, "zone", kind, List.of(text("region").must()));
  }

  private static LayerTable blocks(String layer, String kind) {
    return ofPlan(
        layer,
        "planning_block",
        kind,
        List.of(text("authority").must().heldIn(CodeTable.AUTHORITY), text("project")));
  }

  private static LayerTable ofPlan(String layer, String table, String kind, List<Column> own) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                text("plan").must().heldIn(CodeTable.PLAN),
                text("code").must(),
                text("kind").must().oneOf(kind),
                text("name").must(),
                Column.of("districts", TEXTS).must(),
                Column.of("minerals", TEXTS).must(),
                Column.of("synthetic", BOOLEAN).must()));
    columns.addAll(own);
    return new LayerTable(
        layer, table, columns, Map.of(), List.of("code"), Outline.AREA_OR_NONE, false);
  }

  private static LayerTable riverReaches() {
    List<Column> columns =
        List.of(
            text("code").must(),
            text("river").must(),
            text("kind").must().oneOf("bank", "centreline"),
            Column.of("est_error_m", NUMBER).must(),
            text("source").must());
    return new LayerTable(
        LayerName.RIVER_REACHES,
        "river_reach",
        columns,
        Map.of(),
        List.of("code"),
        Outline.AREA_OR_LINE,
        false);
  }

  /** Not imported but derived. */
  static LayerTable riverCorridors(long reachVersionId) {
    List<Column> columns =
        List.of(
            text("code").must(),
            text("river").must(),
            Column.of("width_m", NUMBER).must(),
            Column.of("est_error_m", NUMBER).must());
    return new LayerTable(
        LayerName.RIVER_CORRIDORS,
        "river_corridor",
        columns,
        Map.of("reach_version_id", reachVersionId),
        List.of("code"),
        Outline.AREA,
        false);
  }

  private static LayerTable control(String layer, String... kinds) {
    List<Column> columns =
        List.of(
            text("code").must(),
            text("kind").must().oneOf(kinds),
            text("name").must(),
            text("grade"),
            text("edge").must().oneOf("area", "edge", "centreline"),
            Column.of("est_error_m", NUMBER),
            Column.of("delimited_on", DATE),
            Column.of("valid_from", DATE).must(),
            Column.of("valid_to", DATE),
            Column.of("restricted", BOOLEAN).must(),
            Column.of("synthetic", BOOLEAN).must(),
            Column.of("attributes", JSON).must());
    return new LayerTable(
        layer, "control_area", columns, Map.of("layer", layer), List.of("code"), Outline.ANY, true);
  }

  private static LayerTable miningRights() {
    List<Column> columns =
        List.of(
            text("right_kind").must().oneOf("探矿权", "采矿权"),
            text("licence_number").must(),
            text("project_name").must(),
            text("holder_uscc").must(),
            text("holder_name").must(),
            text("mineral").must().heldIn(CodeTable.MINERAL),
            Column.of("co_minerals", TEXTS).must(),
            text("mining_method").oneOf("露天", "地下", "露天+地下", "钻井"),
            Column.of("scale", NUMBER),
            text("scale_unit"),
            text("scale_class").oneOf("大型", "中型", "小型"),
            Column.of("elevation_top", NUMBER),
            Column.of("elevation_bottom", NUMBER),
            Column.of("elevation_bands", JSON).must(),
            Column.of("set_on", DATE).must(),
            Column.of("valid_from", DATE).must(),
            Column.of("valid_to", DATE),
            text("authority").must().heldIn(CodeTable.AUTHORITY),
            text("district_code").must(),
            text("zone_code"),
            text("status").must().oneOf("有效", "过期", "注销", "暂停"),
            text("source_corners"),
            Column.of("synthetic", BOOLEAN).must());
    return new LayerTable(
        LayerName.MINING_RIGHTS,
        "mining_right",
        columns,
        Map.of(),
        List.of("licence_number"),
        Outline.AREA,
        false);
  }
}
