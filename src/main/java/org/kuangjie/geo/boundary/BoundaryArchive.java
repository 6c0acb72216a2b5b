package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kuangjie.geo.BoundaryOptions.Limits;
import org.kuangjie.geo.table.TableLimits;
import org.kuangjie.geo.table.Workbooks;

/**
 * What a ZIP holds: a workbook is one itself, a KMZ holds one KML, else one shapefile or one single
 * file of another format.
 *
 * @param member name of the .shp or of the single file; empty for a workbook
 */
record BoundaryArchive(Kind kind, Map<String, byte[]> files, String member) {

  /** Sort of archive. */
  enum Kind {
    WORKBOOK,
    SHAPEFILE,
    ONE_FILE
  }

  static BoundaryArchive open(byte[] content, Limits limits) {
    Map<String, byte[]> files = ZipFiles.unpack(content, limits);
    if (files.containsKey("[Content_Types].xml")) {
      return office(files);
    }
    List<String> shapes = matching(files, ".*\\.shp");
    if (shapes.size() > 1) {
      throw Unreadable.invalid(
          "zip-several-shapefiles",
          "ZIP内有多个Shapefile（" + String.join("、", shapes) + "），请每次只提交一个",
          "The ZIP holds several shapefiles ("
              + String.join(", ", shapes)
              + "); send one at a time");
    } else if (shapes.size() == 1) {
      return new BoundaryArchive(Kind.SHAPEFILE, files, shapes.get(0));
    }
    return new BoundaryArchive(Kind.ONE_FILE, files, single(files));
  }

  private static BoundaryArchive office(Map<String, byte[]> files) {
    if (!files.containsKey("xl/workbook.xml")) {
      throw Unreadable.notABoundary(
          files.containsKey("xl/workbook.bin")
              ? "这是二进制工作簿（.xlsb），请另存为 .xlsx"
              : "这是 Word 或其他 Office 文件，不是 Excel 表格，请把坐标表复制到 Excel",
          "This is an Office file, but no .xlsx workbook; copy the corner table into one");
    }
    long bytes = files.values().stream().mapToLong(file -> file.length).sum();
    if (bytes > TableLimits.MAX_WORKBOOK_BYTES) {
      throw Workbooks.tooLarge();
    }
    return new BoundaryArchive(Kind.WORKBOOK, Map.of(), "");
  }

  private static String single(Map<String, byte[]> files) {
    List<String> drawings = matching(files, ".*\\.kml");
    List<String> texts =
        matching(files, ".*\\.(txt|json|geojson|csv|tsv|wkt|gml|xml|kml|dxf|xls|gpkg)");
    if (drawings.size() > 1 && files.containsKey("doc.kml")) {
      return "doc.kml";
    } else if (texts.size() == 1) {
      return texts.get(0);
    }
    List<String> nested = matching(files, ".*\\.(zip|rar|7z|xlsx|kmz)");
    if (texts.isEmpty() && !nested.isEmpty()) {
      throw Unreadable.invalid(
          "zip-nested",
          "ZIP 里还有压缩包（" + nested.get(0) + "），请解压后直接提交里面的文件",
          "The ZIP holds another archive ("
              + nested.get(0)
              + "); unpack it and send what is inside");
    }
    throw Unreadable.notABoundary(
        texts.isEmpty()
            ? "ZIP内没有 .shp，也没有坐标文件"
            : "ZIP内有多个坐标文件（" + String.join("、", texts) + "），请每次只提交一个",
        texts.isEmpty()
            ? "The ZIP holds neither a .shp nor a file of coordinates"
            : "The ZIP holds several files of coordinates (" + String.join(", ", texts) + ")");
  }

  private static List<String> matching(Map<String, byte[]> files, String pattern) {
    return files.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).matches(pattern))
        .toList();
  }

  /** Of the single file. */
  byte[] content() {
    return Objects.requireNonNull(files.get(member));
  }
}
