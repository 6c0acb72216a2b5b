package org.kuangjie.catalogue.importing;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON feature collection, one feature in memory at a time. */
final class GeoJsonLayerFile implements LayerFile, Iterator<ImportRow> {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES =
      new TypeReference<>() {};

  private final JsonParser parser;
  private final List<Text> notes = new ArrayList<>();
  private @Nullable ImportRow next;

  private GeoJsonLayerFile(JsonParser parser) {
    this.parser = parser;
  }

  static GeoJsonLayerFile open(Path path) {
    return open(MAPPER.createParser(path));
  }

  static GeoJsonLayerFile open(InputStream stream) {
    return open(MAPPER.createParser(stream));
  }

  private static GeoJsonLayerFile open(JsonParser parser) {
    GeoJsonLayerFile file = new GeoJsonLayerFile(parser);
    try {
      file.findFeatures();
      file.next = file.read();
      return file;
    } catch (DomainException | JacksonException e) {
      file.close();
      throw e instanceof JacksonException broken ? unreadable(broken) : e;
    }
  }

  /** GeoJSON is UTF-8 and here in degrees; who says otherwise has another file in mind. */
  static void check(FileOptions options) {
    String crs = options.crs();
    if (crs != null && !crs.matches("(EPSG:)?(4490|4326)")) {
      throw DomainException.invalid(
          "import-crs",
          "GeoJSON 须为 EPSG:4490 经纬度，不能按 %s 读取；请先转换".formatted(crs),
          "GeoJSON must be EPSG:4490 in degrees and cannot be read as %s; convert it first"
              .formatted(crs));
    }
    String encoding = options.encoding();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw DomainException.invalid(
          "import-encoding",
          "GeoJSON 须为 UTF-8 编码，不能按 %s 读取".formatted(encoding),
          "GeoJSON must be UTF-8 and cannot be read as %s".formatted(encoding));
    }
  }

  @Override
  public FileFacts facts() {
    return new FileFacts("GeoJSON", "EPSG:4490", "UTF-8", null, List.of());
  }

  @Override
  public Iterator<ImportRow> rows() {
    return this;
  }

  @Override
  public List<Text> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    parser.close();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ImportRow next() {
    ImportRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    try {
      next = read();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
    return row;
  }

  /** Goes to the first element of {@code features}, reading the members before it. */
  private void findFeatures() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw notCollection();
    }
    boolean declared = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("features")) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
          throw notCollection();
        }
        if (!declared) {
          notes.add(GeoJsonCrs.UNDECLARED);
        }
        return;
      } else if (member.equals("crs")) {
        GeoJsonCrs.check(MAPPER.readTree(parser)).ifPresent(notes::add);
        declared = true;
      } else {
        parser.skipChildren();
      }
    }
    throw notCollection();
  }

  private @Nullable ImportRow read() {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return null;
    }
    JsonNode feature = MAPPER.readTree(parser);
    Map<String, Object> properties = properties(feature.path("properties"));
    JsonNode geometry = feature.path("geometry");
    if (!feature.path("type").asString("").equals("Feature")) {
      return ImportRow.unreadable(
          Map.of("content", MAPPER.convertValue(feature, Object.class)),
          Text.of("不是 GeoJSON Feature", "This is no GeoJSON Feature"));
    }
    try {
      Geometry shape =
          geometry.isNull() || geometry.isMissingNode() ? null : GeoJson.read(geometry.toString());
      return ImportRow.of(new LayerFeature(properties, shape));
    } catch (DomainException e) {
      properties.put("geometry", MAPPER.convertValue(geometry, Object.class));
      return ImportRow.unreadable(properties, e.text());
    }
  }

  private static Map<String, Object> properties(JsonNode node) {
    return node.isObject() ? MAPPER.convertValue(node, PROPERTIES) : new LinkedHashMap<>();
  }

  private static DomainException notCollection() {
    return DomainException.invalid(
        "geojson-no-features",
        "文件不是含 features 数组的 GeoJSON FeatureCollection",
        "The file is no GeoJSON FeatureCollection with an array of features");
  }

  private static DomainException unreadable(JacksonException e) {
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return DomainException.invalid(
        "geojson-unreadable",
        "第 %d 行不是合法的 UTF-8 JSON".formatted(line),
        "Line %d is not valid UTF-8 JSON".formatted(line));
  }
}
