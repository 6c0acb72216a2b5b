package org.kuangjie.ogc.raster;

import java.util.Arrays;

/**
 * Compresses the rows of an RGBA picture (zlib, RFC 1950) pixel by pixel instead of byte by byte:
 * repeats are looked for where maps have them, one pixel back, one row up, and where the same two
 * pixels or the same one stood last. Faster than zlib's fastest and smaller as well.
 */
final class PixelDeflater {

  private static final int WINDOW = 32_768;
  private static final int LONGEST = 256;
  private static final int HASH_BITS = 12;
  private static final int MODULUS = 65_521;
  private static final byte[] PLAIN = plainTable();

  private final int width;
  private final int height;
  private final int[] pixels;
  private final int rowBytes;
  private final DeflateBlock block = new DeflateBlock();
  private final int[] pairs = new int[1 << HASH_BITS];
  private final int[] singles = new int[1 << HASH_BITS];
  private final BitWriter out;
  private long low = 1;
  private long high;

  private PixelDeflater(Pixmap picture) {
    this.width = picture.width();
    this.height = picture.height();
    this.pixels = picture.pixels();
    this.rowBytes = 4 * width + 1;
    this.out = new BitWriter(pixels.length / 8 + 1024);
    Arrays.fill(pairs, -1);
    Arrays.fill(singles, -1);
  }

  /** A whole zlib stream of filter byte 0 and RGBA for each row. */
  static byte[] deflate(Pixmap picture) {
    return new PixelDeflater(picture).deflate();
  }

  private byte[] deflate() {
    out.write(0x78, 8);
    out.write(0x01, 8);
    for (int y = 0; y < height; y++) {
      sum(y);
      row(y);
    }
    block.flush(out, true);
    out.align();
    int check = (int) (high << 16 | low);
    out.write(Integer.reverseBytes(check), 32);
    return out.toBytes();
  }

  /** Adler-32 of a row, run by run. */
  private void sum(int y) {
    high = (high + low) % MODULUS; // the filter byte
    int end = (y + 1) * width;
    for (int i = y * width; i < end; ) {
      int pixel = pixels[i];
      int from = i;
      do {
        i++;
      } while (i < end && pixels[i] == pixel);
      long times = i - from;
      int plain = plain(pixel);
      int red = plain >>> 16 & 0xff;
      int green = plain >>> 8 & 0xff;
      int blue = plain & 0xff;
      int alpha = plain >>> 24;
      long each = red + green + blue + alpha;
      high += 4 * (times * low + each * (times * (times - 1) / 2));
      high = (high + times * (4L * red + 3L * green + 2L * blue + alpha)) % MODULUS;
      low = (low + times * each) % MODULUS;
    }
  }

  private void row(int y) {
    int start = y * width;
    int end = start + width;
    if (y > 0
        && rowBytes <= WINDOW
        && Arrays.equals(pixels, start, end, pixels, start - width, start)) {
      repeatRow();
      return;
    }
    literal(0);
    for (int i = start; i < end; ) {
      i += token(i, y, start, end);
    }
  }

  private void makeRoom() {
    if (block.isFull()) {
      block.flush(out, false);
    }
  }

  private void literal(int value) {
    makeRoom();
    block.literal(value);
  }

  /** The row above once more, filter byte and all. */
  private void repeatRow() {
    for (int left = rowBytes; left > 0; ) {
      int length = Math.min(left, 258);
      if (left > 258 && left - length < 3) {
        length -= 3;
      }
      makeRoom();
      block.match(length, rowBytes);
      left -= length;
    }
  }

  /** Writes the best for the pixel at i and tells how many pixels that was. */
  private int token(int i, int y, int start, int end) {
    int pixel = pixels[i];
    int most = Math.min(end - i, LONGEST / 4);
    int best = 0;
    int distance = 0;
    if (i > start && pixels[i - 1] == pixel) {
      best = same(i, i - 1, most);
      distance = 4;
    }
    if (best < most && y > 0 && pixels[i - width] == pixel && rowBytes <= WINDOW) {
      int length = same(i, i - width, most);
      if (length > best) {
        best = length;
        distance = rowBytes;
      }
    }
    int single = hash(pixel);
    int pair = i + 1 < end ? hash(pixel * 31 + pixels[i + 1]) : -1;
    if (best < 3) {
      int[] found = {best, distance};
      if (pair >= 0) {
        look(i, y, pairs[pair], most, found);
      }
      if (found[0] == 0) {
        look(i, y, singles[single], most, found);
      }
      best = found[0];
      distance = found[1];
    }
    singles[single] = i;
    if (pair >= 0) {
      pairs[pair] = i;
    }
    if (best == 0) {
      literals(pixel);
      return 1;
    }
    makeRoom();
    block.match(4 * best, distance);
    return best;
  }

  private void look(int i, int y, int at, int most, int[] found) {
    if (at < 0 || pixels[at] != pixels[i]) {
      return;
    }
    int atRow = at / width;
    int distance = 4 * (i - at) + (y - atRow);
    if (distance > WINDOW) {
      return;
    }
    // a match must not run over the end of the row it is taken from, where the filter byte stands
    int length = same(i, at, Math.min(most, (atRow + 1) * width - at));
    if (length > found[0]) {
      found[0] = length;
      found[1] = distance;
    }
  }

  private int same(int i, int at, int most) {
    int length = 0;
    while (length < most && pixels[i + length] == pixels[at + length]) {
      length++;
    }
    return length;
  }

  private static int hash(int value) {
    return (value * 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  private void literals(int pixel) {
    int plain = plain(pixel);
    literal(plain >>> 16 & 0xff);
    literal(plain >>> 8 & 0xff);
    literal(plain & 0xff);
    literal(plain >>> 24);
  }

  private static byte[] plainTable() {
    byte[] table = new byte[1 << 16];
    for (int alpha = 1; alpha < 256; alpha++) {
      for (int channel = 0; channel < 256; channel++) {
        table[alpha << 8 | channel] = (byte) Math.min(255, (channel * 255 + alpha / 2) / alpha);
      }
    }
    return table;
  }

  /** As {@link PngWriter#plain}, without division. */
  private static int plain(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255 || alpha == 0) {
      return pixel;
    }
    int row = alpha << 8;
    return alpha << 24
        | (PLAIN[row | pixel >>> 16 & 0xff] & 0xff) << 16
        | (PLAIN[row | pixel >>> 8 & 0xff] & 0xff) << 8
        | PLAIN[row | pixel & 0xff] & 0xff;
  }
}
