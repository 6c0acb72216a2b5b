package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.kuangjie.geo.features.FeatureFile;
import org.kuangjie.geo.features.FeatureReader;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A file of any readable format as rows for a layer, read as a stream. */
public final class LayerFile implements AutoCloseable {

  private final FeatureFile file;

  private LayerFile(FeatureFile file) {
    this.file = file;
  }

  /**
   * Opens the only data set of a file; its content decides the format.
   *
   * @throws DomainException as {@link FeatureReader#open}
   */
  public static LayerFile open(Path path) {
    return open(path, String.valueOf(path.getFileName()), ReadOptions.DEFAULT);
  }

  /**
   * @param fileName as the sender calls the file
   * @throws DomainException as {@link FeatureReader#open}
   */
  public static LayerFile open(Path path, String fileName, ReadOptions options) {
    return new LayerFile(FeatureReader.open(path, fileName, options));
  }

  /** Opens GeoJSON from a stream, which closes with the result. */
  public static LayerFile open(InputStream geoJson) {
    return new LayerFile(FeatureReader.openGeoJson(geoJson, "layer"));
  }

  /** Read once, in order. */
  public Iterator<ImportRow> rows() {
    Iterator<FeatureRow> rows = file.rows();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ImportRow next() {
        return ImportRow.of(rows.next());
      }
    };
  }

  /** What a person should know about how the file was understood. */
  public List<Text> notes() {
    return file.notes();
  }

  /** Columns, CRS, count and progress. */
  public FeatureFile file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
