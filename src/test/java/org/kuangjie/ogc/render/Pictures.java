package org.kuangjie.ogc.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** How far a picture is from the one expected. */
final class Pictures {

  private static final int BLOCK = 16;

  private Pictures() {}

  static BufferedImage read(byte[] png) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  /** Share of pixels of which a channel is off by more than a tenth. */
  static double differentPixels(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 25) {
          different++;
        }
      }
    }
    return (double) different / (one.getWidth() * one.getHeight());
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff)));
    }
    return most;
  }

  /** Share of blocks of the picture of which one has ink and the other has none. */
  static double differentBlocks(BufferedImage one, BufferedImage other) {
    int different = 0;
    int blocks = 0;
    for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
        blocks++;
        if (hasInk(one, x, y) != hasInk(other, x, y)) {
          different++;
        }
      }
    }
    return (double) different / blocks;
  }

  private static boolean hasInk(BufferedImage image, int left, int top) {
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        if (distance(image.getRGB(x, y), 0xffffffff) > 100) {
          return true;
        }
      }
    }
    return false;
  }
}
