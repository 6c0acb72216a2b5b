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

  /** What the row would add if nothing stood before it. */
  private long rowLow;

  private long rowHigh;

  /** A row: its filter byte 0, then the pixels, see {@link #run}. */
  void beginRow() {
    rowLow = 0;
    rowHigh = 0;
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
    rowHigh +=
        4 * (times * rowLow + each * (times * (times - 1) / 2))
            + times * (4 * red + 3 * green + 2 * blue + alpha);
    rowLow += times * each;
  }

  /** Adds the row, or the last row once more. */
  void endRow(int rowBytes) {
    high = (high + rowBytes * low + rowHigh) % MODULUS;
    low = (low + rowLow) % MODULUS;
    bytes += rowBytes;
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
