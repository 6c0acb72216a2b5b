package org.kuangjie.layers.configured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.kuangjie.layers.ImageFiles;

/** Reads {@code raster}: which column names the files, and the folder they lie in. */
final class ImageFolder {

  private static final String KEY = "raster";

  private ImageFolder() {}

  /**
   * @param layerFile a folder that is no full path is meant from where this lies
   */
  static Optional<ImageFiles> read(Path layerFile, Keys keys) {
    return keys.mapping(KEY)
        .map(
            raster -> {
              String column = raster.text("file");
              Optional<Path> folder = folder(layerFile, raster.text("folder"), raster);
              Optional<String> order = raster.findText("order");
              Optional<Integer> epsg = epsg(raster);
              raster.end();
              return new ImageFiles(column, folder.orElse(layerFile), order, epsg);
            });
  }

  /** As {@code EPSG:4490}; which systems are served shows when an image is opened. */
  private static Optional<Integer> epsg(Keys raster) {
    Optional<String> given = raster.findText("crs");
    if (given.isPresent() && !given.get().matches("EPSG:\\d{4,5}")) {
      raster.wrong("crs", "须如 EPSG:4490", "must be like EPSG:4490");
      return Optional.empty();
    }
    return given.map(code -> Integer.valueOf(code.substring("EPSG:".length())));
  }

  private static Optional<Path> folder(Path layerFile, String given, Keys raster) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = layerFile.toAbsolutePath().resolveSibling(given).toRealPath();
      if (Files.isDirectory(folder) && Files.isReadable(folder)) {
        return Optional.of(folder);
      }
    } catch (IOException | InvalidPathException e) {
      // told below
    }
    raster.wrong("folder", "不是可读的文件夹：" + given, "is no folder that can be read: " + given);
    return Optional.empty();
  }
}
