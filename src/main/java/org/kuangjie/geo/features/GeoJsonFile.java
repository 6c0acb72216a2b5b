package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON feature collection, one feature in memory at a time. */
final class GeoJsonFile extends RowFile {

  private static final JsonMapper MAPPER = mapper(ReadOptions.Limits.STANDARD.maxValueBytes());
  private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES =
      new TypeReference<>() {};

  private final JsonParser parser;
  private final CountingStream progress;
  private final long bytes;
  private final @Nullable Crs given;
  private @Nullable FeatureRow first;
  private boolean firstGiven;

  private GeoJsonFile(String name, InputStream stream, long bytes, ReadOptions options) {
    super(FeatureFormat.GEOJSON, name);
    this.bytes = bytes;
    this.given = options.crs();
    this.progress = closing(new CountingStream(stream));
    this.parser = mapper(options.limits().maxValueBytes()).createParser(progress);
  }

  private static JsonMapper mapper(int longestText) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(longestText).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  static GeoJsonFile open(Path path, String name, ReadOptions options) throws IOException {
    long bytes = Files.size(path);
    return open(name, new BufferedInputStream(Files.newInputStream(path)), bytes, options);
  }

  static GeoJsonFile open(String name, InputStream stream, long bytes, ReadOptions options) {
    GeoJsonFile file = new GeoJsonFile(name, stream, bytes, options);
    try {
      file.findFeatures();
      file.first = file.feature(1);
      return file;
    } catch (JacksonException e) {
      file.closeQuietly();
      throw unreadable(e);
    } catch (DomainException e) {
      file.closeQuietly();
      throw e;
    }
  }

  /** Goes to the first element of {@code features}, reading the members before it. */
  private void findFeatures() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw notCollection();
    }
    requireDegrees();
    boolean declared = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("features")) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
          throw notCollection();
        }
        if (!declared && given == null) {
          note(LayerCrs.UNDECLARED);
        }
        return;
      } else if (member.equals("crs")) {
        checkCrs(MAPPER.readTree(parser));
        declared = true;
      } else {
        parser.skipChildren();
      }
    }
    throw notCollection();
  }

  private void requireDegrees() {
    if (given != null && (!given.isGeographic() || !given.isAccepted())) {
      throw notDegrees(given.toString());
    } else if (Crs.WGS84.equals(given)) {
      note(LayerCrs.WGS84);
    }
  }

  /** What the old {@code crs} member may say (C.7: 4326 is not 4490 by law). */
  private void checkCrs(JsonNode crs) {
    String name = crs.path("properties").path("name").asString("");
    Optional<Crs> known = Crs.find(name);
    if (known.isEmpty() || !known.get().isGeographic() || !known.get().isAccepted()) {
      throw notDegrees(name);
    } else if (known.get().equals(Crs.WGS84) && given == null) {
      note(LayerCrs.WGS84);
    }
  }

  private static DomainException notDegrees(String name) {
    return Refusals.invalid(
        "import-crs",
        "文件声明的坐标系「%s」不是经纬度 EPSG:4490，请先转换".formatted(name),
        "The declared CRS '%s' is not EPSG:4490 in degrees; convert the file first"
            .formatted(name));
  }

  @Override
  @Nullable FeatureRow read() {
    if (!firstGiven) {
      firstGiven = true;
      FeatureRow row = first;
      return row;
    }
    try {
      return first == null ? null : feature(number());
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private @Nullable FeatureRow feature(long number) {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return null;
    }
    JsonNode feature = MAPPER.readTree(parser);
    Map<String, @Nullable Object> properties = properties(feature.path("properties"));
    JsonNode geometry = feature.path("geometry");
    if (!feature.path("type").asString("").equals("Feature")) {
      RowProblem problem =
          RowProblem.of("not-a-feature", "不是 GeoJSON Feature", "This is no GeoJSON Feature");
      Map<String, @Nullable Object> content = new LinkedHashMap<>();
      content.put("content", MAPPER.convertValue(feature, Object.class));
      return new FeatureRow(number, content, null, List.of(problem));
    }
    try {
      Geometry shape =
          geometry.isNull() || geometry.isMissingNode() ? null : GeoJson.read(geometry.toString());
      return FeatureRow.of(number, properties, shape);
    } catch (DomainException e) {
      properties.put("geometry", MAPPER.convertValue(geometry, Object.class));
      RowProblem problem = new RowProblem(e.code(), e.text(), -1, null);
      return new FeatureRow(number, properties, null, List.of(problem));
    }
  }

  private static Map<String, @Nullable Object> properties(JsonNode node) {
    return node.isObject() ? MAPPER.convertValue(node, PROPERTIES) : new LinkedHashMap<>();
  }

  private static DomainException notCollection() {
    return Refusals.invalid(
        "geojson-no-features",
        "文件不是含 features 数组的 GeoJSON FeatureCollection",
        "The file is no GeoJSON FeatureCollection with an array of features");
  }

  private static DomainException unreadable(JacksonException e) {
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return Refusals.invalid(
        "geojson-unreadable",
        "第 %d 行不是合法的 UTF-8 JSON".formatted(line),
        "Line %d is not valid UTF-8 JSON".formatted(line));
  }

  @Override
  public List<FeatureField> fields() {
    List<FeatureField> fields = new ArrayList<>();
    FeatureRow row = first;
    if (row != null) {
      row.properties().forEach((name, value) -> fields.add(FeatureField.of(name, type(value))));
    }
    return fields;
  }

  private static FieldType type(@Nullable Object value) {
    if (value instanceof Boolean) {
      return FieldType.BOOLEAN;
    } else if (value instanceof Number number) {
      boolean whole = number instanceof Integer || number instanceof Long;
      return whole ? FieldType.INTEGER : FieldType.NUMBER;
    }
    return value == null || value instanceof String ? FieldType.TEXT : FieldType.JSON;
  }

  @Override
  public String crs() {
    return Crs.CGCS2000 + " " + Crs.CGCS2000.name().zh();
  }

  @Override
  public double share() {
    return bytes <= 0 ? 0 : Math.min(1, progress.count() / (double) bytes);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    super.close();
  }
}
