package org.kuangjie.ogc.raster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of a picture that has few of them. */
final class Palette {

  private static final int SLOTS = 1024;

  private final int[] slotPixel = new int[SLOTS];
  private final int[] slotIndex = new int[SLOTS];
  private final int[] colours;
  private int size;
  private int lastPixel;
  private int lastIndex;

  private Palette(int most) {
    this.colours = new int[most];
    Arrays.fill(slotIndex, -1);
  }

  /** Null when there are more colours than that. */
  static @Nullable Palette of(int[] pixels, int most) {
    Palette palette = new Palette(most);
    for (int i = 0; i < pixels.length; i += Runs.length(pixels, i, pixels.length)) {
      if (!palette.add(pixels[i])) {
        return null;
      }
    }
    palette.lastPixel = ~pixels[0];
    return palette;
  }

  private boolean add(int pixel) {
    int slot = slot(pixel);
    if (slotIndex[slot] < 0) {
      if (size == colours.length) {
        return false;
      }
      slotPixel[slot] = pixel;
      slotIndex[slot] = size;
      colours[size++] = pixel;
    }
    return true;
  }

  private int slot(int pixel) {
    int slot = (pixel * 0x9e3779b1) >>> 22;
    while (slotIndex[slot] >= 0 && slotPixel[slot] != pixel) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  int index(int pixel) {
    if (pixel != lastPixel || size == 1) {
      lastPixel = pixel;
      lastIndex = slotIndex[slot(pixel)];
    }
    return lastIndex;
  }

  /** Bits a pixel needs: 1, 2, 4 or 8. */
  int bits() {
    return size <= 2 ? 1 : size <= 4 ? 2 : size <= 16 ? 4 : 8;
  }

  /** Red, green, blue of each colour, not premultiplied. */
  byte[] colours() {
    byte[] rgb = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      int plain = PngWriter.plain(colours[i]);
      rgb[3 * i] = (byte) (plain >>> 16);
      rgb[3 * i + 1] = (byte) (plain >>> 8);
      rgb[3 * i + 2] = (byte) plain;
    }
    return rgb;
  }

  byte[] opacities() {
    byte[] alpha = new byte[size];
    for (int i = 0; i < size; i++) {
      alpha[i] = (byte) (colours[i] >>> 24);
    }
    return alpha;
  }
}
