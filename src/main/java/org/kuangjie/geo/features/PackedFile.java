package org.kuangjie.geo.features;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.shared.Text;

/** The one layer file of another format in an archive, unpacked to a temporary file. */
record PackedFile(String name, WorkFile work) implements Closeable {

  private static final Set<String> READ =
      Set.of("gpkg", "geojson", "json", "csv", "xlsx", "kml", "gml");
  private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "kmz", "gz", "tar");

  static PackedFile unpack(ZipArchive zip, ReadOptions options) throws IOException {
    List<String> found =
        zip.names().stream().filter(n -> READ.contains(ZipArchive.extension(n))).toList();
    if (found.isEmpty()
        && zip.names().stream().anyMatch(n -> ARCHIVES.contains(ZipArchive.extension(n)))) {
      throw Refusals.invalid(
          "zip-nested",
          "ZIP 里面还是压缩包，请解开后把图层文件直接压缩成一个 ZIP",
          "The ZIP holds another archive; unpack it and zip the layer's files directly");
    } else if (found.isEmpty()) {
      throw Refusals.invalid(
          "zip-no-layer",
          "ZIP 中没有 .shp、.gpkg、.geojson、.csv、.xlsx、.kml 或 .gml 文件",
          "The ZIP holds no .shp, .gpkg, .geojson, .csv, .xlsx, .kml or .gml file");
    }
    String name = found.get(Choice.index(found, found.size() > 1 ? options.dataset() : null));
    try (InputStream in = zip.read(name)) {
      WorkFile work = WorkFile.copy(in, options.workFolder(), ".tmp", Files::newOutputStream);
      return new PackedFile(name.substring(name.lastIndexOf('/') + 1), work);
    }
  }

  Path path() {
    return work.path();
  }

  @Override
  public void close() {
    work.close();
  }

  /** The opened file; closing it removes the temporary one too. */
  FeatureFile owning(FeatureFile file) {
    return new FeatureFile() {
      @Override
      public FeatureFormat format() {
        return file.format();
      }

      @Override
      public String dataset() {
        return file.dataset();
      }

      @Override
      public List<FeatureField> fields() {
        return file.fields();
      }

      @Override
      public String crs() {
        return file.crs();
      }

      @Override
      public List<Text> notes() {
        return file.notes();
      }

      @Override
      public OptionalLong count() {
        return file.count();
      }

      @Override
      public Iterator<FeatureRow> rows() {
        return file.rows();
      }

      @Override
      public double share() {
        return file.share();
      }

      @Override
      public void close() throws IOException {
        try {
          file.close();
        } finally {
          PackedFile.this.close();
        }
      }
    };
  }
}
