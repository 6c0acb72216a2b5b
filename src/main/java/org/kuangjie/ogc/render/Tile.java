package org.kuangjie.ogc.render;

import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import org.kuangjie.ogc.raster.CoverageMask.RowPainter;
import org.kuangjie.ogc.raster.Pixmap;

/** A small picture that is repeated over a surface, from the upper left corner of the map. */
record Tile(Pixmap picture) {

  RowPainter over(Pixmap map) {
    int[] pixels = map.pixels();
    int[] tile = picture.pixels();
    int across = picture.width();
    return (y, from, to, alpha) -> {
      int row = y % picture.height() * across;
      int base = y * map.width();
      for (int x = from; x < to; x++) {
        int ink = tile[row + x % across];
        if (alpha[x] != 0 && ink != 0) {
          pixels[base + x] = Pixmap.blend(Pixmap.scale(ink, alpha[x]), pixels[base + x]);
        }
      }
    };
  }

  TexturePaint paint() {
    return new TexturePaint(
        picture.image(), new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
  }
}
