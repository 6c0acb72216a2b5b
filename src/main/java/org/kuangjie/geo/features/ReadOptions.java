package org.kuangjie.geo.features;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;

/**
 * What the sender says about a layer file, and how much the server is ready to read.
 *
 * @param dataset one of {@link FeatureReader#datasets}; null = the only one
 * @param crs the system the coordinates are in; null = as the file says
 * @param encoding of texts, where the format does not fix it; null = detected
 * @param workFolder where archives may be unpacked; null = the system's temporary folder
 */
public record ReadOptions(
    @Nullable String dataset,
    @Nullable Crs crs,
    @Nullable Charset encoding,
    @Nullable Path workFolder,
    Limits limits) {

  /** Nothing said, standard limits. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(null, null, null, null, Limits.STANDARD);

  public ReadOptions withDataset(@Nullable String name) {
    return new ReadOptions(name, crs, encoding, workFolder, limits);
  }

  public ReadOptions withCrs(@Nullable Crs system) {
    return new ReadOptions(dataset, system, encoding, workFolder, limits);
  }

  public ReadOptions withEncoding(@Nullable Charset charset) {
    return new ReadOptions(dataset, crs, charset, workFolder, limits);
  }

  public ReadOptions withWorkFolder(@Nullable Path folder) {
    return new ReadOptions(dataset, crs, encoding, folder, limits);
  }

  public ReadOptions withLimits(Limits other) {
    return new ReadOptions(dataset, crs, encoding, workFolder, other);
  }

  /**
   * Upper bounds that keep one file from hurting everybody; rows as such are not limited.
   *
   * @param maxZipEntries files in an archive
   * @param maxUnpackedBytes of all files in an archive together, counted while inflating
   * @param maxFields columns
   * @param maxRowVertices vertices of one geometry
   * @param maxValueBytes size of one attribute or geometry
   */
  public record Limits(
      int maxZipEntries,
      long maxUnpackedBytes,
      int maxFields,
      int maxRowVertices,
      int maxValueBytes) {

    public static final Limits STANDARD = new Limits(1000, 8L << 30, 1000, 2_000_000, 64 << 20);

    public Limits {
      if (maxZipEntries < 1
          || maxUnpackedBytes < 1
          || maxFields < 1
          || maxRowVertices < 3
          || maxValueBytes < 1) {
        throw new IllegalArgumentException("limits must be positive, maxRowVertices at least 3");
      }
    }
  }
}
