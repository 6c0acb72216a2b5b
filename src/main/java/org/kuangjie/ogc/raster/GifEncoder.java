package org.kuangjie.ogc.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** GIF: 256 colours, pixels either transparent or opaque. */
final class GifEncoder implements ImageEncoder {

  private static final int COLOURS = 256;

  @Override
  public String mimeType() {
    return "image/gif";
  }

  @Override
  public boolean keepsTransparency() {
    return true;
  }

  @Override
  public void encode(Pixmap picture, OutputStream out) throws IOException {
    Pixmap reduced = Quantiser.reduce(solid(picture), COLOURS);
    Palette palette = Objects.requireNonNull(Palette.of(reduced.pixels(), COLOURS));
    byte[] rgb = palette.colours();
    byte[] alpha = palette.opacities();
    int size = alpha.length;
    byte[] rgba = new byte[4 * size];
    int transparent = -1;
    for (int i = 0; i < size; i++) {
      System.arraycopy(rgb, 3 * i, rgba, 4 * i, 3);
      rgba[4 * i + 3] = alpha[i];
      transparent = alpha[i] == 0 ? i : transparent;
    }
    IndexColorModel colours = new IndexColorModel(8, size, rgba, 0, true, transparent);
    BufferedImage image =
        new BufferedImage(
            reduced.width(), reduced.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    fill(image.getRaster(), reduced, palette);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "gif", stream);
    }
  }

  private static void fill(WritableRaster raster, Pixmap picture, Palette palette) {
    DataBuffer buffer = raster.getDataBuffer();
    for (int i = 0; i < picture.pixels().length; i++) {
      buffer.setElem(i, palette.index(picture.pixels()[i]));
    }
  }

  /** Half-transparent pixels become opaque in their own colour, or nothing. */
  private static Pixmap solid(Pixmap picture) {
    Pixmap solid = new Pixmap(picture.width(), picture.height());
    for (int i = 0; i < picture.pixels().length; i++) {
      int pixel = picture.pixels()[i];
      solid.pixels()[i] = pixel >>> 24 < 128 ? 0 : PngWriter.plain(pixel) | 0xff000000;
    }
    return solid;
  }
}
