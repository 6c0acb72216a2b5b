package org.kuangjie.ogc.imagery;

import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** How many pixels of image files one map may still read. */
public final class ReadingBudget {

  private static final long MILLION = 1_000_000;

  /** What opening a file and reading its least costs, so that very many files count as well. */
  private static final long LEAST = 65_536;

  private final int megapixels;
  private long left;

  public ReadingBudget(ImagerySettings settings) {
    this.megapixels = settings.maxMegapixels();
    this.left = megapixels * MILLION;
  }

  /**
   * @throws OgcException when that would be too many
   */
  void take(long pixels) {
    left -= Math.max(LEAST, pixels);
    if (left < 0) {
      throw new OgcException(
          "NoApplicableCode",
          "",
          400,
          Text.format(
              "须读取的影像超过 %d 百万像元，请缩小范围，或为影像建立金字塔（gdaladdo）",
              "The map needs more than %d million pixels of images; ask for a smaller area, or give"
                  + " the images overviews (gdaladdo)",
              megapixels));
    }
  }
}
