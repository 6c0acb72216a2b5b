package org.kuangjie.geo.boundary;

import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/** Files nothing can be read from, said so that a clerk knows what to do next. */
final class Unreadable {

  private static final Text ADVICE =
      Text.of(
          "请提交 Excel 或文本拐点坐标表、国土TXT、采矿登记坐标串、GeoJSON、GML、KML、WKT、DXF、GeoPackage 或压缩成ZIP的Shapefile",
          "send a corner table (Excel or text), exchange txt, a registration string, GeoJSON, GML, KML,"
              + " WKT, DXF, GeoPackage or a zipped shapefile");

  private Unreadable() {}

  /** {@code boundary-format}: this is something else. */
  static DomainException notABoundary(String zh, String en) {
    return DomainException.invalid(
        "boundary-format", zh + "。" + ADVICE.zh(), en + "; " + ADVICE.en());
  }

  static DomainException invalid(String code, String zh, String en) {
    return DomainException.invalid(code, zh, en);
  }

  static DomainException tooLarge(String code, Text text) {
    return new DomainException(Kind.TOO_LARGE, code, text);
  }
}
