package org.kuangjie.geo.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;

/** Every byte that workbooks write to their temporary files meets "no space left on device". */
public record FullDisk(Path folder) implements TempFileCreationStrategy {

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    Path link = folder.resolve(prefix + System.nanoTime() + suffix);
    return Files.createSymbolicLink(link, Path.of("/dev/full")).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createDirectory(folder.resolve(prefix)).toFile();
  }
}
