package org.kuangjie.geo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how text is encoded from all of it, not from its beginning: a GB18030 character of four
 * bytes may be the last of a million rows (E3). UTF-8 wins where both fit, because Chinese text in
 * GB18030 is hardly ever valid UTF-8.
 */
public final class TextEncoding {

  public static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;

  private TextEncoding() {}

  /** Counts the pieces of text that a character set can and cannot stand for. */
  public static final class Probe {
    private final CharsetDecoder decoder;
    private final CharBuffer sink = CharBuffer.allocate(CHUNK);
    private long bad;
    private long cut;

    public Probe(Charset charset) {
      this.decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A value of its own; one that ends within a character is cut, not bad. */
    public void value(ByteBuffer bytes) {
      decoder.reset();
      if (!takes(bytes)) {
        bad++;
      } else if (bytes.hasRemaining()) {
        cut++;
      }
    }

    /** False when the bytes are not of the set; what remains is the start of a character. */
    public boolean takes(ByteBuffer bytes) {
      CoderResult result;
      do {
        sink.clear();
        result = decoder.decode(bytes, sink, false);
      } while (result.isOverflow());
      return !result.isError();
    }

    public long bad() {
      return bad;
    }

    public long cut() {
      return cut;
    }
  }

  /** The set that all of the stream is valid in; empty for neither UTF-8 nor GB18030 nor UTF-16. */
  public static Optional<Charset> detect(InputStream stream) throws IOException {
    byte[] chunk = new byte[CHUNK];
    Probe utf8 = new Probe(StandardCharsets.UTF_8);
    Probe gb18030 = new Probe(GB18030);
    ByteBuffer forUtf8 = ByteBuffer.allocate(CHUNK + 8);
    ByteBuffer forGb = ByteBuffer.allocate(CHUNK + 8);
    boolean isUtf8 = true;
    boolean isGb = true;
    boolean first = true;
    for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
      Charset wide = first ? wide(chunk, read) : null;
      if (wide != null) {
        return Optional.of(wide);
      }
      first = false;
      isUtf8 = isUtf8 && feed(utf8, forUtf8, chunk, read);
      isGb = isGb && feed(gb18030, forGb, chunk, read);
      if (!isUtf8 && !isGb) {
        return Optional.empty();
      }
    }
    isUtf8 = isUtf8 && forUtf8.position() == 0;
    return Optional.of(isUtf8 ? StandardCharsets.UTF_8 : GB18030);
  }

  private static boolean feed(Probe probe, ByteBuffer buffer, byte[] chunk, int length) {
    buffer.put(chunk, 0, length).flip();
    boolean takes = probe.takes(buffer);
    buffer.compact();
    return takes;
  }

  private static @Nullable Charset wide(byte[] b, int length) {
    if (length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    boolean big = length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF;
    return big ? StandardCharsets.UTF_16BE : null;
  }

  /** Names as .cpg files write them: UTF-8, GBK, 936, CP936, GB2312, 54936; empty when unknown. */
  public static Optional<Charset> find(String name) {
    String key = name.strip().replace("\uFEFF", "").toUpperCase(Locale.ROOT);
    String known =
        switch (key) {
          case "936", "CP936", "GBK", "GB2312", "GB18030", "54936", "ANSI 936", "WINDOWS-936" ->
              "GB18030";
          case "65001", "UTF8", "CP65001" -> "UTF-8";
          case "88591", "ISO 88591", "ISO8859-1", "ANSI 1252", "1252" -> "windows-1252";
          default -> key;
        };
    try {
      return key.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(known));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
