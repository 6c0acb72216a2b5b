package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kuangjie.geo.features.ReadOptions.Limits;
import org.kuangjie.shared.DomainException;

/** Tells the format from the first bytes; the name only where they leave a choice. */
record FileContent(FeatureFormat format) {

  private static final int START_BYTES = 4096;

  static FileContent detect(Path path, String fileName, Limits limits) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(START_BYTES);
    }
    String ascii = new String(start, StandardCharsets.ISO_8859_1);
    if (ascii.startsWith("SQLite format 3\0")) {
      return new FileContent(FeatureFormat.GEOPACKAGE);
    } else if (ascii.startsWith("PK\3\4") || ascii.startsWith("PK\5\6")) {
      return new FileContent(packed(path, limits));
    }
    refuseKnownOthers(ascii, fileName);
    return new FileContent(text(ascii, fileName));
  }

  private static FeatureFormat packed(Path path, Limits limits) throws IOException {
    try (ZipArchive zip = ZipArchive.open(path, limits)) {
      if (zip.has("xl/workbook.xml")) {
        return FeatureFormat.XLSX;
      }
      boolean kml = zip.names("shp").isEmpty() && !zip.names("kml").isEmpty();
      return kml ? FeatureFormat.KMZ : FeatureFormat.SHAPEFILE_ZIP;
    }
  }

  private static FeatureFormat text(String ascii, String fileName) {
    String begin =
        ascii.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").strip();
    String extension = ZipArchive.extension(fileName);
    if (begin.startsWith("{") || extension.equals("geojson") || extension.equals("json")) {
      return FeatureFormat.GEOJSON;
    } else if (begin.startsWith("<")) {
      return begin.contains("<kml") || extension.equals("kml")
          ? FeatureFormat.KML
          : FeatureFormat.GML;
    } else if (extension.equals("csv") || extension.equals("txt") || extension.equals("tsv")) {
      return FeatureFormat.CSV;
    }
    throw Refusals.format(fileName);
  }

  private static void refuseKnownOthers(String start, String fileName) {
    if (start.startsWith("\0\0\'\n")) {
      throw advise(
          "只收到 .shp 一个文件，请连同 .dbf、.prj、.cpg 一起压缩成 ZIP",
          "This is a bare .shp; zip it together with its .dbf, .prj and .cpg");
    } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw advise("旧版 Excel（.xls）请另存为 .xlsx", "Save the old Excel file (.xls) as .xlsx");
    } else if (start.startsWith("Rar!") || start.startsWith("7z\u00BC\u00AF")) {
      throw advise("RAR、7z 压缩包请改用 ZIP", "Pack as ZIP instead of RAR or 7z");
    } else if (fileName.toLowerCase(Locale.ROOT).endsWith(".dxf")) {
      throw advise(
          "DXF 没有属性和坐标系，不能作为图层导入", "A DXF has neither attributes nor a CRS and cannot be a layer");
    }
  }

  private static DomainException advise(String zh, String en) {
    return Refusals.invalid("import-format", zh, en);
  }
}
