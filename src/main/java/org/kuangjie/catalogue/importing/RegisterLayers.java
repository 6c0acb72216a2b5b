package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.FeaturesInForce;
import org.kuangjie.catalogue.store.FeaturesInForce.Feature;
import org.springframework.stereotype.Component;

/**
 * Makes layer versions of districts, zones and planning blocks, so that they are compared,
 * published and replayed like every other layer.
 */
@Component
class RegisterLayers {

  private final ContentLoader contents;
  private final NewVersions versions;
  private final FeaturesInForce held;

  RegisterLayers(ContentLoader contents, NewVersions versions, FeaturesInForce held) {
    this.contents = contents;
    this.versions = versions;
    this.held = held;
  }

  /** A code names one zone or block among all plans, in a report it stands alone. */
  void checkCodes(PlanFiles files, PlanProblems problems) {
    for (PlanTable table : List.of(PlanTables.ZONES, PlanTables.BLOCKS)) {
      Map<String, String> owners =
          new HashMap<>(held.listCodesOfOtherPlans(table.table(), files.planCodes()));
      for (PlanContent plan : files.plans()) {
        String code = plan.code();
        for (PlanRow row : plan.rows(table)) {
          String owner = owners.putIfAbsent(row.text("code"), code);
          if (owner != null && !owner.equals(code)) {
            problems.add(
                row.file(),
                row.line(),
                "code",
                "代码已用于规划 " + owner,
                "the code is taken by the plan " + owner);
          }
        }
      }
      if (table.equals(PlanTables.ZONES)) {
        files.plans().forEach(plan -> ZoneBoundaries.check(plan, owners, problems));
      }
    }
  }

  Optional<LayerInfo> loadDistricts(PlanFiles files, String actor) {
    List<PlanRow> rows = files.reference().rows(PlanTables.DISTRICTS);
    List<Object> content = new ArrayList<>();
    rows.forEach(
        row -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
          values.put("outline", Objects.requireNonNull(files.outlines().get(row)).toText());
          content.add(values);
        });
    PlanRow origin = files.reference().rows(PlanTables.LAYERS, "layer", LayerName.DISTRICTS).get(0);
    content.add(0, origin.values());
    if (!contents.keep("layer:" + LayerName.DISTRICTS, content, actor)) {
      return Optional.empty();
    }
    LayerTable table = LayerTables.get(LayerName.DISTRICTS);
    NewVersion version = versions.open(table, metadata(origin), actor);
    rows.forEach(row -> version.add(values(table, row, Map.of()), files.outlines().get(row)));
    return Optional.of(version.putInForce());
  }

  List<LayerInfo> loadZonesAndBlocks(PlanContent plan, String actor) {
    return plan.rows(PlanTables.LAYERS).stream()
        .flatMap(origin -> loadLayer(plan, origin, actor).stream())
        .toList();
  }

  private Optional<LayerInfo> loadLayer(PlanContent plan, PlanRow origin, String actor) {
    String layer = origin.text("layer");
    PlanTable file = layer.startsWith("zones_") ? PlanTables.ZONES : PlanTables.BLOCKS;
    List<PlanRow> rows =
        plan.rows(file).stream()
            .filter(row -> PlanLayers.layerOf(row.text("kind")).equals(layer))
            .toList();
    String code = plan.code();
    List<Object> content = new ArrayList<>(List.of(origin.values()));
    rows.forEach(row -> content.add(row.values()));
    if (!contents.keep("layer:" + layer + ":" + code, content, actor)) {
      return Optional.empty();
    }
    LayerTable table = LayerTables.get(layer);
    NewVersion version = versions.open(table, metadata(origin), actor);
    merge(version, table, rows, origin, code);
    return Optional.of(version.putInForce());
  }

  /**
   * Zones or blocks of other plans stay in the layer. Of this plan's the rows decide, but an
   * outline that was drawn before stays with its code, and so does what the file does not tell.
   */
  private void merge(
      NewVersion version, LayerTable table, List<PlanRow> rows, PlanRow origin, String plan) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    Map<Object, Feature> former = new HashMap<>();
    for (Feature feature : held.list(table.layer(), table.table(), columns)) {
      if (plan.equals(feature.values().get("plan"))) {
        former.put(Objects.requireNonNull(feature.values().get("code")), feature);
      } else {
        version.add(feature.values(), feature.geometry());
      }
    }
    Feature none = new Feature(Map.of(), null);
    for (PlanRow row : rows) {
      Feature before = former.getOrDefault(row.text("code"), none);
      Map<String, @Nullable Object> rest = new HashMap<>(before.values());
      rest.put("plan", plan);
      if (before.geometry() == null) {
        rest.put("synthetic", origin.values().get("synthetic"));
      }
      version.add(values(table, row, rest), before.geometry());
    }
  }

  /**
   * @param rest values of the columns that the file does not have
   */
  private static Map<String, @Nullable Object> values(
      LayerTable table, PlanRow row, Map<String, @Nullable Object> rest) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String name = column.name();
      Object value = row.values().containsKey(name) ? row.values().get(name) : rest.get(name);
      values.put(name, value instanceof List<?> list ? list.toArray(String[]::new) : value);
    }
    return values;
  }

  private static LayerMetadata metadata(PlanRow row) {
    return new LayerMetadata(
        row.text("source"),
        row.text("licence"),
        Objects.requireNonNull(row.date("data_date")),
        row.values().get("accuracy_m") instanceof Number metres ? metres.doubleValue() : null,
        Boolean.TRUE.equals(row.values().get("synthetic")));
  }
}
