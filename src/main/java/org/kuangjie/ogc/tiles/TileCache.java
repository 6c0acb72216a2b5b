package org.kuangjie.ogc.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tiles made before, in memory and if wished on disk. What many ask for at the same time is made
 * once. Nothing is ever taken out because it is old: a key names the state of the data, and another
 * state is another key.
 */
@Component
final class TileCache {

  private static final int OVERHEAD_BYTES = 400;
  private static final long MEGABYTE = 1L << 20;

  private final Cache<TileKey, Tile> memory;
  private final @Nullable TileFolder disk;
  private final Map<TileKey, CompletableFuture<Map<TileKey, Tile>>> flights =
      new ConcurrentHashMap<>();

  TileCache(TileSettings settings) {
    this.memory =
        Caffeine.newBuilder()
            .maximumWeight(settings.memoryMegabytes() * MEGABYTE)
            .weigher((TileKey key, Tile tile) -> tile.bytes().length + OVERHEAD_BYTES)
            .build();
    this.disk =
        settings.diskMegabytes() == 0
            ? null
            : new TileFolder(settings.folder(), settings.diskMegabytes() * MEGABYTE);
  }

  /**
   * A tile, made if need be.
   *
   * @param together tiles that are made in one go share this key
   * @param maker makes the tile and those that come with it
   */
  Tile get(TileKey key, TileKey together, Supplier<Map<TileKey, Tile>> maker) {
    Tile kept = memory.getIfPresent(key);
    if (kept == null) {
      kept = find(key).orElseGet(() -> tile(key, fly(together, maker)));
    }
    return kept;
  }

  private static Tile tile(TileKey key, Map<TileKey, Tile> made) {
    Tile tile = made.get(key);
    if (tile == null) {
      throw new IllegalStateException("the tile asked for was not made: " + key);
    }
    return tile;
  }

  private Optional<Tile> find(TileKey key) {
    Optional<Tile> found = disk == null ? Optional.empty() : disk.find(key);
    found.ifPresent(tile -> memory.put(key, tile));
    return found;
  }

  private Map<TileKey, Tile> fly(TileKey together, Supplier<Map<TileKey, Tile>> maker) {
    CompletableFuture<Map<TileKey, Tile>> mine = new CompletableFuture<>();
    CompletableFuture<Map<TileKey, Tile>> other = flights.putIfAbsent(together, mine);
    if (other != null) {
      return join(other);
    }
    try {
      Map<TileKey, Tile> made = maker.get();
      made.forEach(this::keep);
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      flights.remove(together);
    }
  }

  private static Map<TileKey, Tile> join(CompletableFuture<Map<TileKey, Tile>> flight) {
    try {
      return flight.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void keep(TileKey key, Tile tile) {
    memory.put(key, tile);
    if (disk != null && tile.cut().isEmpty()) {
      disk.put(key, tile);
    }
  }
}
