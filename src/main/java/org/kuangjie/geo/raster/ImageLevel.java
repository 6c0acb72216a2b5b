package org.kuangjie.geo.raster;

import java.awt.Rectangle;

/**
 * One resolution of an image: the image itself or an overview of it.
 *
 * @param image number of its directory in the file
 * @param mask number of the directory of its mask; {@link #NO_MASK}
 * @param width pixels
 * @param height pixels
 * @param beside the directories are those of the file of overviews beside the image
 */
public record ImageLevel(int image, int mask, int width, int height, boolean beside) {

  public static final int NO_MASK = -1;

  boolean hasMask() {
    return mask != NO_MASK;
  }

  /** All its pixels. */
  public Rectangle bounds() {
    return new Rectangle(0, 0, width, height);
  }
}
