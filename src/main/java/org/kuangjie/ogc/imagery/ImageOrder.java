package org.kuangjie.ogc.imagery;

import java.util.List;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;

/**
 * How the images of a layer lie over each other: by the column of its choice, else by their day.
 */
public final class ImageOrder {

  private ImageOrder() {}

  /**
   * Empty of a layer without images, or without such a column.
   *
   * @param latestLast the latest is drawn last and so lies on top
   */
  public static List<Sort> of(LayerDefinition layer, boolean latestLast) {
    return layer
        .images()
        .flatMap(ImageFiles::orderColumn)
        .or(() -> layer.images().filter(i -> layer.isTimeValid()).map(i -> "valid_from"))
        .map(column -> List.of(new Sort(column, latestLast)))
        .orElse(List.of());
  }
}
