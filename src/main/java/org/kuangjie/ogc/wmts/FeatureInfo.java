package org.kuangjie.ogc.wmts;

import java.util.List;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.info.FoundFeatures;
import org.kuangjie.ogc.info.HitTest;
import org.kuangjie.ogc.info.Picture;
import org.kuangjie.ogc.info.PixelFeatures;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** What lies under a pixel of a tile. */
@Component
class FeatureInfo {

  private static final int MOST = 50;

  private final PixelFeatures features;

  FeatureInfo(PixelFeatures features) {
    this.features = features;
  }

  /**
   * Features at a pixel, in id order, at most 50.
   *
   * @throws OgcException PointIJOutOfRange
   */
  FoundFeatures find(WmtsTile tile, String column, String row, Actor actor) {
    int i = pixel(column, "I");
    int j = pixel(row, "J");
    Picture picture =
        new Picture(tile.at().set().crs(), tile.at().box(), TileMatrix.PIXELS, TileMatrix.PIXELS);
    HitTest test = new HitTest(picture, i, j, HitTest.NEAR, false);
    List<FeatureQuery> queries = List.of(FeatureQuery.current(tile.layer(), actor));
    return new FoundFeatures(tile.layer(), features.list(queries, test, MOST));
  }

  private static int pixel(String given, String name) {
    long pixel = TileFinder.number(given, name);
    if (pixel < 0 || pixel >= TileMatrix.PIXELS) {
      throw new OgcException(
          WmtsErrors.POINT_OUT_OF_RANGE,
          name,
          400,
          Text.of("须在 0 至 255 之间", "must be from 0 to 255"));
    }
    return (int) pixel;
  }
}
