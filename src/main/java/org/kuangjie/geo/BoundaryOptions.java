package org.kuangjie.geo;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a boundary file, and how much the server is ready to read.
 *
 * @param declaredCrs the system the sender declares; null = take it from the file or detect it
 * @param limits of size
 */
public record BoundaryOptions(@Nullable Crs declaredCrs, Limits limits) {

  /** Nothing declared, standard limits. */
  public static final BoundaryOptions DEFAULT = new BoundaryOptions(null, Limits.STANDARD);

  public static BoundaryOptions declaring(@Nullable Crs crs) {
    return new BoundaryOptions(crs, Limits.STANDARD);
  }

  /**
   * Upper bounds that keep one upload from hurting everybody.
   *
   * @param maxVertices corners in the file
   * @param maxZipEntries files in an archive
   * @param maxUnpackedBytes of all files in an archive together, counted while inflating
   * @param maxCompressionRatio unpacked bytes per packed byte, checked once 16 MiB are unpacked
   */
  public record Limits(
      int maxVertices, int maxZipEntries, long maxUnpackedBytes, int maxCompressionRatio) {

    public static final Limits STANDARD = new Limits(500_000, 64, 256L << 20, 200);

    public Limits {
      if (maxVertices < 3 || maxZipEntries < 1 || maxUnpackedBytes < 1 || maxCompressionRatio < 1) {
        throw new IllegalArgumentException("limits must be positive, maxVertices at least 3");
      }
    }
  }
}
