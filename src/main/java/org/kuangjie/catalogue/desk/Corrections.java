package org.kuangjie.catalogue.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.RejectedRows;
import org.kuangjie.catalogue.desk.store.RejectedRows.Rejected;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.PersonalData;
import org.kuangjie.catalogue.importing.RowChecks;
import org.kuangjie.geo.GeometryRepair;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows: shown, corrected, checked again one by one. */
@Service
public class Corrections {

  private static final Set<String> MEMBERS = Set.of("properties", "geometry");
  private static final String READER_GEOMETRY = "geometry";

  private final ImportDesk desk;
  private final RejectedRows rows;
  private final RowChecks checks;
  private final Datasets datasets;
  private final ApplicationEventPublisher events;

  Corrections(
      ImportDesk desk,
      RejectedRows rows,
      RowChecks checks,
      Datasets datasets,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.rows = rows;
    this.checks = checks;
    this.datasets = datasets;
    this.events = events;
  }

  /**
   * A rejected row as it would be sent in again.
   *
   * @param geometry WKT, EPSG:4490, longitude first; null when there is none
   * @param issues why it was rejected
   * @param repair for an invalid outline, what it may have been meant to be; never applied by
   *     itself
   * @param fixedBy null while nobody has corrected it
   */
  public record Row(
      int row,
      Map<String, Object> properties,
      @Nullable String geometry,
      JsonNode issues,
      @Nullable Repair repair,
      @Nullable String fixedBy) {}

  /**
   * A proposal.
   *
   * @param geometry WKT, as {@link Row#geometry}; sent back it becomes the row's
   */
  public record Repair(String geometry, Text message) {}

  /**
   * What is still wrong with a corrected row, checked by itself.
   *
   * @param issues empty when only its neighbours could still refuse it
   */
  public record Corrected(Row row, List<ImportIssue> issues) {}

  /**
   * @param personal show what says who somebody is; remembered
   */
  @Transactional
  public List<Row> list(UUID id, int after, int limit, boolean personal, Actor actor) {
    ImportJob job = desk.get(id, actor);
    if (personal) {
      allowPersonal(actor);
      events.publishEvent(
          new AuditEvent(
              actor.username(),
              "import.read-personal",
              "import:" + id,
              Map.of("layer", job.layer(), "after", after)));
    }
    return rows.list(id, after, limit).stream().map(row -> shown(row, personal)).toList();
  }

  /** Officials of the whole city, as for the holders in the register of rights. */
  public static void allowPersonal(Actor actor) {
    if (!actor.isOfficial() || actor.isDistrictBound()) {
      throw new DomainException(
          DomainException.Kind.FORBIDDEN,
          "personal-data",
          Text.of("本账号不能查看个人信息", "This account may not see personal data"));
    }
  }

  private static Row shown(Rejected rejected, boolean personal) {
    JsonNode content = rejected.current();
    Map<String, Object> properties = new LinkedHashMap<>(RowContent.properties(content));
    if (!personal) {
      properties.replaceAll(
          (name, value) ->
              value != null
                      && (PersonalData.isPersonal(name) || PersonalData.isPersonalValue(value))
                  ? PersonalData.MASK
                  : value);
    }
    JsonNode geometry = content.path("geometry");
    return new Row(
        rejected.row(),
        properties,
        geometry.isString() ? geometry.stringValue() : null,
        rejected.issues(),
        repair(geometry),
        rejected.fixedBy());
  }

  private static @Nullable Repair repair(JsonNode geometry) {
    try {
      return Optional.ofNullable(RowContent.geometry(geometry))
          .flatMap(GeometryRepair::propose)
          .map(repair -> new Repair(repair.geometry().toText(), repair.words()))
          .orElse(null);
    } catch (DomainException unreadable) {
      return null;
    }
  }

  /**
   * Changes a rejected row. Properties given replace those of the same name, null takes one away; a
   * geometry given replaces the former one.
   *
   * @param change {@code properties} and {@code geometry} (WKT or GeoJSON, EPSG:4490)
   * @throws DomainException INVALID for a column the layer has not, NOT_FOUND for a row that was
   *     not rejected, CONFLICT while the import runs or when its file is no longer kept
   */
  @Transactional
  public Corrected fix(UUID id, int number, JsonNode change, Actor actor) {
    ImportJob job = desk.get(id, actor);
    Rejected rejected =
        rows.find(id, number)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "row-not-rejected",
                        "导入 %s 没有被隔离的第 %d 行".formatted(id, number),
                        "Row %d of import %s was not rejected".formatted(number, id)));
    desk.requireFile(job);
    ImportOrder order = ImportOrder.of(job.order(), datasets);
    LayerFeature fixed = changed(order.table(), rejected.current(), change);
    rows.fix(id, number, RowContent.of(fixed.properties(), fixed.geometry()), actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "import.fix-row",
            "import:%s#%d".formatted(id, number),
            Map.of("columns", changedNames(change))));
    List<ImportIssue> left = checks.check(order.table().layer(), order.metadata(), number, fixed);
    return new Corrected(shown(rows.find(id, number).orElseThrow(), false), left);
  }

  private static LayerFeature changed(LayerTable table, JsonNode content, JsonNode change) {
    boolean sound =
        change.isObject()
            && MEMBERS.containsAll(change.propertyNames())
            && !change.isEmpty()
            && (!change.has("properties") || change.path("properties").isObject());
    if (!sound) {
      throw DomainException.invalid(
          "row-change",
          "请给出 properties（对象）和/或 geometry（WKT 或 GeoJSON）",
          "Give properties (an object) and/or geometry (WKT or GeoJSON)");
    }
    Map<String, Object> properties = RowContent.properties(content);
    Geometry geometry = RowContent.geometry(content.path("geometry"));
    if (change.has("geometry")) {
      geometry = RowContent.geometry(change.path("geometry"));
      properties.remove(READER_GEOMETRY); // what an unreadable geometry had been kept as
    }
    for (Map.Entry<String, JsonNode> entry : change.path("properties").properties()) {
      set(table, properties, entry.getKey(), entry.getValue());
    }
    return new LayerFeature(properties, geometry);
  }

  private static void set(
      LayerTable table, Map<String, Object> properties, String name, JsonNode value) {
    boolean known = table.has(name) || table.freeColumns() || properties.containsKey(name);
    if (!known) {
      throw DomainException.invalid(
          "row-column",
          "图层 %s 没有列 %s".formatted(table.layer(), name),
          "Layer %s has no column %s".formatted(table.layer(), name));
    }
    boolean masked = value.isString() && value.stringValue().equals(PersonalData.MASK);
    if (masked && properties.containsKey(name)) {
      return; // sent back as it was shown
    }
    if (value.isNull()) {
      properties.remove(name);
    } else {
      properties.put(
          name, Objects.requireNonNull(JsonMapper.shared().convertValue(value, Object.class)));
    }
  }

  /** Names only: values may be personal. */
  private static List<String> changedNames(JsonNode change) {
    Set<String> names = new TreeSet<>(change.path("properties").propertyNames());
    if (change.has("geometry")) {
      names.add("geometry");
    }
    return new ArrayList<>(names);
  }
}
