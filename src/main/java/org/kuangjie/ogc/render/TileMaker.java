package org.kuangjie.ogc.render;

import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.raster.CoverageMask;
import org.kuangjie.ogc.raster.Pixmap;

/** Makes the tiles of a pattern out of a graphic. */
final class TileMaker {

  private static final int LARGEST_PIXELS = 512;

  private final Stamp stamp;
  private final Margins margins;
  private @Nullable Tile fixed;

  TileMaker(Stamp stamp, Margins margins) {
    this.stamp = stamp;
    this.margins = margins;
  }

  Tile of(@Nullable Feature feature) {
    if (fixed != null) {
      return fixed;
    }
    Tile tile = make(feature);
    if (stamp.isFixed()) {
      fixed = tile;
    }
    return tile;
  }

  /** The graphic and its eight neighbours, so that hatching goes on from tile to tile. */
  private Tile make(@Nullable Feature feature) {
    double size = stamp.size(feature);
    int width = pixels(stamp.width(feature) + margins.left() + margins.right());
    int height = pixels(size + margins.top() + margins.bottom());
    Pixmap picture = new Pixmap(width, height);
    RasterCanvas canvas = new RasterCanvas(picture, new CoverageMask(width, height));
    boolean tight = margins.equals(Margins.NONE);
    double x = tight ? width / 2.0 : margins.left() + stamp.width(feature) / 2;
    double y = tight ? height / 2.0 : margins.top() + size / 2;
    for (int row = -1; row <= 1; row++) {
      for (int column = -1; column <= 1; column++) {
        stamp.draw(feature, x + column * width, y + row * height, 0, canvas);
      }
    }
    return new Tile(picture);
  }

  private static int pixels(double length) {
    return (int) Math.max(1, Math.min(LARGEST_PIXELS, Math.round(length)));
  }
}
