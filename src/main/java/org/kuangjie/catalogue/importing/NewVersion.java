package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.catalogue.store.DraftRows;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.shared.AuditEvent;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A version of a layer on its way in: its rows in batches, the hash over them, and at the end the
 * moment it comes into force and the word of it to everybody else.
 */
final class NewVersion implements Intake.Rows {

  private final LayerTable table;
  private final LayerWriter.Draft draft;
  private final LayerWriter writer;
  private final ApplicationEventPublisher events;
  private final LayerWriter.About about;
  private final RowHash hash = new RowHash();
  private final DraftRows sink;
  private int rows;
  private boolean synthetic;

  NewVersion(
      LayerTable table,
      LayerWriter.Draft draft,
      LayerWriter writer,
      ApplicationEventPublisher events,
      LayerWriter.About about) {
    this.table = table;
    this.draft = draft;
    this.writer = writer;
    this.events = events;
    this.about = about;
    this.synthetic = about.synthetic();
    this.sink = writer.rows(draft, table.table(), columns(table), hash::add);
  }

  /**
   * @param values by column, in the table's order
   * @param geometry has passed {@link GeometryCheck}
   */
  @Override
  public void add(Map<String, @Nullable Object> values, @Nullable Geometry geometry) {
    add(values, geometry, true);
  }

  /** As {@link #add}, for a computed geometry that nobody checked. */
  void addUnchecked(Map<String, @Nullable Object> values, Geometry geometry) {
    add(values, geometry, false);
  }

  private void add(
      Map<String, @Nullable Object> values, @Nullable Geometry geometry, boolean valid) {
    rows++;
    synthetic |= Boolean.TRUE.equals(values.get("synthetic"));
    List<@Nullable Object> row = new ArrayList<>(table.fixed().values());
    row.addAll(values.values());
    sink.add(row, geometry, valid);
  }

  @Override
  public LayerInfo end() {
    return putInForce();
  }

  /** Replaces the version in force when the transaction ends; 示意 when any of its rows is. */
  LayerInfo putInForce() {
    sink.finish();
    LayerInfo info = writer.putInForce(draft, new LayerWriter.Content(rows, hash.hex(), synthetic));
    events.publishEvent(new LayerReplaced(info.name(), info.version(), info.versionId()));
    events.publishEvent(
        new AuditEvent(
            about.loadedBy(),
            "layer.import",
            "layer:%s@%d".formatted(info.name(), info.version()),
            Map.of("features", rows, "hash", info.hash(), "source", info.source())));
    return info;
  }

  private static List<String> columns(LayerTable table) {
    return Stream.concat(
            table.fixed().keySet().stream(), table.columns().stream().map(Column::name))
        .toList();
  }
}
