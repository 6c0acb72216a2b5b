package org.kuangjie.ogc.render;

import java.time.Duration;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** How long drawing may go on. */
final class Deadline {

  private static final int CHECK_EVERY = 64;

  private final long end;
  private int calls;

  Deadline(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** To be called for every feature; looks at the clock now and then. */
  void tick() {
    if (++calls % CHECK_EVERY == 0) {
      check();
    }
  }

  /**
   * @throws OgcException when the time is over or the thread is asked to stop
   */
  void check() {
    if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
      throw new OgcException(
          "NoApplicableCode",
          "",
          503,
          Text.of(
              "绘图时间过长，请缩小范围、减少图层或降低图片尺寸",
              "Rendering took too long; ask for a smaller area, fewer layers or a smaller picture"));
    }
  }
}
