package org.kuangjie.ogc.render;

import java.util.concurrent.ArrayBlockingQueue;
import org.kuangjie.ogc.raster.CoverageMask;

/** Keeps a few masks, since a map's worth of empty cells costs more to make than a tile to draw. */
final class MaskPool {

  private static final int MOST_PIXELS = 2_000_000;

  private final ArrayBlockingQueue<CoverageMask> masks =
      new ArrayBlockingQueue<>(Math.max(2, Runtime.getRuntime().availableProcessors()));

  CoverageMask take(int width, int height) {
    CoverageMask mask = masks.poll();
    if (mask == null) {
      return new CoverageMask(width, height);
    }
    mask.resize(width, height);
    return mask;
  }

  void giveBack(CoverageMask mask) {
    if (mask.size() <= MOST_PIXELS) {
      masks.offer(mask);
    }
  }
}
