package org.kuangjie.ogc.tiles;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * As many tiles are drawn at a time as the machine has processors, in the order they came: more at
 * a time would only take more memory.
 */
@Component
final class DrawingPlaces {

  private final Semaphore places =
      new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);
  private final int patienceSeconds;

  DrawingPlaces(TileSettings settings) {
    this.patienceSeconds = settings.patienceSeconds();
  }

  /**
   * Draws when it is its turn.
   *
   * @throws DomainException UNAVAILABLE when no place becomes free in time
   */
  <T> T draw(Supplier<T> drawing) {
    try {
      if (!places.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return drawing.get();
    } finally {
      places.release();
    }
  }

  private static DomainException busy() {
    return new DomainException(
        DomainException.Kind.UNAVAILABLE,
        "drawing-busy",
        Text.of("服务器正忙，请稍后再试", "The server is busy, please try again later"));
  }
}
