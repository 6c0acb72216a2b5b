package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A file with rows for a layer, read as a stream. */
public interface LayerFile extends AutoCloseable {

  /** Read once, in order. */
  Iterator<ImportRow> rows();

  /** What a person should know about how the file was understood. */
  List<Text> notes();

  /** How the file was understood. */
  FileFacts facts();

  /** How much of the file is read, 0 to 1; empty where nobody knows. */
  default OptionalDouble share() {
    return OptionalDouble.empty();
  }

  @Override
  void close() throws IOException;

  /**
   * Opens a GeoJSON feature collection.
   *
   * @throws DomainException INVALID for any other format, and for a file that cannot be read
   */
  static LayerFile open(Path file) {
    return open(file, new FileOptions(file.getFileName().toString(), null, null));
  }

  /**
   * Opens a file as its sender describes it.
   *
   * @throws DomainException INVALID for another format than GeoJSON, for a CRS or encoding it
   *     cannot be in, and for a file that cannot be read
   */
  static LayerFile open(Path file, FileOptions options) {
    String name = options.fileName().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".geojson") && !name.endsWith(".json")) {
      throw DomainException.invalid(
          "import-format",
          "暂只支持 GeoJSON 要素集合（.geojson、.json）：%s；Shapefile、GeoPackage 请先转换"
              .formatted(options.fileName()),
          "Only GeoJSON feature collections are read so far: %s; convert a shapefile or GeoPackage first"
              .formatted(options.fileName()));
    }
    if (!Files.isReadable(file)) {
      throw DomainException.invalid(
          "import-unreadable",
          "无法读取文件 %s".formatted(options.fileName()),
          "The file %s cannot be read".formatted(options.fileName()));
    }
    GeoJsonLayerFile.check(options);
    return GeoJsonLayerFile.open(file);
  }

  /** Opens GeoJSON from a stream, which closes with the result. */
  static LayerFile open(InputStream geoJson) {
    return GeoJsonLayerFile.open(geoJson);
  }
}
