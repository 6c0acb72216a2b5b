package org.kuangjie.sensing.raster;

import java.awt.Rectangle;
import org.kuangjie.shared.DomainException;

/**
 * The pixels that two scenes have in common.
 *
 * @param before window in the former scene
 * @param after window of the same size in the later scene
 */
record Overlap(Rectangle before, Rectangle after) {

  private static final double SAME_SIZE = 1e-6;
  private static final double SAME_PLACE = 0.05;

  /**
   * @throws DomainException INVALID when the scenes are of different systems, pixels or places
   */
  static Overlap of(Scene before, Scene after) {
    Scene.Grid first = before.grid();
    Scene.Grid second = after.grid();
    boolean sameSize =
        Math.abs(first.pixelWidth() / second.pixelWidth() - 1) < SAME_SIZE
            && Math.abs(first.pixelHeight() / second.pixelHeight() - 1) < SAME_SIZE;
    double columns = (second.west() - first.west()) / first.pixelWidth();
    double rows = (first.north() - second.north()) / first.pixelHeight();
    if (!first.crs().equals(second.crs()) || !sameSize || !isWhole(columns) || !isWhole(rows)) {
      throw DomainException.invalid(
          "scenes-differ",
          "两景影像的坐标系、像元大小或像元位置不同，请先重采样到同一格网（gdalwarp -t_srs -tr -tap）",
          "The scenes differ in system, pixel size or place of pixels; resample them to one grid"
              + " first (gdalwarp -t_srs -tr -tap)");
    }
    int x = (int) Math.round(columns);
    int y = (int) Math.round(rows);
    Rectangle common =
        new Rectangle(0, 0, before.width(), before.height())
            .intersection(new Rectangle(x, y, after.width(), after.height()));
    if (common.isEmpty()) {
      throw DomainException.invalid(
          "scenes-apart", "两景影像没有公共范围", "The scenes have no ground in common");
    }
    Rectangle later = new Rectangle(common);
    later.translate(-x, -y);
    return new Overlap(common, later);
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < SAME_PLACE;
  }

  int height() {
    return before.height;
  }

  /** Some rows of a window. */
  static Rectangle rows(Rectangle window, int from, int count) {
    return new Rectangle(window.x, window.y + from, window.width, count);
  }
}
