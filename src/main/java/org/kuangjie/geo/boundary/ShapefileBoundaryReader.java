package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/** The shapefile in an archive: .shp for the rings, .dbf, .cpg and .prj where they are present. */
final class ShapefileBoundaryReader {

  private ShapefileBoundaryReader() {}

  static RawBoundary read(Map<String, byte[]> files, String shpName, Issues issues) {
    String base = shpName.substring(0, shpName.length() - 4).toLowerCase(Locale.ROOT);
    byte[] shp = Objects.requireNonNull(files.get(shpName));
    List<List<List<RawRing>>> records = ShpRings.read(shp, issues);
    byte[] dbf = sibling(files, base, "dbf");
    DbfTable table = dbf == null ? null : DbfTable.read(dbf, sibling(files, base, "cpg"));
    if (dbf != null && (table == null || !table.isComplete(records.size()))) {
      issues.error(
          "DQ-04",
          Where.FILE,
          Text.format(
              "dbf 属性表损坏、不完整或记录数与 shp 的 %d 条不符，无法确定哪些图形是扣除区，请重新导出",
              "The .dbf is damaged, cut off or has another number of records than the .shp (%d);"
                  + " which areas are excluded cannot be known, export it again",
              records.size()));
    }
    List<RawPart> parts = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      for (List<RawRing> area : records.get(i)) {
        parts.add(part(area, table, i));
      }
    }
    if (parts.isEmpty()) {
      throw Unreadable.invalid(
          "shapefile-empty", "Shapefile 中没有任何面图形", "The shapefile holds no polygon at all");
    }
    byte[] prj = sibling(files, base, "prj");
    CrsHint hint = prj == null ? null : PrjText.read(TextDecoder.decode(prj).text());
    return new RawBoundary("shapefile", parts, AxisOrder.EAST_FIRST, hint, null);
  }

  private static RawPart part(List<RawRing> area, @Nullable DbfTable table, int record) {
    if (table == null) {
      return new RawPart("", "", true, null, null, area);
    }
    String remark = table.text(record, "备注", "BZ", "REMARK");
    return new RawPart(
        table.text(record, "名称", "NAME", "MC", "KSMC", "XMMC"),
        remark,
        !remark.contains("扣除"),
        number(table.text(record, "标高上限", "KCBGSX", "ELEV_TOP")),
        number(table.text(record, "标高下限", "KCBGXX", "ELEV_BOTTOM", "ELEV_BOT")),
        area);
  }

  private static @Nullable Double number(String text) {
    OptionalDouble value = CoordinateText.parse(text);
    return value.isEmpty() ? null : value.getAsDouble();
  }

  private static byte @Nullable [] sibling(
      Map<String, byte[]> files, String base, String extension) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().toLowerCase(Locale.ROOT).equals(base + "." + extension)) {
        return file.getValue();
      }
    }
    return null;
  }
}
