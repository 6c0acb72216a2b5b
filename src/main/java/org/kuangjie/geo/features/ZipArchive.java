package org.kuangjie.geo.features;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.ReadOptions.Limits;
import org.kuangjie.geo.file.TextEncoding;
import org.kuangjie.shared.DomainException;

/**
 * An archive whose files are read as streams, without unpacking to disk. Names that climb out,
 * links and too many or too large files are refused; bytes are counted while inflating, so headers
 * that lie do not help.
 */
final class ZipArchive implements Closeable {

  private final ZipFile zip;
  private final Limits limits;
  private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();

  private ZipArchive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipArchive open(Path path, Limits limits) {
    ZipFile zip = null;
    try {
      zip = ZipFile.builder().setPath(path).setCharset(StandardCharsets.ISO_8859_1).get();
      ZipArchive archive = new ZipArchive(zip, limits);
      archive.list();
      return archive;
    } catch (IOException | IllegalArgumentException e) {
      closeQuietly(zip);
      throw Refusals.invalid(
          "zip-unreadable",
          "ZIP文件损坏、加密或格式特殊，请重新压缩（不设密码）后提交",
          "The ZIP file is damaged, encrypted or of a special kind; pack it again without password");
    } catch (DomainException e) {
      closeQuietly(zip);
      throw e;
    }
  }

  private static void closeQuietly(@Nullable ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // the file is refused anyway
    }
  }

  private void list() throws CharacterCodingException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > limits.maxZipEntries()) {
      throw Refusals.tooLarge(
          "zip-too-many-files",
          "ZIP内文件过多（上限 %d 个），请只压缩图层文件本身".formatted(limits.maxZipEntries()),
          "Too many files in the ZIP (limit %d); pack the layer's files only"
              .formatted(limits.maxZipEntries()));
    }
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry);
      requireHarmless(entry, name);
      boolean leftover = name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
      if (!entry.isDirectory() && !leftover) {
        files.put(name, entry);
      }
    }
  }

  private void requireHarmless(ZipArchiveEntry entry, String name) {
    boolean climbs = name.startsWith("/") || name.matches("[A-Za-z]:.*");
    if (climbs || ("/" + name + "/").contains("/../")) {
      throw Refusals.invalid(
          "zip-path",
          "ZIP内的文件名含有“../”或绝对路径，请重新压缩",
          "A name in the ZIP climbs out of it (../ or absolute); pack it again");
    } else if (entry.isUnixSymlink()) {
      throw Refusals.invalid(
          "zip-link",
          "ZIP内有符号链接而不是文件，请把文件本身放入后重新压缩",
          "The ZIP holds a symbolic link; pack the file itself");
    } else if (!zip.canReadEntryData(entry)) {
      throw Refusals.invalid(
          "zip-unreadable",
          "ZIP文件加密或压缩方式特殊，请重新压缩（不设密码）后提交",
          "The ZIP is encrypted or packed in a special way; pack it again without password");
    }
  }

  private static String name(ZipArchiveEntry entry) throws CharacterCodingException {
    byte[] raw = entry.getRawName();
    if (raw == null) {
      return entry.getName().replace('\\', '/');
    }
    TextEncoding.Probe probe = new TextEncoding.Probe(StandardCharsets.UTF_8);
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(raw);
    boolean utf8 = probe.takes(bytes) && !bytes.hasRemaining();
    String name = new String(raw, utf8 ? StandardCharsets.UTF_8 : TextEncoding.GB18030);
    return name.replace('\\', '/');
  }

  /** Names in archive order. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Names with this extension, lower case without dot. */
  List<String> names(String extension) {
    return files.keySet().stream().filter(name -> extension(name).equals(extension)).toList();
  }

  /** The file of the same name but for the extension, whatever its case. */
  Optional<String> sibling(String name, String extension) {
    String wanted = base(name).toLowerCase(Locale.ROOT) + "." + extension;
    return files.keySet().stream()
        .filter(other -> other.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Size in bytes as the archive states it; -1 when it does not. */
  long size(String name) {
    ZipArchiveEntry entry = files.get(name);
    return entry == null ? -1 : entry.getSize();
  }

  InputStream read(String name) throws IOException {
    ZipArchiveEntry entry = files.get(name);
    if (entry == null) {
      throw new IOException("no file " + name);
    }
    return new Bounded(zip.getInputStream(entry), limits.maxUnpackedBytes());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Without folder and extension. */
  static String title(String name) {
    String base = base(name);
    return base.substring(base.lastIndexOf('/') + 1);
  }

  private static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? name : name.substring(0, dot);
  }

  /** Lower case without dot, empty when there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static final class Bounded extends FilterInputStream {
    private final long limit;
    private long read;

    Bounded(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) {
      read += n;
      if (read > limit) {
        throw Refusals.tooLarge(
            "zip-too-large",
            "ZIP解压后过大（上限 %d MB），请只压缩图层文件本身".formatted(limit >> 20),
            "The ZIP is too large when unpacked (limit %d MB); pack the layer's files only"
                .formatted(limit >> 20));
      }
    }
  }
}
