package org.kuangjie.ogc.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles on disk, the least used removed when the room is full. The folder is emptied at the start:
 * revisions are told apart only within one database, and the next start may be with another.
 */
final class TileFolder {

  private static final Logger LOG = LoggerFactory.getLogger(TileFolder.class);

  private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}|tile\\d+\\.part");

  private final Path folder;
  private final Cache<String, Integer> sizes;

  /** Removes what a former start left. */
  TileFolder(Path folder, long maxBytes) {
    this.folder = folder;
    this.sizes =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((String name, Integer size) -> size)
            .executor(Runnable::run)
            .evictionListener((name, size, cause) -> delete(name))
            .build();
    try {
      Files.createDirectories(folder);
      for (Path file : leftovers(folder)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that bear names of ours, and no others. */
  private static List<Path> leftovers(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> OURS.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    }
  }

  Optional<Tile> find(TileKey key) {
    String name = key.fileName();
    if (sizes.getIfPresent(name) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Tile(Files.readAllBytes(file(name)), List.of()));
    } catch (IOException e) {
      sizes.invalidate(name);
      return Optional.empty();
    }
  }

  /** A full disk costs speed, not the answer. */
  void put(TileKey key, Tile tile) {
    String name = key.fileName();
    Path file = file(name);
    try {
      Files.createDirectories(folder.resolve(name.substring(0, 2)));
      Path part = Files.createTempFile(folder, "tile", ".part");
      Files.write(part, tile.bytes());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      sizes.put(name, size(file));
    } catch (IOException e) {
      LOG.warn("A tile could not be kept in {}: {}", folder, e.getMessage());
    }
  }

  private void delete(@org.jspecify.annotations.Nullable String name) {
    try {
      if (name != null) {
        Files.deleteIfExists(file(name));
      }
    } catch (IOException e) {
      LOG.warn("A tile in {} could not be removed: {}", folder, e.getMessage());
    }
  }

  private Path file(String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  private static int size(Path file) {
    return (int) Math.min(Integer.MAX_VALUE, file.toFile().length());
  }
}
