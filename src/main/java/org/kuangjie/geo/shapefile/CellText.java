package org.kuangjie.geo.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Text of a field of fixed length, up to its padding; a character cut off at the end is left out.
 */
final class CellText {

  private static final int LONGEST = 256;

  private final CharsetDecoder decoder;
  private final CharBuffer chars = CharBuffer.allocate(LONGEST * 2);

  CellText(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** Length without trailing blanks and what follows a zero byte. */
  static int trimmed(byte[] bytes, int offset, int length) {
    int end = offset;
    while (end < offset + length && bytes[end] != 0) {
      end++;
    }
    while (end > offset && bytes[end - 1] == ' ') {
      end--;
    }
    return end - offset;
  }

  String decode(byte[] bytes, int offset, int length) {
    chars.clear();
    decoder.reset();
    decoder.decode(ByteBuffer.wrap(bytes, offset, trimmed(bytes, offset, length)), chars, false);
    return chars.flip().toString().strip();
  }
}
