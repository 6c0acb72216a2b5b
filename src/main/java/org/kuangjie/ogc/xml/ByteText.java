package org.kuangjie.ogc.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way out as UTF-8 bytes, made for documents that are mostly numbers: no string is
 * built for a coordinate. Nothing reaches the stream before the buffer is full or {@link #flush} is
 * called.
 */
public final class ByteText {

  private static final int SIZE = 1 << 16;
  private static final int RESERVE = 64;
  private static final double LARGEST = 1e9;
  private static final long[] POWERS = new long[10];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int length;

  public ByteText(OutputStream out) {
    this.out = out;
  }

  /** Bytes as they are, to be prepared once for what is written often. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public ByteText raw(byte[] bytes) {
    if (bytes.length > SIZE - length) {
      drain();
      if (bytes.length > SIZE) {
        send(bytes, bytes.length);
        return this;
      }
    }
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  public ByteText raw(String text) {
    return raw(bytes(text));
  }

  /** One ASCII character. */
  public ByteText raw(char c) {
    room();
    buffer[length++] = (byte) c;
    return this;
  }

  /** Character data of XML, or of an attribute in double quotes. */
  public ByteText xml(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' && c < 0x7f) {
        room();
        buffer[length++] = (byte) c;
      } else {
        i += special(text, i);
      }
    }
    return this;
  }

  /** How many characters more than one it took. */
  private int special(String text, int index) {
    char c = text.charAt(index);
    switch (c) {
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '&' -> raw("&amp;");
      case '"' -> raw("&quot;");
      case '\n', '\t', '\r' -> raw(c == '\r' ? "&#13;" : String.valueOf(c));
      default -> {
        if (Character.isHighSurrogate(c)
            && index + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(index + 1))) {
          raw(text.substring(index, index + 2));
          return 1;
        }
        boolean allowed = c >= ' ' && c != '\ufffe' && c != '\uffff' && !Character.isSurrogate(c);
        raw(allowed ? String.valueOf(c) : " ");
      }
    }
    return 0;
  }

  /**
   * A number to so many decimals at most, zeros at its end left out.
   *
   * @param decimals 0 to 9
   */
  public ByteText number(double value, int decimals) {
    double size = Math.abs(value);
    if (!(size < LARGEST)) {
      return large(value, decimals);
    }
    room();
    long scaled = Math.round(size * POWERS[decimals]);
    if (value < 0 && scaled != 0) {
      buffer[length++] = '-';
    }
    long whole = scaled / POWERS[decimals];
    long fraction = scaled - whole * POWERS[decimals];
    digits(whole, count(whole));
    int places = decimals;
    if (fraction != 0) {
      while (fraction % 10 == 0) {
        fraction /= 10;
        places--;
      }
      buffer[length++] = '.';
      digits(fraction, places);
    }
    return this;
  }

  private ByteText large(double value, int decimals) {
    return raw(
        Double.isFinite(value)
            ? new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            : String.valueOf(value));
  }

  private static int count(long whole) {
    int digits = 1;
    while (digits < POWERS.length && whole >= POWERS[digits]) {
      digits++;
    }
    return digits;
  }

  private void digits(long number, int places) {
    long rest = number;
    for (int i = length + places - 1; i >= length; i--) {
      long tenth = rest / 10;
      buffer[i] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
    length += places;
  }

  private void room() {
    if (SIZE - length < RESERVE) {
      drain();
    }
  }

  private void drain() {
    send(buffer, length);
    length = 0;
  }

  private void send(byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over what is left and flushes the stream. */
  public void flush() {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
