package org.kuangjie.geo.features;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/** Files that cannot be read or written, said so that a clerk knows what to do next. */
final class Refusals {

  private Refusals() {}

  static DomainException format(String fileName) {
    return invalid(
        "import-format",
        "无法识别文件 %s 的格式；可用：压缩成 ZIP 的 Shapefile、GeoPackage、GeoJSON、CSV、XLSX、KML、KMZ、GML"
            .formatted(fileName),
        "The format of %s is not known; use a zipped shapefile, GeoPackage, GeoJSON, CSV, XLSX, KML, KMZ or GML"
            .formatted(fileName));
  }

  static DomainException invalid(String code, String zh, String en) {
    return DomainException.invalid(code, zh, en);
  }

  static DomainException tooLarge(String code, String zh, String en) {
    return new DomainException(Kind.TOO_LARGE, code, Text.of(zh, en));
  }

  static DomainException tooManyFields(int count, int limit) {
    return tooLarge(
        "too-many-columns",
        "文件有 %d 列（上限 %d 列），请删去多余的列".formatted(count, limit),
        "The file has %d columns (limit %d); remove those that are not needed"
            .formatted(count, limit));
  }

  static RowProblem valueTooLong(String field, long limit) {
    return RowProblem.of(
        "value-too-long",
        "字段 %s 的值超过 %d 字节".formatted(field, limit),
        "The value of %s is longer than %d bytes".formatted(field, limit));
  }

  /** A full disk is not the sender's fault; anything else the stream says is. */
  static DomainException io(IOException e) {
    if (isDiskFull(e)) {
      return diskFull(e);
    }
    return new DomainException(
        Kind.INVALID,
        "file-unreadable",
        Text.of(
            "文件损坏、不完整或无法读取，请重新导出后提交",
            "The file is damaged, cut off or cannot be read; export it again"),
        Map.of(),
        e);
  }

  static boolean isDiskFull(IOException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("no space") || words.contains("quota") || words.contains("空间不足");
  }

  static DomainException diskFull(Throwable cause) {
    return new DomainException(
        Kind.UNAVAILABLE,
        "disk-full",
        Text.of(
            "服务器临时存储空间不足，文件未处理；请联系管理员清理磁盘后重试",
            "The server's disk is full; nothing was kept. Ask the administrator to free space and try again"),
        Map.of(),
        cause);
  }
}
