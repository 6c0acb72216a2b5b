package org.kuangjie.geo.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Writes small uncompressed GeoTIFFs of every kind, directory by directory. */
public final class TestTiff {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int DOUBLE = 12;

  private final List<Page> pages = new ArrayList<>();
  private final TreeMap<Integer, Entry> place = new TreeMap<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(int type, int count, byte[] content) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Page(NavigableMap<Integer, Entry> tags, byte[] pixels) {}

  /** A value of each band for a pixel. */
  public interface Pixels {
    double value(int x, int y, int band);
  }

  /**
   * @param west outer edge of the first column
   * @param north outer edge of the first row
   */
  public static TestTiff at(int epsg, double west, double north, double pixelX, double pixelY) {
    TestTiff tiff = in(epsg);
    tiff.place.put(33550, doubles(pixelX, pixelY, 0));
    tiff.place.put(33922, doubles(0, 0, 0, west, north, 0));
    return tiff;
  }

  /** A picture that knows neither its system nor its place. */
  public static TestTiff plain() {
    return new TestTiff();
  }

  /** Turned clockwise around its first corner. */
  public static TestTiff turned(int epsg, double x, double y, double pixel, double degrees) {
    TestTiff tiff = in(epsg);
    double cos = pixel * Math.cos(Math.toRadians(degrees));
    double sin = pixel * Math.sin(Math.toRadians(degrees));
    tiff.place.put(34264, doubles(cos, -sin, 0, x, -sin, -cos, 0, y, 0, 0, 0, 0, 0, 0, 0, 1));
    return tiff;
  }

  private static TestTiff in(int epsg) {
    TestTiff tiff = new TestTiff();
    boolean degrees = epsg == 4490 || epsg == 4326;
    tiff.place.put(
        34735,
        shorts(
            1,
            1,
            0,
            3,
            1024,
            0,
            1,
            degrees ? 2 : 1,
            1025,
            0,
            1,
            1,
            degrees ? 2048 : 3072,
            0,
            1,
            epsg));
    return tiff;
  }

  public TestTiff noData(String value) {
    byte[] text = (value + "\0").getBytes(StandardCharsets.US_ASCII);
    place.put(42113, new Entry(2, text.length, text));
    return this;
  }

  /** Bytes, as grey or as red, green, blue; further bands are of the kinds given. */
  public TestTiff bytes(int width, int height, int bands, Pixels pixels, int... extra) {
    return page(width, height, bands, 8, 1, bands - extra.length >= 3 ? 2 : 1, pixels, extra);
  }

  /** Unsigned, 16 bits, not said to be colours. */
  public TestTiff shorts(int width, int height, int bands, Pixels pixels) {
    int[] extra = new int[bands - 1];
    return page(width, height, bands, 16, 1, 1, pixels, extra);
  }

  public TestTiff floats(int width, int height, Pixels pixels) {
    return page(width, height, 1, 32, 3, 1, pixels);
  }

  /**
   * @param colours RGB by value
   */
  public TestTiff palette(int width, int height, int[] colours, Pixels pixels) {
    page(width, height, 1, 8, 1, 3, pixels);
    int[] map = new int[3 * 256];
    for (int i = 0; i < colours.length; i++) {
      map[i] = (colours[i] >> 16 & 0xff) * 257;
      map[256 + i] = (colours[i] >> 8 & 0xff) * 257;
      map[512 + i] = (colours[i] & 0xff) * 257;
    }
    last().put(320, shorts(map));
    return this;
  }

  /** Makes the page added last an overview. */
  public TestTiff asOverview() {
    last().put(254, longs(1));
    return this;
  }

  /** Where the page before it shows anything. */
  public TestTiff mask(int width, int height, Pixels pixels) {
    byte[] bits = new byte[(width + 7) / 8 * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (pixels.value(x, y, 0) != 0) {
          bits[y * ((width + 7) / 8) + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    NavigableMap<Integer, Entry> tags = tags(width, height, 1, 1, 1, 4, bits.length);
    boolean ofOverview = last().get(254) != null;
    tags.put(254, longs(ofOverview ? 5 : 4));
    pages.add(new Page(tags, bits));
    return this;
  }

  private NavigableMap<Integer, Entry> last() {
    return pages.get(pages.size() - 1).tags();
  }

  private TestTiff page(
      int width,
      int height,
      int bands,
      int bits,
      int format,
      int photometric,
      Pixels pixels,
      int... extra) {
    ByteBuffer data =
        ByteBuffer.allocate(width * height * bands * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < bands; band++) {
          double value = pixels.value(x, y, band);
          if (bits == 8) {
            data.put((byte) value);
          } else if (bits == 16) {
            data.putShort((short) (int) value);
          } else {
            data.putFloat((float) value);
          }
        }
      }
    }
    NavigableMap<Integer, Entry> tags =
        tags(width, height, bands, bits, format, photometric, data.capacity());
    if (extra.length > 0) {
      tags.put(338, shorts(extra));
    }
    pages.add(new Page(tags, data.array()));
    return this;
  }

  private static NavigableMap<Integer, Entry> tags(
      int width, int height, int bands, int bits, int format, int photometric, int bytes) {
    int[] bitsOfBands = new int[bands];
    Arrays.fill(bitsOfBands, bits);
    int[] formats = new int[bands];
    Arrays.fill(formats, format);
    NavigableMap<Integer, Entry> tags = new TreeMap<>();
    tags.put(256, longs(width));
    tags.put(257, longs(height));
    tags.put(258, shorts(bitsOfBands));
    tags.put(259, shorts(1));
    tags.put(262, shorts(photometric));
    tags.put(273, longs(0));
    tags.put(277, shorts(bands));
    tags.put(278, longs(height));
    tags.put(279, longs(bytes));
    tags.put(284, shorts(1));
    tags.put(339, shorts(formats));
    return tags;
  }

  private static Entry shorts(int... values) {
    ByteBuffer content = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      content.putShort((short) value);
    }
    return new Entry(SHORT, values.length, content.array());
  }

  private static Entry longs(int value) {
    return new Entry(
        LONG, 1, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  private static Entry doubles(double... values) {
    ByteBuffer content = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      content.putDouble(value);
    }
    return new Entry(DOUBLE, values.length, content.array());
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    pages.get(0).tags().putAll(place);
    ByteBuffer out = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    for (int i = 0; i < pages.size(); i++) {
      write(pages.get(i), i == pages.size() - 1, out);
    }
    return Files.write(file, Arrays.copyOf(out.array(), out.position()));
  }

  private int size() {
    int size = 8;
    for (Page page : pages) {
      size += 6 + page.pixels().length + 1;
      for (Entry entry : page.tags().values()) {
        size += 13 + entry.content().length;
      }
    }
    return size;
  }

  private static void write(Page page, boolean isLast, ByteBuffer out) {
    int extra = out.position() + 6 + 12 * page.tags().size();
    int far = 0;
    for (Entry entry : page.tags().values()) {
      far += entry.content().length > 4 ? entry.content().length : 0;
    }
    page.tags().put(273, longs(extra + far));
    int end = extra + far + page.pixels().length;
    out.putShort((short) page.tags().size());
    ByteBuffer after = ByteBuffer.allocate(far);
    for (var tag : page.tags().entrySet()) {
      Entry entry = tag.getValue();
      out.putShort((short) (int) tag.getKey()).putShort((short) entry.type()).putInt(entry.count());
      if (entry.content().length > 4) {
        out.putInt(extra + after.position());
        after.put(entry.content());
      } else {
        out.put(Arrays.copyOf(entry.content(), 4));
      }
    }
    out.putInt(isLast ? 0 : end + end % 2);
    out.put(after.array()).put(page.pixels());
    if (!isLast && end % 2 == 1) {
      out.put((byte) 0);
    }
  }
}
