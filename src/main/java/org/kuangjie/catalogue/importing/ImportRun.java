package org.kuangjie.catalogue.importing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.Text;

/** One pass over the rows: good ones to the version, bad ones to quarantine. */
final class ImportRun {

  private final Iterator<ImportRow> rows;
  private final boolean acceptPartial;
  private final RowReader reader;
  private final Quarantine quarantine;
  private final ImportWatcher watcher;
  private int read;
  private int accepted;

  ImportRun(
      LayerTable table,
      ImportRequest request,
      Quarantine quarantine,
      Map<CodeTable, Map<String, String>> references,
      Function<Map<String, @Nullable Object>, List<Text>> objections,
      ImportWatcher watcher) {
    this.rows = request.rows();
    this.acceptPartial = request.acceptPartial();
    this.reader = new RowReader(table, request.metadata(), references, objections);
    this.quarantine = quarantine;
    this.watcher = watcher;
  }

  void readAll(Intake.Rows version) {
    for (int number = 1; rows.hasNext(); number++) {
      CheckedRow row = reader.read(number, rows.next());
      row.issues().forEach(watcher::found);
      read = number;
      if (row.isRefused()) {
        quarantine.add(row);
      } else {
        accept(version, row);
      }
      watcher.read(counts());
    }
    quarantine.flush();
    if (accepted == 0) {
      watcher.found(
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

  ImportWatcher.Counts counts() {
    return new ImportWatcher.Counts(read, accepted, quarantine.size());
  }

  private void accept(Intake.Rows version, CheckedRow row) {
    accepted++;
    if (acceptPartial || quarantine.size() == 0) {
      version.add(row.values(), row.feature().geometry());
    } // else nothing will come into force; the rest is only checked
  }
}
