package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.function.Function;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.geo.boundary.TextDecoder.Decoded;
import org.kuangjie.geo.table.Sheet;
import org.kuangjie.geo.table.Workbooks;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Looks at the bytes, not at the name, and hands them to the reader of the format. */
public final class BoundaryFiles {

  private static final int MAX_FORMAT_SAMPLE = 2048;
  private static final long MAX_TEXT_BYTES = 64L << 20;

  private final String fileName;
  private final BoundaryOptions options;
  private final Issues issues = new Issues();

  private BoundaryFiles(String fileName, BoundaryOptions options) {
    this.fileName = fileName;
    this.options = options;
  }

  /** Reads one uploaded file. */
  public static ParsedBoundary read(byte[] content, String fileName, BoundaryOptions options) {
    if (content.length == 0) {
      throw Unreadable.invalid("boundary-empty", "文件是空的", "The file is empty");
    }
    if (content.length > options.limits().maxUnpackedBytes()) {
      throw tooLarge(options.limits().maxUnpackedBytes());
    }
    return new BoundaryFiles(fileName, options).read(content);
  }

  private static DomainException tooLarge(long limit) {
    return Unreadable.tooLarge(
        "boundary-too-large",
        Text.format("文件过大（上限 %d MB）", "The file is too large (limit %d MB)", limit >> 20));
  }

  private ParsedBoundary read(byte[] content) {
    if (FileKind.of(content) != FileKind.ZIP) {
      return readSingle(content, fileName);
    }
    BoundaryArchive archive = BoundaryArchive.open(content, options.limits());
    return switch (archive.kind()) {
      case WORKBOOK -> workbook(Workbooks::readXlsx, content);
      case SHAPEFILE ->
          assemble(ShapefileBoundaryReader.read(archive.files(), archive.member(), issues));
      case ONE_FILE -> readSingle(archive.content(), archive.member());
    };
  }

  private ParsedBoundary readSingle(byte[] content, String name) {
    FileKind kind = FileKind.of(content);
    return switch (kind) {
      case TEXT -> readText(content, name);
      case OFFICE -> workbook(Workbooks::readXls, content);
      case GEOPACKAGE ->
          assemble(GeoPackageBoundaryReader.read(content, options.limits().maxVertices(), issues));
      default -> throw kind.refusal();
    };
  }

  private ParsedBoundary assemble(RawBoundary raw) {
    return Assembler.assemble(raw, options, issues, null);
  }

  private ParsedBoundary workbook(Function<byte[], List<Sheet>> reader, byte[] content) {
    Sheet sheet = CornerSheets.choose(reader.apply(content));
    return assemble(CornerTableReader.read(sheet, "excel", issues));
  }

  private ParsedBoundary readText(byte[] content, String name) {
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
    RawBoundary raw = TextFormats.read(text, ZipFiles.extension(name), issues);
    return Assembler.assemble(raw, options, issues, decoded);
  }
}
