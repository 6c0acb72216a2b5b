package org.kuangjie.ogc.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** A picture of premultiplied ARGB pixels, row by row from the top. */
public final class Pixmap {

  private static final int[] MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

  private final int width;
  private final int height;
  private final int[] pixels;

  /** A transparent picture. */
  public Pixmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves, premultiplied ARGB. */
  public int[] pixels() {
    return pixels;
  }

  /** Fills everything with one colour, premultiplied ARGB. */
  public void clear(int colour) {
    Arrays.fill(pixels, colour);
  }

  /** The same pixels for Java2D; what is drawn there appears here. */
  public BufferedImage image() {
    DataBufferInt buffer = new DataBufferInt(pixels, pixels.length);
    DirectColorModel colours =
        new DirectColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            32,
            MASKS[0],
            MASKS[1],
            MASKS[2],
            MASKS[3],
            true,
            DataBuffer.TYPE_INT);
    WritableRaster raster = Raster.createPackedRaster(buffer, width, height, width, MASKS, null);
    return new BufferedImage(colours, raster, true, null);
  }

  /** A painter that lays one premultiplied colour over what is there. */
  public CoverageMask.RowPainter over(int colour) {
    return (y, from, to, alpha) -> paint(colour, y * width, from, to, alpha);
  }

  private void paint(int colour, int row, int from, int to, int[] alpha) {
    int opacity = colour >>> 24;
    for (int x = from; x < to; x++) {
      int covered = alpha[x];
      if (covered == 255) {
        pixels[row + x] = opacity == 255 ? colour : blend(colour, pixels[row + x]);
      } else if (covered != 0) {
        pixels[row + x] = blend(scale(colour, covered), pixels[row + x]);
      }
    }
  }

  /** Source over destination, both premultiplied. */
  public static int blend(int source, int destination) {
    return destination == 0 ? source : source + scale(destination, 255 - (source >>> 24));
  }

  /**
   * A premultiplied colour times part/255, two channels at once; rounding as in (c·p + 128)·257 »
   * 16.
   */
  public static int scale(int colour, int part) {
    int redBlue = (colour & 0x00ff00ff) * part + 0x00800080;
    redBlue = (redBlue + ((redBlue >>> 8) & 0x00ff00ff)) >>> 8 & 0x00ff00ff;
    int alphaGreen = ((colour >>> 8) & 0x00ff00ff) * part + 0x00800080;
    alphaGreen = alphaGreen + ((alphaGreen >>> 8) & 0x00ff00ff) & 0xff00ff00;
    return alphaGreen | redBlue;
  }

  /** A colour and an opacity as a premultiplied pixel. */
  public static int colour(int rgb, double opacity) {
    int alpha = (int) Math.round(Math.max(0, Math.min(1, opacity)) * 255);
    return scale(0xff000000 | rgb, alpha);
  }
}
