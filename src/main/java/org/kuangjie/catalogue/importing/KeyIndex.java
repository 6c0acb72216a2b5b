package org.kuangjie.catalogue.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Row numbers by key, in 20 bytes a row: of each key 128 bits of its SHA-256 are kept, so that a
 * million rows need no million texts in memory.
 */
final class KeyIndex {

  private static final int START = 1 << 10;

  private final MessageDigest digest;
  private long[] high = new long[START];
  private long[] low = new long[START];
  private int[] rows = new int[START];
  private int size;

  KeyIndex() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The row that has the key already; 0 when this one is the first. */
  int putIfAbsent(List<Object> key, int row) {
    if (size * 2 >= rows.length) {
      grow();
    }
    for (Object part : key) {
      byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      digest.update(text);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long first = hash.getLong();
    long second = hash.getLong();
    int at = find(first, second);
    if (rows[at] == 0) {
      set(at, first, second, row);
      size++;
      return 0;
    }
    return rows[at];
  }

  private int find(long first, long second) {
    int at = (int) first & (rows.length - 1);
    while (rows[at] != 0 && (high[at] != first || low[at] != second)) {
      at = (at + 1) & (rows.length - 1);
    }
    return at;
  }

  private void set(int at, long first, long second, int row) {
    high[at] = first;
    low[at] = second;
    rows[at] = row;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldRows = rows;
    high = new long[oldRows.length * 2];
    low = new long[oldRows.length * 2];
    rows = new int[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        set(find(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
      }
    }
  }
}
