package org.kuangjie.geo.raster;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a GeoTIFF says of itself.
 *
 * @param epsg its coordinate system
 * @param toGround from pixels, counted from the outer corner of the first one, to x and y of the
 *     system, x east
 * @param levels the image first, then its overviews, each smaller than the one before
 * @param bands how many values a pixel has, alpha included
 * @param colours what the values are
 * @param alpha index of the band that is opacity; {@link #NO_ALPHA}
 * @param bits of one value
 * @param noData value that stands for nothing
 * @param palette not premultiplied ARGB by value; empty unless {@code colours} is PALETTE
 */
public record ImageInfo(
    int epsg,
    AffineTransform toGround,
    List<ImageLevel> levels,
    int bands,
    Colours colours,
    int alpha,
    int bits,
    Optional<Double> noData,
    List<Integer> palette) {

  public static final int NO_ALPHA = -1;

  /** What the values of a pixel are. */
  public enum Colours {
    /** Small is dark. */
    GRAY,
    /** Small is light. */
    GRAY_INVERTED,
    RGB,
    PALETTE
  }

  public ImageInfo {
    levels = List.copyOf(levels);
    palette = List.copyOf(palette);
    toGround = new AffineTransform(toGround);
  }

  /** With further levels, as far as they are smaller than the image and of sizes not there yet. */
  ImageInfo withOverviews(List<ImageLevel> more) {
    List<ImageLevel> all = new ArrayList<>(levels);
    for (ImageLevel level : more) {
      boolean known = levels.stream().anyMatch(own -> own.width() == level.width());
      if (!known && level.width() < full().width()) {
        all.add(level);
      }
    }
    all.sort(Comparator.comparing(ImageLevel::width).reversed());
    return new ImageInfo(epsg, toGround, all, bands, colours, alpha, bits, noData, palette);
  }

  /** A copy. */
  @Override
  public AffineTransform toGround() {
    return new AffineTransform(toGround);
  }

  /** The image itself. */
  public ImageLevel full() {
    return levels.get(0);
  }

  /** Whether values run from 0 to 255. */
  public boolean isByte() {
    return bits <= 8;
  }

  /** Bands that are no opacity. */
  public int colourBands() {
    return alpha == NO_ALPHA ? bands : bands - 1;
  }
}
