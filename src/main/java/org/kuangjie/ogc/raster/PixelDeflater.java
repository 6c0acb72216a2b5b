package org.kuangjie.ogc.raster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Compresses the rows of an RGBA picture (zlib, RFC 1950) pixel by pixel instead of byte by byte:
 * repeats are looked for where maps have them, one pixel back, one row up, and where the same pixel
 * stood last. Faster than zlib's fastest and smaller as well.
 *
 * <p>A large picture is cut into strips, which a core that is free takes over; without one the
 * caller does them all.
 */
final class PixelDeflater {

  private static final int WINDOW = 32_768;
  private static final int LONGEST = 256;
  private static final byte[] HEADER = {0x78, 0x01};

  /** More find more repeats, but lie further from the processor. */
  private static final int HASH_BITS = 11;

  private static final long NOWHERE = 0xffffffffL;
  private static final byte[] PLAIN = plainTable();

  /** Below, handing a strip over costs more than it saves. */
  private static final int STRIP_PIXELS = 1 << 17;

  private static final int MOST_STRIPS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final int width;
  private final int[] pixels;
  private final int rowBytes;
  private final int firstRow;
  private final int endRow;
  private final boolean last;
  private final DeflateBlock block = new DeflateBlock();

  /** Where a pixel stood last: its index below the pixel itself. */
  private final long[] places = new long[1 << HASH_BITS];

  private final BitWriter out;
  private final Adler sum = new Adler();
  private int best;
  private int distance;

  private PixelDeflater(Pixmap picture, int firstRow, int endRow) {
    this.width = picture.width();
    this.pixels = picture.pixels();
    this.rowBytes = 4 * width + 1;
    this.firstRow = firstRow;
    this.endRow = endRow;
    this.last = endRow == picture.height();
    this.out = new BitWriter((endRow - firstRow) * width / 2 + 1024);
    Arrays.fill(places, NOWHERE);
  }

  /** The pieces of a whole zlib stream of filter byte 0 and RGBA for each row. */
  static List<ByteBuffer> deflate(Pixmap picture) {
    int height = picture.height();
    int strips = Math.max(1, Math.min(MOST_STRIPS, picture.pixels().length / STRIP_PIXELS));
    List<Strip> rest = new ArrayList<>();
    for (int i = 1; i < strips; i++) {
      rest.add(Strip.handOver(picture, height * i / strips, height * (i + 1) / strips));
    }
    PixelDeflater first = new PixelDeflater(picture, 0, height / strips);
    first.rows();
    List<ByteBuffer> parts = new ArrayList<>();
    parts.add(ByteBuffer.wrap(HEADER));
    parts.add(first.out.written());
    for (Strip strip : rest) {
      strip.finish();
      parts.add(strip.deflater.out.written());
      first.sum.append(strip.deflater.sum);
    }
    parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(first.sum.value()).flip());
    return parts;
  }

  /** Done by whoever comes first: another core, or the caller when it has done its own. */
  private record Strip(PixelDeflater deflater, FutureTask<Void> work) {

    static Strip handOver(Pixmap picture, int firstRow, int endRow) {
      PixelDeflater deflater = new PixelDeflater(picture, firstRow, endRow);
      // once done it lets go of the picture, however long it still stands in a queue
      FutureTask<Void> work = new FutureTask<>(deflater::rows, null);
      ForkJoinPool.commonPool().execute(work);
      return new Strip(deflater, work);
    }

    void finish() {
      work.run(); // does nothing when another core has begun
      try {
        work.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a picture was written", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void rows() {
    for (int y = firstRow; y < endRow; y++) {
      row(y);
      sum.endRow(rowBytes);
    }
    block.flush(out, last);
    if (!last) {
      out.write(0, 3); // an empty stored block ends on a whole byte (RFC 1951, 3.2.4)
      out.align();
      out.write(0xffff0000L, 32);
    }
    out.align();
  }

  private void row(int y) {
    int start = y * width;
    int end = start + width;
    if (y > firstRow
        && rowBytes <= WINDOW
        && Arrays.equals(pixels, start, end, pixels, start - width, start)) {
      repeatRow();
      return;
    }
    sum.beginRow();
    makeRoom();
    block.literal(0);
    for (int i = start; i < end; ) {
      i += token(i, y, start, end);
    }
  }

  private void makeRoom() {
    if (block.isFull()) {
      block.flush(out, false);
    }
  }

  /** The row above once more, filter byte and all; so is its sum. */
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
    best = 0;
    distance = 0;
    if (i > start && pixels[i - 1] == pixel) {
      best = Runs.same(pixels, i, i - 1, most);
      distance = 4;
    }
    if (best < most && y > 0 && pixels[i - width] == pixel && rowBytes <= WINDOW) {
      int length = Runs.same(pixels, i, i - width, most);
      if (length > best) {
        best = length;
        distance = rowBytes;
      }
    }
    if (best < 3) {
      lookFurther(i, y, most);
    }
    makeRoom();
    if (best == 0) {
      int plain = plain(pixel);
      block.pixel(plain);
      sum.run(plain, 1);
      return 1;
    }
    block.match(4 * best, distance);
    sum(i, i + best);
    return best;
  }

  private void sum(int from, int to) {
    for (int i = from; i < to; ) {
      int times = Runs.length(pixels, i, to);
      sum.run(plain(pixels[i]), times);
      i += times;
    }
  }

  /**
   * Where the same pixel stood last. It is compared where it was noted: the picture is too large to
   * stay at hand.
   */
  private void lookFurther(int i, int y, int most) {
    int place = hash(pixels[i]);
    long noted = places[place];
    places[place] = (long) pixels[i] << 32 | i;
    int at = (int) noted;
    if (at < 0 || (int) (noted >> 32) != pixels[i]) {
      return;
    }
    int atRow = at / width;
    int back = 4 * (i - at) + (y - atRow);
    if (back > WINDOW) {
      return;
    }
    // a match must not run over the end of the row it is taken from, where the filter byte stands
    int length = Runs.same(pixels, i, at, Math.min(most, (atRow + 1) * width - at));
    if (length > best) {
      best = length;
      distance = back;
    }
  }

  private static int hash(int value) {
    return (value * 0x9e3779b1) >>> (32 - HASH_BITS);
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
    int red = PLAIN[row | (pixel >>> 16 & 0xff)] & 0xff;
    int green = PLAIN[row | (pixel >>> 8 & 0xff)] & 0xff;
    int blue = PLAIN[row | (pixel & 0xff)] & 0xff;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
