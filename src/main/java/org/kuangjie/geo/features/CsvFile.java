package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.TextEncoding;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A table as text: comma, semicolon or tab between the cells, the first line names the columns. */
final class CsvFile extends RowFile {

  private static final int HEADER_LOOK = 1 << 16;

  private final ReadOptions options;
  private final long bytes;
  private final CountingStream progress;
  private final Iterator<CSVRecord> records;
  private final List<String> names;
  private final TableShape shape;
  private final LayerCrs crs;
  private final Deque<List<String>> sample = new ArrayDeque<>();

  private CsvFile(Path path, String name, ReadOptions options) throws IOException {
    super(FeatureFormat.CSV, name);
    this.options = options;
    this.bytes = Files.size(path);
    this.progress =
        closing(new CountingStream(new BufferedInputStream(Files.newInputStream(path))));
    Charset charset = charset(path);
    Reader text =
        new InputStreamReader(
            progress, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE));
    BufferedReader reader = closing(new BufferedReader(text, HEADER_LOOK));
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).setIgnoreEmptyLines(true).get();
    this.records = closing(CSVParser.parse(reader, format)).iterator();
    this.names = TableShape.names(record(), options.limits().maxFields());
    this.shape = TableShape.find(names, options.limits().maxRowVertices());
    while (sample.size() < Choice.SAMPLE_ROWS && hasRecord()) {
      sample.add(record());
    }
    this.crs = LayerCrs.resolve(options.crs(), null, shape.extent(List.copyOf(sample)));
    noteShape();
  }

  static CsvFile open(Path path, String name, ReadOptions options) throws IOException {
    return new CsvFile(path, name, options);
  }

  private void noteShape() {
    if (shape.isPresent()) {
      crs.notes().forEach(this::note);
    } else {
      note(
          Text.of(
              "没有 WKT 列，也没有经度、纬度两列，各行没有图形",
              "There is neither a WKT column nor longitude and latitude; rows have no geometry"));
    }
  }

  private Charset charset(Path path) throws IOException {
    Charset given = options.encoding();
    if (given != null) {
      return given;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return TextEncoding.detect(in)
          .orElseThrow(
              () ->
                  Refusals.invalid(
                      "encoding-unknown",
                      "文件的文字编码无法识别，请另存为 UTF-8",
                      "The text encoding cannot be recognised; save the file as UTF-8"));
    }
  }

  /** The separator that stands most often in the first line, after its byte order mark. */
  private static String delimiter(BufferedReader reader) throws IOException {
    reader.mark(HEADER_LOOK);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    reader.mark(HEADER_LOOK);
    char[] start = new char[HEADER_LOOK - 1];
    int length = Math.max(0, reader.read(start, 0, start.length));
    reader.reset();
    String line = new String(start, 0, length).lines().findFirst().orElse("");
    String best = ",";
    for (String candidate : List.of("\t", ";")) {
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, String candidate) {
    return line.chars().filter(c -> c == candidate.charAt(0)).count();
  }

  private boolean hasRecord() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable();
    }
  }

  private List<String> record() {
    if (!hasRecord()) {
      return new ArrayList<>();
    }
    try {
      return new ArrayList<>(records.next().toList());
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable();
    }
  }

  private DomainException unreadable() {
    return Refusals.invalid(
        "csv-unreadable",
        "第 %d 行之后的引号不成对，CSV 无法继续读取".formatted(number()),
        "After row %d a quote is not closed; the CSV cannot be read on".formatted(number()));
  }

  @Override
  @Nullable FeatureRow read() {
    List<String> cells = sample.isEmpty() ? record() : sample.pop();
    if (cells.isEmpty()) {
      return null;
    }
    RowDraft row = new RowDraft(number());
    int limit = options.limits().maxValueBytes();
    for (String cell : cells) {
      if (cell.length() > limit) {
        row.problem(Refusals.valueTooLong("CSV", limit));
        return row.row();
      }
    }
    shape.fill(row, names, cells, Map.of());
    row.shape(crs, () -> shape.read(cells));
    return row.row();
  }

  @Override
  public List<FeatureField> fields() {
    return shape.otherFields(names);
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public double share() {
    return bytes == 0 ? 1 : Math.min(1, progress.count() / (double) bytes);
  }
}
