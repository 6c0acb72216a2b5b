package org.kuangjie.ogc.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.springframework.stereotype.Component;

/** What lies in the folders of images, so that a file replaced or added is noticed. */
@Component
public class ImageFolders {

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(2);
  private static final int DEEPEST = 8;

  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  /** A large folder is looked at less often. */
  private record Seen(String state, long since, long took) {

    boolean isOver() {
      return System.nanoTime() - since > Math.max(LOOK_EVERY, 20 * took);
    }
  }

  /**
   * Changes with the files of the layer, at the latest after two seconds, or twenty times as long
   * as it takes to look through them; empty of a layer without images.
   */
  public String state(LayerDefinition layer) {
    return layer.images().map(ImageFiles::folder).map(this::state).orElse("");
  }

  private String state(Path folder) {
    @Nullable Seen last = seen.get(folder);
    if (last == null || last.isOver()) {
      long begin = System.nanoTime();
      String state = "f" + Long.toHexString(look(folder));
      last = new Seen(state, begin, System.nanoTime() - begin);
      seen.put(folder, last);
    }
    return last.state();
  }

  private static long look(Path folder) {
    try (Stream<Path> files = Files.walk(folder.toRealPath(), DEEPEST)) {
      return files.mapToLong(ImageFolders::fingerprint).sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static long fingerprint(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      long content = 31 * file.size() + file.lastModifiedTime().toMillis();
      return 31 * content + path.hashCode() * 0x9E3779B97F4A7C15L;
    } catch (IOException e) {
      return path.hashCode();
    }
  }
}
