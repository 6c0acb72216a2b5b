package org.kuangjie.geo.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.TextEncoding;
import org.kuangjie.geo.shapefile.DbfReader.Field;
import org.kuangjie.geo.shapefile.DbfReader.Header;
import org.kuangjie.shared.Text;

/**
 * The encoding of a .dbf file, found from every value of it. The .cpg is honoured unless the bytes
 * contradict it: many programs write one that is wrong.
 *
 * @param note what a person should know; null when nothing was unclear
 * @param records read whole; fewer than the header says when the file is cut off
 */
public record DbfEncoding(Charset charset, @Nullable Text note, long records) {

  /** The language driver of code page 936. */
  private static final int DRIVER_936 = 0x4D;

  /**
   * @param cpg what the .cpg says; null without one, when the header's language driver counts
   */
  public static DbfEncoding detect(InputStream in, @Nullable String cpg) throws IOException {
    Header header = DbfReader.header(in);
    Optional<Charset> declared = declared(cpg).filter(charset -> !isWestern(charset));
    if (cpg == null && header.languageDriver() == DRIVER_936) {
      declared = Optional.of(TextEncoding.GB18030);
    }
    Charset first = declared.orElse(StandardCharsets.UTF_8);
    Charset second =
        first.equals(StandardCharsets.UTF_8) ? TextEncoding.GB18030 : StandardCharsets.UTF_8;
    TextEncoding.Probe one = new TextEncoding.Probe(first);
    TextEncoding.Probe two = new TextEncoding.Probe(second);
    for (Field field : header.fields()) {
      one.value(field.rawName().duplicate());
      two.value(field.rawName().duplicate());
    }
    long records = values(in, header, one, two);
    boolean useFirst = one.bad() <= two.bad();
    TextEncoding.Probe used = useFirst ? one : two;
    Charset charset = useFirst ? first : second;
    return new DbfEncoding(charset, note(charset, cpg, used), records);
  }

  private static Optional<Charset> declared(@Nullable String cpg) {
    return cpg == null ? Optional.empty() : TextEncoding.find(cpg);
  }

  /** Any bytes fit these sets, and programs write them by default beside Chinese text. */
  private static boolean isWestern(Charset charset) {
    return charset.name().startsWith("ISO-8859") || charset.name().startsWith("windows-125");
  }

  private static long values(
      InputStream in, Header header, TextEncoding.Probe one, TextEncoding.Probe two)
      throws IOException {
    byte[] record = new byte[header.recordBytes()];
    long records = 0;
    while (record.length > 0
        && records < header.records()
        && in.readNBytes(record, 0, record.length) == record.length) {
      records++;
      for (Field field : header.fields()) {
        if (field.type() == 'C') {
          int length = CellText.trimmed(record, field.offset(), field.length());
          one.value(ByteBuffer.wrap(record, field.offset(), length));
          two.value(ByteBuffer.wrap(record, field.offset(), length));
        }
      }
    }
    return records;
  }

  private static @Nullable Text note(
      Charset charset, @Nullable String cpg, TextEncoding.Probe used) {
    if (used.bad() > 0) {
      return Text.of(
          "按 %s 读取文字，有 %d 个值不能完全解码，请核对编码".formatted(charset, used.bad()),
          "Text is read as %s; %d values do not decode fully, check the encoding"
              .formatted(charset, used.bad()));
    } else if (cpg != null && declared(cpg).filter(charset::equals).isEmpty()) {
      return Text.of(
          ".cpg 写明 %s，但内容是 %s，按内容读取".formatted(cpg.strip(), charset),
          "The .cpg says %s, but the text is %s and is read as such"
              .formatted(cpg.strip(), charset));
    } else if (used.cut() > 0) {
      return Text.of(
          "有 %d 个值在原文件中被截断在半个汉字处，残余字节已略去".formatted(used.cut()),
          "%d values were cut within a character by the program that wrote them"
              .formatted(used.cut()));
    }
    return null;
  }
}
