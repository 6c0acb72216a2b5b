package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.ClientConnection;

class DrawingQueueTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final DrawingQueue queue =
      new DrawingQueue(
          new WmsSettings(
              256, 256, 1, 1, 1, 100, Duration.ofSeconds(1), 2, Duration.ofMillis(100)));

  @AfterEach
  void stop() {
    end.countDown();
    threads.shutdown();
  }

  @Test
  @DisplayName(
      "OGC-08: one client does not take every place; who waits in vain is told so with 503")
  void fairShares() throws Exception {
    Future<String> busy = occupy("busy");
    assertThatThrownBy(() -> queue.draw("busy", () -> "second"))
        .isInstanceOfSatisfying(OgcException.class, e -> assertThat(e.status()).isEqualTo(503));
    assertThat(queue.draw("other", () -> "drawn")).isEqualTo("drawn");
    Future<String> second = occupy("other");
    assertThatThrownBy(() -> queue.draw("third", () -> "drawn"))
        .isInstanceOfSatisfying(OgcException.class, e -> assertThat(e.status()).isEqualTo(503));
    end.countDown();
    assertThat(busy.get()).isEqualTo("first");
    assertThat(second.get()).isEqualTo("first");
    assertThat(queue.draw("busy", () -> "again")).isEqualTo("again");
  }

  @Test
  @DisplayName("OGC-08: a client that leaves while its map waits for its turn is not drawn for")
  void leaves() throws Exception {
    DrawingQueue patient =
        new DrawingQueue(
            new WmsSettings(256, 256, 1, 1, 1, 100, Duration.ofSeconds(1), 1, Duration.ofDays(1)));
    Future<String> first = occupy(patient, "first");
    AtomicBoolean drawn = new AtomicBoolean();
    Future<?> second =
        threads.submit(
            () -> {
              ClientConnection.watch(() -> true);
              try {
                patient.draw("second", () -> drawn.getAndSet(true));
              } finally {
                ClientConnection.forget();
              }
            });
    assertThatThrownBy(second::get).hasCauseInstanceOf(OgcException.class);
    assertThat(drawn).isFalse();
    end.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(patient.draw("third", () -> "drawn")).isEqualTo("drawn");
  }

  @Test
  @DisplayName("OGC-08: a drawing that fails gives its place back")
  void failures() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  queue.draw(
                      "a",
                      () -> {
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(queue.draw("a", () -> "drawn")).isEqualTo("drawn");
  }

  private Future<String> occupy(String client) throws InterruptedException {
    return occupy(queue, client);
  }

  private Future<String> occupy(DrawingQueue places, String client) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Future<String> drawing =
        threads.submit(
            () ->
                places.draw(
                    client,
                    () -> {
                      begun.countDown();
                      try {
                        end.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return "first";
                    }));
    begun.await();
    return drawing;
  }
}
