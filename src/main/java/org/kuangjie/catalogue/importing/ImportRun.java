package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.catalogue.store.LayerWriter.Draft;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/** One pass over the rows: good ones to the table in batches, bad ones to quarantine. */
final class ImportRun {

  private static final int BATCH_ROWS = 500;
  private static final int BATCH_VERTICES = 200_000;

  private final LayerTable table;
  private final Iterator<ImportRow> rows;
  private final boolean acceptPartial;
  private final RowReader reader;
  private final LayerWriter writer;
  private final Quarantine quarantine;
  private final RowHash hash = new RowHash();
  private final List<ImportIssue> issues = new ArrayList<>();
  private final List<LayerWriter.Row> batch = new ArrayList<>();
  private int batchVertices;
  private int accepted;

  ImportRun(
      LayerTable table,
      ImportRequest request,
      LayerWriter writer,
      Quarantine quarantine,
      Map<CodeTable, Map<String, String>> references) {
    this.table = table;
    this.rows = request.rows();
    this.acceptPartial = request.acceptPartial();
    this.reader = new RowReader(table, request.metadata(), references);
    this.writer = writer;
    this.quarantine = quarantine;
  }

  void readAll(Draft draft) {
    for (int number = 1; rows.hasNext(); number++) {
      CheckedRow row = reader.read(number, rows.next());
      issues.addAll(row.issues());
      if (row.isRefused()) {
        quarantine.add(row);
      } else {
        accept(draft, row);
      }
    }
    quarantine.flush();
    flush(draft);
    if (accepted == 0) {
      issues.add(
          ImportIssue.error(
              0,
              "layer-empty",
              Text.of(
                  "没有可用的行；空图层会使一切检查通过",
                  "No row is usable; an empty layer would pass every check")));
    }
  }

  boolean mayComeIntoForce() {
    return accepted > 0 && (acceptPartial || quarantine.size() == 0);
  }

  int accepted() {
    return accepted;
  }

  List<ImportIssue> issues() {
    return issues;
  }

  String hash() {
    return hash.hex();
  }

  private void accept(Draft draft, CheckedRow row) {
    accepted++;
    Geometry geometry = row.feature().geometry();
    hash.add(row.values(), geometry);
    if (!acceptPartial && quarantine.size() > 0) {
      return; // nothing will come into force; the rest is only checked
    }
    List<@Nullable Object> values = new ArrayList<>(table.fixed().values());
    values.addAll(row.values().values());
    batch.add(new LayerWriter.Row(values, geometry));
    batchVertices += geometry == null ? 0 : geometry.getNumPoints();
    if (batch.size() >= BATCH_ROWS || batchVertices >= BATCH_VERTICES) {
      flush(draft);
    }
  }

  private void flush(Draft draft) {
    if (!batch.isEmpty()) {
      writer.insert(draft, table.table(), columns(), batch);
      batch.clear();
      batchVertices = 0;
    }
  }

  private List<String> columns() {
    return Stream.concat(
            table.fixed().keySet().stream(), table.columns().stream().map(Column::name))
        .toList();
  }
}
