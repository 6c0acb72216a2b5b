package org.kuangjie.ogc.wms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.ClientConnection;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Lets so many maps be drawn at a time as the machine can bear, in the order they came. One client
 * alone never takes all places, so that a single one with many tiles does not shut out the rest.
 */
@Component("wmsDrawingQueue")
class DrawingQueue {

  private final Semaphore places;
  private final int placesOfClient;
  private final long waitingMillis;
  private final Map<String, Share> shares = new ConcurrentHashMap<>();

  DrawingQueue(WmsSettings settings) {
    int all =
        settings.mapsAtOnce() > 0
            ? settings.mapsAtOnce()
            : 2 * Runtime.getRuntime().availableProcessors();
    this.places = new Semaphore(all, true);
    this.placesOfClient = Math.max(1, all - 1);
    this.waitingMillis = settings.waiting().toMillis();
  }

  /** How often one that waits looks whether its client has gone; asking costs a system call. */
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  /** Places of one client and how many of its requests use or await them. */
  private record Share(Semaphore places, int users) {}

  /**
   * Draws when it is its turn; who has gone away in the meantime is not drawn for.
   *
   * @param client see {@link Exchange#client}
   * @throws OgcException with status 503 when no place becomes free in time, or nobody waits any
   *     more
   */
  <T> T draw(String client, Supplier<T> drawing) {
    Semaphore own = enter(client);
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitingMillis);
      acquire(own, end);
      try {
        acquire(places, end);
        try {
          return drawing.get();
        } finally {
          places.release();
        }
      } finally {
        own.release();
      }
    } finally {
      leave(client);
    }
  }

  private Semaphore enter(String client) {
    return shares
        .compute(
            client,
            (name, share) ->
                share == null
                    ? new Share(new Semaphore(placesOfClient, true), 1)
                    : new Share(share.places(), share.users() + 1))
        .places();
  }

  private void leave(String client) {
    shares.computeIfPresent(
        client,
        (name, share) -> share.users() == 1 ? null : new Share(share.places(), share.users() - 1));
  }

  private static void acquire(Semaphore semaphore, long end) {
    try {
      long left = Math.max(0, end - System.nanoTime());
      while (!semaphore.tryAcquire(Math.min(left, LOOK_EVERY), TimeUnit.NANOSECONDS)) {
        left = Math.max(0, end - System.nanoTime());
        if (left == 0 || ClientConnection.isClosed()) {
          throw busy();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static OgcException busy() {
    return new OgcException(
        "", "", 503, Text.of("服务器正忙，请稍后再试", "The server is busy, please try again later"));
  }
}
