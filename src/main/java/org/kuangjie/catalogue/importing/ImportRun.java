package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.Text;

/** One pass over the rows: good ones to the version, bad ones to quarantine. */
final class ImportRun {

  private static final int MAX_ISSUES = 50_000;

  private final Iterator<ImportRow> rows;
  private final boolean acceptPartial;
  private final RowReader reader;
  private final Quarantine quarantine;
  private final List<ImportIssue> issues = new ArrayList<>();
  private int accepted;
  private long more;

  ImportRun(
      LayerTable table,
      ImportRequest request,
      Quarantine quarantine,
      Map<CodeTable, Map<String, String>> references) {
    this.rows = request.rows();
    this.acceptPartial = request.acceptPartial();
    this.reader = new RowReader(table, request.metadata(), references);
    this.quarantine = quarantine;
  }

  void readAll(NewVersion version) {
    for (int number = 1; rows.hasNext(); number++) {
      CheckedRow row = reader.read(number, rows.next());
      collect(row.issues());
      if (row.isRefused()) {
        quarantine.add(row);
      } else {
        accept(version, row);
      }
    }
    quarantine.flush();
    tellHowManyMore();
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

  /** Refused rows keep all their reasons in quarantine; what is left out here is counted. */
  private void collect(List<ImportIssue> found) {
    for (ImportIssue issue : found) {
      if (issues.size() < MAX_ISSUES) {
        issues.add(issue);
      } else {
        more++;
      }
    }
  }

  private void tellHowManyMore() {
    if (more > 0) {
      issues.add(
          ImportIssue.warn(
              0,
              "issues-more",
              Text.format(
                  "另有 %d 个问题未逐条列出；被拒各行的全部原因见隔离区",
                  "%d more issues are not listed; refused rows keep all reasons in quarantine",
                  more)));
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

  private void accept(NewVersion version, CheckedRow row) {
    accepted++;
    if (acceptPartial || quarantine.size() == 0) {
      version.add(row.values(), row.feature().geometry());
    } // else nothing will come into force; the rest is only checked
  }
}
