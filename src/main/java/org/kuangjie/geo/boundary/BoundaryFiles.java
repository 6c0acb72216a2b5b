package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.geo.boundary.TextDecoder.Decoded;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Looks at the bytes, not at the name, and hands them to the reader of the format. */
public final class BoundaryFiles {

  private static final int MAX_FORMAT_SAMPLE = 2048;
  private static final long MAX_TEXT_BYTES = 64L << 20;

  private BoundaryFiles() {}

  /** Reads one uploaded file. */
  public static ParsedBoundary read(byte[] content, String fileName, BoundaryOptions options) {
    if (content.length == 0) {
      throw Unreadable.invalid("boundary-empty", "文件是空的", "The file is empty");
    }
    if (content.length > options.limits().maxUnpackedBytes()) {
      throw tooLarge(options.limits().maxUnpackedBytes());
    }
    return FileKind.of(content) == FileKind.ZIP
        ? readArchive(ZipFiles.unpack(content, options.limits()), options)
        : readText(content, fileName, options);
  }

  private static DomainException tooLarge(long limit) {
    return Unreadable.tooLarge(
        "boundary-too-large",
        Text.format("文件过大（上限 %d MB）", "The file is too large (limit %d MB)", limit >> 20));
  }

  private static ParsedBoundary readArchive(Map<String, byte[]> files, BoundaryOptions options) {
    if (files.containsKey("[Content_Types].xml")) {
      throw FileKind.OFFICE.refusal();
    }
    List<String> shapes = named(files, "shp");
    if (shapes.size() > 1) {
      throw Unreadable.invalid(
          "zip-several-shapefiles",
          "ZIP内有多个Shapefile（" + String.join("、", shapes) + "），请每次只提交一个",
          "The ZIP holds several shapefiles ("
              + String.join(", ", shapes)
              + "); send one at a time");
    }
    if (shapes.size() == 1) {
      Issues issues = new Issues();
      RawBoundary raw = ShapefileBoundaryReader.read(files, shapes.get(0), issues);
      return Assembler.assemble(raw, options, issues, null);
    }
    List<String> texts =
        files.keySet().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|json|geojson|csv)"))
            .toList();
    if (texts.size() != 1) {
      throw Unreadable.notABoundary(
          "ZIP内没有 .shp，也不是单独一个坐标文本", "The ZIP holds neither a .shp nor one single text");
    }
    byte[] text = Objects.requireNonNull(files.get(texts.get(0)));
    return readText(text, texts.get(0), options);
  }

  private static List<String> named(Map<String, byte[]> files, String extension) {
    return files.keySet().stream()
        .filter(name -> ZipFiles.extension(name).equals(extension))
        .toList();
  }

  private static ParsedBoundary readText(byte[] content, String fileName, BoundaryOptions options) {
    FileKind kind = FileKind.of(content);
    if (kind != FileKind.TEXT) {
      throw kind.refusal();
    }
    if (content.length > MAX_TEXT_BYTES) {
      throw tooLarge(MAX_TEXT_BYTES);
    }
    Decoded decoded = TextDecoder.decode(content);
    String text = decoded.text();
    String sample = text.substring(0, Math.min(text.length(), MAX_FORMAT_SAMPLE));
    if (text.isBlank()) {
      throw Unreadable.invalid("boundary-empty", "文件没有内容", "The file has no content");
    }
    if (sample.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
      throw FileKind.UNKNOWN.refusal();
    }
    if (sample.stripLeading().startsWith("<")) {
      throw Unreadable.notABoundary(
          "这是XML/KML/网页文件，暂不支持", "This is an XML, KML or web page, which is not supported");
    }
    Issues issues = new Issues();
    return Assembler.assemble(parse(text, fileName, issues), options, issues, decoded);
  }

  private static RawBoundary parse(String text, String fileName, Issues issues) {
    boolean json = ZipFiles.extension(fileName).endsWith("json");
    if (json || GeoJsonBoundaryReader.recognises(text)) {
      return GeoJsonBoundaryReader.read(text, issues);
    } else if (ExchangeTxtReader.recognises(TextDecoder.narrow(text))) {
      return ExchangeTxtReader.read(text, issues);
    } else if (RegistrationStringReader.recognises(text)) {
      return RegistrationStringReader.read(text, issues);
    }
    return CornerListReader.read(text, issues);
  }
}
