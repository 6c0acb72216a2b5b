package org.kuangjie.geo.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kuangjie.geo.BoundaryOptions.Limits;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * Unpacks an archive into memory within limits. Sizes are counted while inflating, so headers that
 * lie about them do not help; names may be UTF-8 or GBK. Read by its directory: the JDK's stream
 * refuses the ZIP64 entries that spreadsheet writers make.
 */
final class ZipFiles {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int RATIO_CHECK_FROM = 16 << 20;
  private static final int MAX_WORKBOOK_PARTS = 1000;
  private static final int CHUNK = 1 << 16;

  private final Limits limits;
  private final long packedBytes;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private long unpackedBytes;

  private ZipFiles(Limits limits, long packedBytes) {
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  /** Files by name in archive order, directories and system leftovers left out. */
  static Map<String, byte[]> unpack(byte[] archive, Limits limits) {
    ZipFiles zip = new ZipFiles(limits, archive.length);
    try (ZipFile directory =
        ZipFile.builder().setByteArray(archive).setCharset(StandardCharsets.ISO_8859_1).get()) {
      int entries = 0;
      for (ZipArchiveEntry entry : Collections.list(directory.getEntriesInPhysicalOrder())) {
        // Every sheet of a workbook is a file of its own.
        int workbookParts = entry.getName().startsWith("xl/") ? MAX_WORKBOOK_PARTS : 0;
        if (++entries > Math.max(workbookParts, limits.maxZipEntries())) {
          throw zip.tooManyEntries();
        }
        zip.take(directory, entry);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
    if (zip.files.isEmpty()) {
      throw Unreadable.invalid("zip-empty", "ZIP文件是空的，请确认已放入要提交的文件", "The ZIP file is empty");
    }
    return zip.files;
  }

  private static DomainException damaged() {
    return Unreadable.invalid(
        "zip-unreadable",
        "ZIP文件损坏、加密或格式特殊，请重新压缩（不设密码）后提交",
        "The ZIP file is damaged, encrypted or of a special kind; pack it again without password");
  }

  private void take(ZipFile directory, ZipArchiveEntry entry) throws IOException {
    String name = decode(entry.getName()).replace('\\', '/');
    boolean climbs = name.startsWith("/") || name.matches("[A-Za-z]:.*");
    if (climbs || ("/" + name + "/").contains("/../")) {
      throw Unreadable.invalid(
          "zip-path",
          "ZIP内的文件名含有“../”或绝对路径，请重新压缩",
          "A name in the ZIP climbs out of it (../ or absolute); pack it again");
    } else if (entry.isUnixSymlink()) {
      throw Unreadable.invalid(
          "zip-symlink",
          "ZIP内含有符号链接（快捷方式），请把真实文件放入后重新压缩",
          "The ZIP holds a symbolic link; pack the file itself");
    }
    boolean leftover = name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    if (!entry.isDirectory() && !leftover) {
      files.put(name, content(directory, entry));
    }
  }

  private byte[] content(ZipFile directory, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = directory.getInputStream(entry)) {
      byte[] content = in == null ? new byte[0] : inflate(in);
      CRC32 sum = new CRC32();
      sum.update(content);
      if (sum.getValue() != entry.getCrc()) {
        throw damaged();
      }
      return content;
    }
  }

  private byte[] inflate(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      unpackedBytes += read;
      boolean dense =
          unpackedBytes > RATIO_CHECK_FROM
              && unpackedBytes / Math.max(1, packedBytes) > limits.maxCompressionRatio();
      if (dense || unpackedBytes > limits.maxUnpackedBytes()) {
        throw tooLarge();
      }
      out.write(chunk, 0, read);
    }
    return out.toByteArray();
  }

  private DomainException tooLarge() {
    return Unreadable.tooLarge(
        "zip-too-large",
        Text.format(
            "ZIP解压后过大（上限 %d MB，压缩比上限 %d），请只压缩边界文件本身",
            "The ZIP is too large when unpacked (limit %d MB, compression ratio %d);"
                + " pack the boundary files only",
            limits.maxUnpackedBytes() >> 20,
            limits.maxCompressionRatio()));
  }

  private DomainException tooManyEntries() {
    return Unreadable.tooLarge(
        "zip-too-many-files",
        Text.format(
            "ZIP内文件过多（上限 %d 个），请只压缩边界文件本身",
            "Too many files in the ZIP (limit %d); pack the boundary files only",
            limits.maxZipEntries()));
  }

  /** Names flagged UTF-8 come decoded; the others came as Latin-1 and are bytes of UTF-8 or GBK. */
  private static String decode(String name) {
    if (name.chars().anyMatch(c -> c > 255)) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = TextDecoder.strictly(bytes, StandardCharsets.UTF_8);
    return utf8 == null ? new String(bytes, GB18030) : utf8;
  }

  /** Lower-case extension without dot, empty when there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
