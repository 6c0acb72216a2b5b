package org.kuangjie.geo.boundary;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. What a sender declares about the encoding is not believed: a byte order mark, then
 * strict UTF-8, then UTF-16 without mark, then GB18030 (which contains GBK), then what ICU finds.
 */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

  record Decoded(String text, String encoding) {}

  static Decoded decode(byte[] bytes) {
    Charset marked = byMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, marked.name());
    }
    Charset wide = byZeroBytes(bytes);
    if (wide != null) {
      return new Decoded(new String(bytes, wide), wide.name());
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
      String text = strictly(bytes, charset);
      if (text != null) {
        return new Decoded(text, charset.name());
      }
    }
    return byIcu(bytes);
  }

  private static Decoded byIcu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || !Charset.isSupported(match.getName())) {
      throw Unreadable.notABoundary("文件的文字编码无法识别", "The text encoding cannot be recognised");
    }
    Charset charset = Charset.forName(match.getName());
    return new Decoded(new String(bytes, charset), charset.name());
  }

  /** Null when the bytes are not of that character set. */
  static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Charset byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** ASCII digits in UTF-16 have a zero in every second byte; Chinese characters do not. */
  private static @Nullable Charset byZeroBytes(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || zeros[0] + zeros[1] < length / 8) {
      return null;
    } else if (zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** Full-width digits, letters and punctuation to their plain forms; length is kept. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c = (char) (c - 0xFEE0);
      } else if (c == '\u3000' || c == '\u00A0') {
        c = ' ';
      } else if (c == '\u2212' || c == '\u2013') {
        c = '-';
      }
      narrow.append(c);
    }
    return narrow.toString();
  }
}
