package org.kuangjie.geo.features;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small layers for the tests of reading and writing. */
final class Layers {

  static final List<FeatureField> FIELDS =
      List.of(
          FeatureField.of("code", FieldType.TEXT),
          FeatureField.of("elevation_top", FieldType.NUMBER),
          FeatureField.of("elevation_bottom", FieldType.NUMBER),
          FeatureField.of("名称", FieldType.TEXT),
          FeatureField.of("count", FieldType.INTEGER),
          FeatureField.of("synthetic", FieldType.BOOLEAN),
          FeatureField.of("valid_from", FieldType.DATE));

  static final String HOLED =
      "MULTIPOLYGON (((106.55 29.56, 106.56 29.56, 106.56 29.57, 106.55 29.57, 106.55 29.56),"
          + " (106.552 29.562, 106.552 29.564, 106.554 29.564, 106.552 29.562)),"
          + " ((106.58 29.56, 106.59 29.56, 106.59 29.57, 106.58 29.56)))";

  private Layers() {}

  static WriteLayout layout(Crs crs) {
    return new WriteLayout("zones", Text.of("示意区块", "demo zones"), FIELDS, Shape.POLYGON, crs);
  }

  static FeatureRow row(long number, String code, @Nullable Geometry geometry) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("code", code);
    properties.put("elevation_top", new java.math.BigDecimal("1234.56"));
    properties.put("elevation_bottom", new java.math.BigDecimal("-0.125"));
    properties.put("名称", "重庆𠮷石灰岩矿");
    properties.put("count", 7L);
    properties.put("synthetic", true);
    properties.put("valid_from", java.time.LocalDate.of(2024, 2, 29));
    return FeatureRow.of(number, properties, geometry);
  }

  static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Path write(Path folder, FeatureFormat format, WriteLayout layout, FeatureRow... rows) {
    Path file = folder.resolve("out." + format.extension());
    try (FeatureWriter writer = FeatureWriters.open(format, Files.newOutputStream(file), layout)) {
      for (FeatureRow row : rows) {
        writer.write(row);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FeatureRow> read(Path file) {
    return read(file, ReadOptions.DEFAULT);
  }

  static List<FeatureRow> read(Path file, ReadOptions options) {
    List<FeatureRow> rows = new ArrayList<>();
    try (FeatureFile opened = FeatureReader.open(file, file.getFileName().toString(), options)) {
      opened.rows().forEachRemaining(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path folder, String name, String content) {
    return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path zip(Path folder, String name, Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(folder, name, bytes.toByteArray());
  }

  static Map<String, byte[]> unzip(Path file) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
