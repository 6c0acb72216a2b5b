package org.kuangjie.ogc.raster;

import java.util.Arrays;

/**
 * Collects literals and matches and writes them as one block with codes of its own (RFC 1951,
 * 3.2.7). The four bytes of a pixel are one token, written at once: where shapes have their edges,
 * pixels are new, and they are most of what a map's picture holds.
 */
final class DeflateBlock {

  private static final int CAPACITY = 1 << 14;
  private static final long MATCH = 1L << 63;
  private static final long PIXEL = 1L << 62;

  /** So that the codes of four bytes go into one write of {@link BitWriter}. */
  private static final int LONGEST_LITERAL = 14;

  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int END = 256;
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  private static final byte[] LENGTH_SYMBOL = new byte[259];
  private static final int[] LENGTH_BASE = new int[29];
  private static final int[] LENGTH_EXTRA = new int[29];
  private static final int[] DISTANCE_BASE = new int[DISTANCES];
  private static final int[] DISTANCE_EXTRA = new int[DISTANCES];

  static {
    int base = 3;
    for (int i = 0; i < 28; i++) {
      LENGTH_EXTRA[i] = i < 8 ? 0 : i / 4 - 1;
      LENGTH_BASE[i] = base;
      for (int n = 0; n < 1 << LENGTH_EXTRA[i] && base < 259; n++) {
        LENGTH_SYMBOL[base++] = (byte) i;
      }
    }
    LENGTH_BASE[28] = 258;
    LENGTH_SYMBOL[258] = 28;
    int distance = 1;
    for (int i = 0; i < DISTANCES; i++) {
      DISTANCE_EXTRA[i] = i < 4 ? 0 : i / 2 - 1;
      DISTANCE_BASE[i] = distance;
      distance += 1 << DISTANCE_EXTRA[i];
    }
  }

  private long[] tokens = new long[CAPACITY / 16];
  private final int[] literalCounts = new int[LITERALS];
  private final int[] distanceCounts = new int[DISTANCES];
  private int size;

  /** Then it has to be written before more is added. */
  boolean isFull() {
    return size == CAPACITY;
  }

  private void add(long token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.min(CAPACITY, 4 * size));
    }
    tokens[size++] = token;
  }

  void literal(int value) {
    add(value);
    literalCounts[value]++;
  }

  /** Red, green, blue and opacity of an ARGB pixel. */
  void pixel(int plain) {
    add(PIXEL | (plain & 0xffffffffL));
    literalCounts[plain >>> 16 & 0xff]++;
    literalCounts[plain >>> 8 & 0xff]++;
    literalCounts[plain & 0xff]++;
    literalCounts[plain >>> 24]++;
  }

  /**
   * @param length 3 to 258
   * @param distance 1 to 32768
   */
  void match(int length, int distance) {
    int symbol = distanceSymbol(distance);
    add(MATCH | (long) symbol << 26 | (distance - 1) << 9 | length);
    literalCounts[257 + LENGTH_SYMBOL[length]]++;
    distanceCounts[symbol]++;
  }

  private static int distanceSymbol(int distance) {
    if (distance <= 4) {
      return distance - 1;
    }
    int above = distance - 1;
    int top = 31 - Integer.numberOfLeadingZeros(above);
    return 2 * top + (above >>> (top - 1) & 1);
  }

  /** Writes what was collected and is empty again. */
  void flush(BitWriter out, boolean last) {
    literalCounts[END] = 1;
    if (distanceCounts[0] == 0) {
      distanceCounts[0] = 1; // some readers want a distance code even where none is used
    }
    HuffmanCode literals = new HuffmanCode(literalCounts, LONGEST_LITERAL);
    HuffmanCode distances = new HuffmanCode(distanceCounts, 15);
    out.write(last ? 1 : 0, 1);
    out.write(2, 2);
    header(literals, distances, out);
    for (int i = 0; i < size; i++) {
      long token = tokens[i];
      if (token < 0) {
        match((int) token, literals, distances, out);
      } else if (token >= PIXEL) {
        pixel((int) token, literals, out);
      } else {
        literals.write((int) token, out);
      }
    }
    literals.write(END, out);
    size = 0;
    Arrays.fill(literalCounts, 0);
    Arrays.fill(distanceCounts, 0);
  }

  private static void pixel(int plain, HuffmanCode literals, BitWriter out) {
    int red = plain >>> 16 & 0xff;
    int green = plain >>> 8 & 0xff;
    int blue = plain & 0xff;
    int alpha = plain >>> 24;
    int bits = literals.length(red);
    long code = literals.code(red) | (long) literals.code(green) << bits;
    bits += literals.length(green);
    code |= (long) literals.code(blue) << bits;
    bits += literals.length(blue);
    code |= (long) literals.code(alpha) << bits;
    out.write(code, bits + literals.length(alpha));
  }

  private static void match(int token, HuffmanCode literals, HuffmanCode distances, BitWriter out) {
    int length = token & 0x1ff;
    int symbol = LENGTH_SYMBOL[length];
    int bits = literals.length(257 + symbol);
    long code = literals.code(257 + symbol) | (length - LENGTH_BASE[symbol]) << bits;
    bits += LENGTH_EXTRA[symbol];
    int distance = (token >>> 9 & 0x7fff) + 1;
    int far = token >>> 26 & 0x1f;
    int farBits = distances.length(far);
    long farCode = distances.code(far) | (distance - DISTANCE_BASE[far]) << farBits;
    out.write(farCode << bits | code, bits + farBits + DISTANCE_EXTRA[far]);
  }

  /** The lengths of both codes, plainly, one by one: a few dozen bytes in a picture's thousands. */
  private static void header(HuffmanCode literals, HuffmanCode distances, BitWriter out) {
    byte[] lengths = new byte[LITERALS + DISTANCES];
    System.arraycopy(literals.lengths(), 0, lengths, 0, LITERALS);
    System.arraycopy(distances.lengths(), 0, lengths, LITERALS, DISTANCES);
    int[] symbols = new int[lengths.length];
    int[] counts = new int[19];
    int used = 0;
    for (int i = 0; i < lengths.length; ) {
      int run = 1;
      while (i + run < lengths.length && lengths[i + run] == lengths[i] && run < 138) {
        run++;
      }
      if (lengths[i] == 0 && run >= 3) {
        symbols[used] = (run < 11 ? 17 : 18) | (run < 11 ? run - 3 : run - 11) << 8;
      } else {
        run = 1;
        symbols[used] = lengths[i];
      }
      counts[symbols[used++] & 0xff]++;
      i += run;
    }
    HuffmanCode code = new HuffmanCode(counts, 7);
    out.write(LITERALS - 257, 5);
    out.write(DISTANCES - 1, 5);
    out.write(ORDER.length - 4, 4);
    for (int symbol : ORDER) {
      out.write(code.length(symbol), 3);
    }
    for (int i = 0; i < used; i++) {
      int symbol = symbols[i] & 0xff;
      code.write(symbol, out);
      out.write(symbols[i] >>> 8, symbol == 17 ? 3 : symbol == 18 ? 7 : 0);
    }
  }
}
