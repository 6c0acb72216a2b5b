package org.kuangjie.ogc.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pixmap as PNG (ISO/IEC 15948): with a palette when the picture has no more than 256
 * colours, else as RGBA. Rows are unfiltered and lightly compressed: maps are flat, and a filter
 * costs more than it saves.
 */
public final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int PALETTE_COLOURS = 256;

  /** The level for pictures made on request. */
  public static final int FAST = 1;

  private final Pixmap pixmap;
  private final int level;

  private PngWriter(Pixmap pixmap, int level) {
    this.pixmap = pixmap;
    this.level = level;
  }

  /**
   * @param level of zlib, 1 (fast) to 9 (small)
   */
  public static byte[] encode(Pixmap pixmap, int level) {
    return new PngWriter(pixmap, level).encode();
  }

  public static void write(Pixmap pixmap, int level, OutputStream out) throws IOException {
    out.write(encode(pixmap, level));
  }

  private byte[] encode() {
    Palette palette = Palette.of(pixmap.pixels(), PALETTE_COLOURS);
    List<ByteBuffer> data = palette == null ? rgba() : deflate(indexRows(palette));
    int size = 8 + 25 + 12 + length(data) + 12;
    ByteBuffer png = ByteBuffer.allocate(size + (palette == null ? 0 : 24 + 4 * PALETTE_COLOURS));
    png.put(SIGNATURE);
    chunk(png, "IHDR", List.of(header(palette)));
    if (palette != null) {
      chunk(png, "PLTE", List.of(ByteBuffer.wrap(palette.colours())));
      chunk(png, "tRNS", List.of(ByteBuffer.wrap(palette.opacities())));
    }
    chunk(png, "IDAT", data);
    chunk(png, "IEND", List.of());
    return png.hasRemaining() ? Arrays.copyOf(png.array(), png.position()) : png.array();
  }

  private static int length(List<ByteBuffer> data) {
    return data.stream().mapToInt(ByteBuffer::remaining).sum();
  }

  private ByteBuffer header(@Nullable Palette palette) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixmap.width()).putInt(pixmap.height());
    header.put((byte) (palette == null ? 8 : palette.bits()));
    header.put((byte) (palette == null ? 6 : 3));
    return header.rewind();
  }

  private List<ByteBuffer> rgba() {
    return level == FAST ? PixelDeflater.deflate(pixmap) : deflate(rgbaRows());
  }

  private byte[] rgbaRows() {
    int[] pixels = pixmap.pixels();
    byte[] rows = new byte[pixmap.height() * (1 + 4 * pixmap.width())];
    int to = 0;
    int last = 0;
    int lastPlain = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i % pixmap.width() == 0) {
        to++;
      }
      int pixel = pixels[i];
      if (pixel != last) {
        last = pixel;
        lastPlain = plain(pixel);
      }
      rows[to] = (byte) (lastPlain >>> 16);
      rows[to + 1] = (byte) (lastPlain >>> 8);
      rows[to + 2] = (byte) lastPlain;
      rows[to + 3] = (byte) (lastPlain >>> 24);
      to += 4;
    }
    return rows;
  }

  private byte[] indexRows(Palette palette) {
    int bits = palette.bits();
    int rowBytes = (pixmap.width() * bits + 7) / 8;
    byte[] rows = new byte[pixmap.height() * (1 + rowBytes)];
    int[] pixels = pixmap.pixels();
    for (int y = 0; y < pixmap.height(); y++) {
      int row = y * (1 + rowBytes) + 1;
      for (int x = 0; x < pixmap.width(); x++) {
        int index = palette.index(pixels[y * pixmap.width() + x]);
        int bit = x * bits;
        rows[row + bit / 8] |= (byte) (index << (8 - bits - bit % 8));
      }
    }
    return rows;
  }

  private List<ByteBuffer> deflate(byte[] rows) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(rows);
      deflater.finish();
      byte[] data = new byte[rows.length / 8 + 1024];
      int length = 0;
      while (!deflater.finished()) {
        if (length == data.length) {
          data = Arrays.copyOf(data, 2 * length);
        }
        length += deflater.deflate(data, length, data.length - length);
      }
      return List.of(ByteBuffer.wrap(data, 0, length));
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteBuffer png, String type, List<ByteBuffer> data) {
    png.putInt(length(data));
    int start = png.position();
    png.put(type.getBytes(StandardCharsets.US_ASCII));
    data.forEach(png::put);
    CRC32 crc = new CRC32();
    crc.update(png.slice(start, png.position() - start));
    png.putInt((int) crc.getValue());
  }

  /** From premultiplied to plain ARGB. */
  static int plain(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255 || alpha == 0) {
      return pixel;
    }
    int half = alpha / 2;
    int red = (((pixel >>> 16) & 0xff) * 255 + half) / alpha;
    int green = (((pixel >>> 8) & 0xff) * 255 + half) / alpha;
    int blue = ((pixel & 0xff) * 255 + half) / alpha;
    return alpha << 24 | Math.min(red, 255) << 16 | Math.min(green, 255) << 8 | Math.min(blue, 255);
  }
}
