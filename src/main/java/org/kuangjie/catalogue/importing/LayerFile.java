package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A file with rows for a layer, read as a stream. */
public interface LayerFile extends AutoCloseable {

  /** Read once, in order. */
  Iterator<ImportRow> rows();

  /** What a person should know about how the file was understood. */
  List<Text> notes();

  @Override
  void close() throws IOException;

  /**
   * Opens a GeoJSON feature collection.
   *
   * @throws DomainException INVALID for any other format, and for a file that cannot be read
   */
  static LayerFile open(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".geojson") && !name.endsWith(".json")) {
      throw DomainException.invalid(
          "import-format",
          "暂只支持 GeoJSON 要素集合（.geojson、.json）：%s；Shapefile、GeoPackage 请先转换"
              .formatted(file.getFileName()),
          "Only GeoJSON feature collections are read so far: %s; convert a shapefile or GeoPackage first"
              .formatted(file.getFileName()));
    }
    if (!Files.isReadable(file)) {
      throw DomainException.invalid(
          "import-unreadable",
          "无法读取文件 %s".formatted(file.getFileName()),
          "The file %s cannot be read".formatted(file.getFileName()));
    }
    return GeoJsonLayerFile.open(file);
  }

  /** Opens GeoJSON from a stream, which closes with the result. */
  static LayerFile open(InputStream geoJson) {
    return GeoJsonLayerFile.open(geoJson);
  }
}
