package org.kuangjie.ogc.raster;

import java.util.Arrays;

/** A canonical prefix code (RFC 1951, 3.2.2) for symbols by how often they occur. */
final class HuffmanCode {

  private final byte[] lengths;
  private final int[] codes;

  /**
   * @param counts of each symbol; those with none get no code
   * @param longest bits a code may have
   */
  HuffmanCode(int[] counts, int longest) {
    this.lengths = lengths(counts, longest);
    this.codes = assign(lengths, first(lengths, longest));
  }

  /** Bits of each symbol's code; 0 = none. */
  byte[] lengths() {
    return lengths;
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /** First bit of the code lowest, as it is written. */
  int code(int symbol) {
    return codes[symbol] & 0xffff;
  }

  void write(int symbol, BitWriter out) {
    int code = codes[symbol];
    out.write(code & 0xffff, code >>> 16);
  }

  private static byte[] lengths(int[] counts, int longest) {
    int[] order = new int[counts.length];
    int used = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        order[used++] = symbol;
      }
    }
    byte[] lengths = new byte[counts.length];
    if (used == 1) {
      lengths[order[0]] = 1;
      return lengths;
    }
    long[] sorted = new long[used];
    for (int i = 0; i < used; i++) {
      sorted[i] = (long) counts[order[i]] << 16 | order[i];
    }
    Arrays.sort(sorted);
    int[] depths = depths(sorted);
    limit(depths, longest);
    for (int i = 0; i < used; i++) {
      lengths[(int) (sorted[i] & 0xffff)] = (byte) depths[i];
    }
    return lengths;
  }

  /** Depths in the tree of symbols sorted by count; two queues, so no heap is needed. */
  private static int[] depths(long[] sorted) {
    int leaves = sorted.length;
    long[] weight = new long[2 * leaves];
    int[] parent = new int[2 * leaves];
    for (int i = 0; i < leaves; i++) {
      weight[i] = sorted[i] >>> 16;
    }
    int leaf = 0;
    int inner = leaves;
    for (int next = leaves; next < 2 * leaves - 1; next++) {
      for (int child = 0; child < 2; child++) {
        boolean takeLeaf = leaf < leaves && (inner >= next || weight[leaf] <= weight[inner]);
        int taken = takeLeaf ? leaf++ : inner++;
        weight[next] += weight[taken];
        parent[taken] = next;
      }
    }
    int[] depth = new int[2 * leaves];
    for (int node = 2 * leaves - 3; node >= 0; node--) {
      depth[node] = depth[parent[node]] + 1;
    }
    return Arrays.copyOf(depth, leaves);
  }

  /**
   * Cuts depths off, lengthens the rarest shorter codes until all fit again, and gives what room is
   * left to the commonest, since readers refuse a code that leaves room.
   */
  private static void limit(int[] depths, int longest) {
    long room = 1L << longest;
    for (int i = 0; i < depths.length; i++) {
      depths[i] = Math.min(depths[i], longest);
      room -= 1L << (longest - depths[i]);
    }
    for (int i = 0; room < 0; i = (i + 1) % depths.length) {
      if (depths[i] < longest) {
        depths[i]++;
        room += 1L << (longest - depths[i]);
      }
    }
    for (int i = depths.length - 1; room > 0 && i >= 0; i--) {
      while (depths[i] > 1 && 1L << (longest - depths[i]) <= room) {
        room -= 1L << (longest - depths[i]);
        depths[i]--;
      }
    }
  }

  private static int[] first(byte[] lengths, int longest) {
    int[] count = new int[longest + 1];
    for (byte length : lengths) {
      count[length]++;
    }
    count[0] = 0;
    int[] first = new int[longest + 1];
    for (int bits = 1; bits <= longest; bits++) {
      first[bits] = (first[bits - 1] + count[bits - 1]) << 1;
    }
    return first;
  }

  /** The code in the lower half, its length in the upper. */
  private static int[] assign(byte[] lengths, int[] next) {
    int[] codes = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int bits = lengths[symbol];
      if (bits > 0) {
        codes[symbol] = bits << 16 | Integer.reverse(next[bits]++) >>> (32 - bits);
      }
    }
    return codes;
  }
}
