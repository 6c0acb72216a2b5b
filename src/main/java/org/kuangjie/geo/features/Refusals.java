package org.kuangjie.geo.features;

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
}
