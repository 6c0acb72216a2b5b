package org.kuangjie.ogc.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("OGC-18: the tile cache")
class TileCacheTest {

  private static final TileKey A = new TileKey("s", "WebMercatorQuad", "3", 2, 4);
  private static final TileKey B = A.at(2, 5);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  @DisplayName("makes what several ask for at the same time once, with all that comes with it")
  void singleFlight() throws Exception {
    TileCache cache = cache(0, 0);
    AtomicInteger made = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Tile>> answers = new ArrayList<>();
      for (TileKey key : List.of(A, B, A, B)) {
        answers.add(
            threads.submit(
                () ->
                    cache.get(
                        key,
                        A,
                        () -> {
                          made.incrementAndGet();
                          begun.countDown();
                          await(mayEnd);
                          return Map.of(A, tile(1), B, tile(2));
                        })));
      }
      await(begun);
      Thread.sleep(200);
      mayEnd.countDown();
      assertThat(answers.get(0).get().bytes()).containsExactly(1);
      assertThat(answers.get(3).get().bytes()).containsExactly(2);
      assertThat(made).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("keeps no failure: the next who asks gets a tile")
  void failureIsNotKept() {
    TileCache cache = cache(1, 0);
    assertThatThrownBy(
            () ->
                cache.get(
                    A,
                    A,
                    () -> {
                      throw new IllegalArgumentException("once");
                    }))
        .hasMessage("once");
    assertThat(cache.get(A, A, () -> Map.of(A, tile(7))).bytes()).containsExactly(7);
    assertThat(cache.get(A, A, () -> Map.of(A, tile(8))).bytes()).containsExactly(7);
  }

  @Test
  @DisplayName(
      "holds tiles on disk when there is no room in memory, and clears what a former start left")
  void disk() throws IOException {
    TileCache cache = cache(0, 1);
    cache.get(A, A, () -> Map.of(A, tile(1), B, tile(2)));
    assertThat(files()).hasSize(2);
    assertThat(cache.get(B, A, () -> Map.of(B, tile(3))).bytes()).containsExactly(2);
    Files.writeString(folder.resolve("somebody-elses.txt"), "stays");
    TileCache next = cache(0, 1);
    assertThat(files())
        .extracting(f -> String.valueOf(f.getFileName()))
        .containsExactly("somebody-elses.txt");
    assertThat(next.get(B, A, () -> Map.of(B, tile(3))).bytes()).containsExactly(3);
  }

  @Test
  @DisplayName("takes no more disk than it may")
  void diskIsBounded() throws IOException {
    TileCache cache = cache(0, 1);
    for (int i = 0; i < 40; i++) {
      TileKey key = A.at(i, 0);
      cache.get(key, key, () -> Map.of(key, new Tile(new byte[100_000], List.of())));
    }
    long size = files().stream().mapToLong(f -> f.toFile().length()).sum();
    assertThat(size).isBetween(1L, 1L << 20);
  }

  @Test
  @DisplayName("An ETag is strong: equal for equal bytes only")
  void etags() {
    assertThat(tile(1).etag()).isEqualTo(tile(1).etag()).isNotEqualTo(tile(2).etag());
    assertThat(tile(1).etag()).startsWith("\"").endsWith("\"").hasSize(18);
  }

  private TileCache cache(long memory, long disk) {
    return new TileCache(new TileSettings(memory, disk, folder, 2, 64, 60, 1000, 30));
  }

  private static Tile tile(int content) {
    return new Tile(new byte[] {(byte) content}, List.of());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
