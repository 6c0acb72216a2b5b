package org.kuangjie.catalogue.desk;

import org.kuangjie.catalogue.desk.store.ImportJob.Outcome;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.ImportWatcher.Counts;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** How imports end, in one sentence each. */
final class Outcomes {

  static final Outcome INTERRUPTED =
      of(
          "interrupted",
          "导入中断，原版本继续有效，请重新发送",
          "Import interrupted; former version in force; send again");

  static final Outcome DATABASE_LOST =
      of(
          "database-lost",
          "数据库连接中断，原版本继续有效，请重新发送",
          "The database went away during the import; former version in force; send again");

  static final Outcome CANCELLED =
      of("cancelled", "已取消，原版本继续有效", "Cancelled; former version in force");

  static final Outcome FILE_GONE =
      of(
          "file-gone",
          "上传的文件已不在服务器上，原版本继续有效，请重新发送",
          "The uploaded file is no longer on the server; former version in force; send again");

  private Outcomes() {}

  static Outcome inForce(Text layer, int version, Counts counts) {
    return of(
        "in-force",
        "“%s”第 %d 版已生效：%d 行，隔离 %d 行"
            .formatted(layer.zh(), version, counts.accepted(), counts.rejected()),
        "%s: version %d is in force: %d rows, %d in quarantine"
            .formatted(layer.en(), version, counts.accepted(), counts.rejected()));
  }

  static Outcome rehearsed(Text layer, Counts counts) {
    return of(
        "rehearsed",
        "试运行：可以生效，%d 行，隔离 %d 行；未改动“%s”".formatted(counts.accepted(), counts.rejected(), layer.zh()),
        "Rehearsal: would come into force with %d rows, %d in quarantine; %s is unchanged"
            .formatted(counts.accepted(), counts.rejected(), layer.en()));
  }

  static Outcome refused(ImportReport report) {
    return of(
        "rows-refused",
        "%d 行有错误已隔离，%d 行正确；未导入，原版本继续有效".formatted(report.quarantined(), report.accepted()),
        "%d rows with errors are in quarantine, %d are right; not imported, former version in force"
            .formatted(report.quarantined(), report.accepted()));
  }

  static Outcome refused(DomainException reason) {
    return of(
        reason.code(),
        reason.text().zh() + "；未导入，原版本继续有效",
        reason.text().en() + "; not imported, former version in force");
  }

  static Outcome failed(String errorId) {
    return of(
        "internal-error",
        "服务器内部错误，编号 %s；原版本继续有效。请把编号告诉管理员".formatted(errorId),
        "Internal error %s; former version in force. Tell the administrator this number"
            .formatted(errorId));
  }

  private static Outcome of(String code, String zh, String en) {
    return new Outcome(code, Text.of(zh, en));
  }
}
