package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.catalogue.store.PlanStore;
import org.kuangjie.catalogue.store.RegisterLayerStore;
import org.springframework.stereotype.Component;

/**
 * Makes layer versions of districts, zones and planning blocks, so that they are compared,
 * published and replayed like every other layer.
 */
@Component
class RegisterLayers {

  private final ContentLoader contents;
  private final RegisterLayerStore store;

  RegisterLayers(ContentLoader contents, RegisterLayerStore store) {
    this.contents = contents;
    this.store = store;
  }

  void checkOutlines(Map<PlanRow, String> outlines, PlanProblems problems) {
    outlines.forEach(
        (row, outline) ->
            store
                .findFault(outline)
                .ifPresent(
                    reason ->
                        problems.add(
                            row.file(),
                            row.line(),
                            "geometry_file",
                            "图形无效：" + reason,
                            "the outline is not valid: " + reason)));
  }

  /** A code names one zone or block among all plans, in a report it stands alone. */
  void checkCodes(PlanFiles files, PlanProblems problems) {
    for (PlanTable table : List.of(PlanTables.ZONES, PlanTables.BLOCKS)) {
      Map<String, String> owners =
          new HashMap<>(store.listCodesOfOtherPlans(table.table(), files.planCodes()));
      for (PlanContent plan : files.plans()) {
        String code = PlanFiles.codeOf(plan);
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
    }
  }

  Optional<LayerReplaced> loadDistricts(PlanFiles files, String actor) {
    List<PlanRow> rows = files.reference().rows(PlanTables.DISTRICTS);
    List<Object> content = new ArrayList<>();
    rows.forEach(
        row -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
          values.put("outline", files.outlines().get(row));
          content.add(values);
        });
    PlanRow origin = files.reference().rows(PlanTables.LAYERS, "layer", LayerName.DISTRICTS).get(0);
    return contents
        .keep("layer:" + LayerName.DISTRICTS, List.of(origin.values(), content), actor)
        .map(
            version -> {
              LayerReplaced opened = store.open(origin(origin, version, actor));
              List<Object[]> values = new ArrayList<>();
              rows.forEach(row -> values.add(districtValues(opened, row, files.outlines())));
              store.insertDistricts(values);
              store.close(opened, PlanTables.DISTRICTS.table());
              return opened;
            });
  }

  private static @Nullable Object[] districtValues(
      LayerReplaced version, PlanRow row, Map<PlanRow, String> outlines) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(version.versionId());
    for (String column : PlanTables.DISTRICTS.targets()) {
      values.add(row.values().get(column));
    }
    values.add(outlines.get(row));
    return values.toArray();
  }

  List<LayerReplaced> loadZonesAndBlocks(PlanContent plan, String actor) {
    List<LayerReplaced> replaced = new ArrayList<>();
    for (PlanRow origin : plan.rows(PlanTables.LAYERS)) {
      loadLayer(plan, origin, actor).ifPresent(replaced::add);
    }
    return replaced;
  }

  private Optional<LayerReplaced> loadLayer(PlanContent plan, PlanRow origin, String actor) {
    String layer = origin.text("layer");
    PlanTable table = layer.startsWith("zones_") ? PlanTables.ZONES : PlanTables.BLOCKS;
    List<PlanRow> rows =
        plan.rows(table).stream()
            .filter(row -> PlanLayers.layerOf(row.text("kind")).equals(layer))
            .toList();
    String code = PlanFiles.codeOf(plan);
    List<Object> content = new ArrayList<>(List.of(origin.values()));
    rows.forEach(row -> content.add(row.values()));
    return contents
        .keep("layer:" + layer + ":" + code, content, actor)
        .map(
            version -> {
              LayerReplaced opened = store.open(origin(origin, version, actor));
              write(opened, table, code, rows, origin.values().get("synthetic"));
              return opened;
            });
  }

  private void write(
      LayerReplaced version,
      PlanTable table,
      String plan,
      List<PlanRow> rows,
      @Nullable Object synthetic) {
    List<Object[]> values =
        rows.stream()
            .map(
                row ->
                    row.stored(table, version.versionId(), plan, Objects.requireNonNull(synthetic)))
            .toList();
    store.insert(table.table(), table.targets(), values);
    store.keepFormer(version, table.table(), table.targets(), plan);
    store.close(version, table.table());
  }

  private static RegisterLayerStore.Origin origin(
      PlanRow row, PlanStore.Version version, String actor) {
    Object accuracy = row.values().get("accuracy_m");
    return new RegisterLayerStore.Origin(
        row.text("layer"),
        row.text("source"),
        row.text("licence"),
        Objects.requireNonNull(row.date("data_date")),
        accuracy instanceof Number metres ? metres.doubleValue() : null,
        Boolean.TRUE.equals(row.values().get("synthetic")),
        version.hash(),
        actor);
  }
}
