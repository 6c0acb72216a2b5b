package org.kuangjie.ogc.raster;

/**
 * Adler-32 (RFC 1950, 8.2) of pixels, run by run, and of what several threads summed. The library's
 * own takes bytes one by one and cannot join two sums.
 */
final class Adler {

  private static final int MODULUS = 65_521;

  private long low = 1;
  private long high;
  private long bytes;

  /**
   * A row: its filter byte 0, then red, green, blue and opacity of each pixel, see {@link #run}.
   */
  void beginRow(int rowBytes) {
    high = (high + low) % MODULUS;
    bytes += rowBytes;
  }

  /**
   * The same pixel again and again. The sums of one row stay far below 2^63, so they are reduced at
   * its end only.
   *
   * @param plain ARGB, not premultiplied
   */
  void run(int plain, long times) {
    int red = plain >>> 16 & 0xff;
    int green = plain >>> 8 & 0xff;
    int blue = plain & 0xff;
    int alpha = plain >>> 24;
    int each = red + green + blue + alpha;
    high +=
        4 * (times * low + each * (times * (times - 1) / 2))
            + times * (4 * red + 3 * green + 2 * blue + alpha);
    low += times * each;
  }

  void endRow() {
    high %= MODULUS;
    low %= MODULUS;
  }

  /** As if the other's bytes had come after these. */
  void append(Adler other) {
    high = (high + other.high + other.bytes % MODULUS * (low + MODULUS - 1)) % MODULUS;
    low = (low + other.low + MODULUS - 1) % MODULUS;
    bytes += other.bytes;
  }

  int value() {
    return (int) (high << 16 | low);
  }
}
