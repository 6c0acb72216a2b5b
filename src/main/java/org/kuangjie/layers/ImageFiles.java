package org.kuangjie.layers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The GeoTIFF files of a raster layer, one for each feature, which is its footprint.
 *
 * @param fileColumn attribute with the name of the file within the folder
 * @param folder nothing outside of it is ever read
 * @param orderColumn attribute by which images lie over each other, the greatest on top; empty = by
 *     id
 * @param epsg the system of images that do not say in which they are
 */
public record ImageFiles(
    String fileColumn, Path folder, Optional<String> orderColumn, Optional<Integer> epsg) {

  /** Of images that say themselves in which system they are. */
  public ImageFiles(String fileColumn, Path folder, Optional<String> orderColumn) {
    this(fileColumn, folder, orderColumn, Optional.empty());
  }
}
