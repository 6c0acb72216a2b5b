package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.Column;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.PersonalData;
import org.kuangjie.catalogue.store.VersionHistory;
import org.kuangjie.catalogue.store.VersionRows;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.FeatureField;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.FeatureWriter;
import org.kuangjie.geo.features.FeatureWriters;
import org.kuangjie.geo.features.FieldType;
import org.kuangjie.geo.features.WriteLayout;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as a file. It is put together on disk first, so that a failure still gets its own
 * answer and the notes can stand in the head. Secret features (受限) are left out and counted.
 */
@Component
class VersionDownload {

  private final VersionRows rows;
  private final VersionReader reader;

  VersionDownload(VersionRows rows, VersionReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  @Transactional
  public void send(
      LayerTable table,
      VersionHistory.Entry version,
      ListRequest request,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    FeatureFormat format = format(request.find("format").orElse("geojson"));
    Crs crs = crs(request.find("crs").orElse("EPSG:4490"));
    String name = "%s@%d".formatted(table.layer(), version.version());
    boolean personal = reader.personal(request, actor, name);
    VersionRows.Shape shape = VersionReader.shape(table);
    Shape kind = kind(rows.dimensions(shape, version.id()));
    WriteLayout layout = layout(table, version, format, kind, crs);
    Path file = Files.createTempFile("version", "." + format.extension());
    try {
      List<Text> notes = write(shape, version, file, new Form(table, format, layout, personal));
      response.setContentType(format.mediaType());
      String ending = format.extension();
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, ending));
      response.setHeader("Kuangjie-Notes", encoded(notes));
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** How rows are written. */
  private record Form(
      LayerTable table, FeatureFormat format, WriteLayout layout, boolean personal) {}

  private List<Text> write(
      VersionRows.Shape shape, VersionHistory.Entry version, Path file, Form form)
      throws IOException {
    int[] counts = new int[2];
    OutputStream out = Files.newOutputStream(file);
    FeatureWriter writer = FeatureWriters.open(form.format(), out, form.layout());
    try (writer) {
      rows.read(
          shape,
          version.id(),
          row -> {
            if (VersionAnswers.isRestricted(row)) {
              counts[1]++;
            } else {
              write(writer, FeatureRow.of(++counts[0], values(form, row), row.geometry()));
            }
          });
    }
    List<Text> notes = new ArrayList<>(writer.notes());
    if (counts[1] > 0) {
      notes.add(Text.format("未含受限要素 %d 个", "%d restricted features are left out", counts[1]));
    }
    return notes;
  }

  private static void write(FeatureWriter writer, FeatureRow row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> values(Form form, VersionRows.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : form.table().columns()) {
      JsonNode value = row.properties().path(column.name());
      boolean hide = !form.personal() && !value.isNull() && PersonalData.isPersonal(column.name());
      values.put(
          column.name(), hide ? PersonalData.MASK : value(column.type(), form.format(), value));
    }
    return values;
  }

  private static @Nullable Object value(Column.Type type, FeatureFormat format, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return switch (type) {
      case TEXT -> value.asString();
      case DATE -> LocalDate.parse(value.asString());
      case NUMBER -> new BigDecimal(value.asString());
      case BOOLEAN -> value.booleanValue();
      case TEXTS ->
          format == FeatureFormat.GEOJSON
              ? JsonMapper.shared().convertValue(value, Object.class)
              : value.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
      case JSON -> JsonMapper.shared().convertValue(value, Object.class);
    };
  }

  private static WriteLayout layout(
      LayerTable table, VersionHistory.Entry version, FeatureFormat format, Shape kind, Crs crs) {
    List<FeatureField> fields =
        table.columns().stream()
            .map(column -> FeatureField.of(column.name(), fieldType(column.type(), format)))
            .toList();
    String title = "%s@%d".formatted(table.layer(), version.version());
    String mark = version.synthetic() ? " 示意" : "";
    return new WriteLayout(
        table.layer(),
        Text.of(title + mark, title + (mark.isEmpty() ? "" : " synthetic")),
        fields,
        kind,
        crs);
  }

  private static FieldType fieldType(Column.Type type, FeatureFormat format) {
    return switch (type) {
      case TEXT -> FieldType.TEXT;
      case DATE -> FieldType.DATE;
      case NUMBER -> FieldType.NUMBER;
      case BOOLEAN -> FieldType.BOOLEAN;
      case TEXTS -> format == FeatureFormat.GEOJSON ? FieldType.JSON : FieldType.TEXT;
      case JSON -> FieldType.JSON;
    };
  }

  private static Shape kind(Set<Integer> dimensions) {
    if (dimensions.isEmpty()) {
      return Shape.NONE;
    }
    if (dimensions.size() > 1) {
      return Shape.ANY;
    }
    return switch (dimensions.iterator().next()) {
      case 0 -> Shape.POINT;
      case 1 -> Shape.LINE;
      default -> Shape.POLYGON;
    };
  }

  private static FeatureFormat format(String word) {
    return FeatureFormat.find(word)
        .filter(FeatureFormat::canWrite)
        .orElseThrow(
            () ->
                ListRequest.invalid(
                    "format",
                    word,
                    Arrays.stream(FeatureFormat.values())
                        .filter(FeatureFormat::canWrite)
                        .map(FeatureFormat::extension)
                        .toList(),
                    "没有格式“%s”",
                    "There is no format %s"));
  }

  private static Crs crs(String word) {
    return Crs.find(word)
        .filter(Crs::isAccepted)
        .orElseThrow(
            () ->
                ListRequest.invalid(
                    "crs",
                    word,
                    List.of(
                        "EPSG:4490",
                        "EPSG:4523",
                        "EPSG:4524",
                        "EPSG:4525",
                        "EPSG:4544",
                        "EPSG:4545",
                        "EPSG:4546"),
                    "不能输出坐标系“%s”",
                    "%s is not written"));
  }

  /** Headers hold no Chinese as it is. */
  private static String encoded(List<Text> notes) {
    return notes.stream()
        .map(note -> UriUtils.encode(note.zh() + " / " + note.en(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(", "));
  }
}
