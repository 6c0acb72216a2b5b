package org.kuangjie.ogc.render;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** How long drawing may go on: for a time, and while somebody waits for it. */
final class Deadline {

  private static final int CHECK_EVERY = 64;

  /** Asking for the client costs a system call. */
  private static final long ASK_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  private final long end;
  private final BooleanSupplier abandoned;
  private long asked = System.nanoTime();
  private int calls;

  Deadline(Duration patience, BooleanSupplier abandoned) {
    this.end = System.nanoTime() + patience.toNanos();
    this.abandoned = abandoned;
  }

  /** To be called for every feature; looks at the clock now and then. */
  void tick() {
    if (++calls % CHECK_EVERY == 0) {
      check();
    }
  }

  /**
   * @throws OgcException when the time is over, the thread is asked to stop, or nobody waits
   */
  void check() {
    long now = System.nanoTime();
    if (now - end > 0 || Thread.currentThread().isInterrupted() || isAbandoned(now)) {
      throw new OgcException(
          "NoApplicableCode",
          "",
          503,
          Text.of(
              "绘图时间过长，请缩小范围、减少图层或降低图片尺寸",
              "Rendering took too long; ask for a smaller area, fewer layers or a smaller picture"));
    }
  }

  private boolean isAbandoned(long now) {
    if (now - asked < ASK_EVERY) {
      return false;
    }
    asked = now;
    return abandoned.getAsBoolean();
  }
}
