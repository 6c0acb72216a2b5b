package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON polygons with every digit and every fault kept: an unclosed ring is an issue here, not a
 * refusal. Reads the old {@code crs} member.
 */
final class GeoJsonBoundaryReader {

  private static final int MAX_NESTING = 32;
  private static final int MAX_DEPTH = 4;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Issues issues;
  private final List<RawPart> parts = new ArrayList<>();

  private GeoJsonBoundaryReader(Issues issues) {
    this.issues = issues;
  }

  static boolean recognises(String text) {
    return text.stripLeading().startsWith("{");
  }

  static RawBoundary read(String text, Issues issues) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw unreadable("第 " + line + " 行附近不是合法的JSON", "not valid JSON near line " + line);
    }
    GeoJsonBoundaryReader reader = new GeoJsonBoundaryReader(issues);
    reader.visit(root, null, 0);
    if (reader.parts.isEmpty()) {
      throw unreadable("没有面（Polygon 或 MultiPolygon）", "it has no Polygon or MultiPolygon");
    }
    return new RawBoundary("geojson", reader.parts, AxisOrder.EAST_FIRST, hint(root), null);
  }

  private void visit(JsonNode node, @Nullable JsonNode properties, int depth) {
    if (depth > MAX_DEPTH) {
      throw unreadable("几何集合嵌套过深", "geometry collections are nested too deeply");
    }
    switch (node.path("type").asString("")) {
      case "FeatureCollection" -> each(array(node, "features"), null, depth);
      case "GeometryCollection" -> each(array(node, "geometries"), properties, depth);
      case "Feature" -> visit(node.path("geometry"), node.path("properties"), depth + 1);
      case "Polygon" -> addPolygon(array(node, "coordinates"), properties);
      case "MultiPolygon" -> array(node, "coordinates").forEach(p -> addPolygon(p, properties));
      case "Point", "MultiPoint", "LineString", "MultiLineString" ->
          issues.warn(
              "DQ-04",
              Where.FILE,
              Text.format(
                  "文件中有 %s，范围只取面，未采用",
                  "The file holds a %s; only areas make a boundary, it was left out",
                  node.path("type").asString("")));
      default -> throw unreadable("缺少type或类型未知", "a type is missing or unknown");
    }
  }

  private void each(JsonNode members, @Nullable JsonNode properties, int depth) {
    members.forEach(member -> visit(member, properties, depth + 1));
  }

  private void addPolygon(JsonNode rings, @Nullable JsonNode properties) {
    List<RawRing> all = new ArrayList<>();
    for (JsonNode ring : rings) {
      all.add(ring(ring, new Where(parts.size() + 1, all.size() + 1, 0)));
    }
    if (all.isEmpty()) {
      issues.error("DQ-04", new Where(parts.size() + 1, 0, 0), Text.of("空的面", "An empty polygon"));
    }
    JsonNode given = properties == null ? MAPPER.createObjectNode() : properties;
    String remark = text(given, "remark", "备注");
    parts.add(
        new RawPart(
            text(given, "name", "名称"),
            remark,
            !remark.contains("扣除"),
            number(given, "elevationTop", "标高上限"),
            number(given, "elevationBottom", "标高下限"),
            all));
  }

  private RawRing ring(JsonNode positions, Where where) {
    List<RawCorner> corners = new ArrayList<>();
    for (JsonNode position : positions) {
      JsonNode first = position.path(0);
      JsonNode second = position.path(1);
      if (!first.isNumber() || !second.isNumber()) {
        throw unreadable("坐标不是数字或层数不对", "a position is not made of numbers");
      }
      corners.add(
          new RawCorner(
              Integer.toString(corners.size() + 1),
              first.decimalValue().toPlainString(),
              second.decimalValue().toPlainString(),
              first.doubleValue(),
              second.doubleValue(),
              true));
    }
    int last = corners.size() - 1;
    if (last > 0 && corners.get(0).isSamePlace(corners.get(last))) {
      corners.remove(last);
    } else if (last > 0) {
      issues.error(
          "DQ-04",
          new Where(where.part(), where.ring(), corners.size()),
          Text.of(
              "拐点不闭合：GeoJSON 的环末点须与首点相同",
              "Not closed: the last position of a GeoJSON ring must repeat the first"));
    }
    return new RawRing(corners);
  }

  private static @Nullable CrsHint hint(JsonNode root) {
    String name = root.path("crs").path("properties").path("name").asString("");
    if (name.isEmpty()) {
      return null;
    }
    return Crs.find(name)
        .map(crs -> CrsHint.exact(crs, "crs=" + name))
        .orElseGet(() -> CrsHint.unknown("crs=" + name));
  }

  private static JsonNode array(JsonNode node, String member) {
    JsonNode array = node.path(member);
    if (!array.isArray()) {
      throw unreadable("缺少 " + member, member + " is missing");
    }
    return array;
  }

  private static String text(JsonNode properties, String name, String chineseName) {
    String value = properties.path(name).asString("");
    return value.isEmpty() ? properties.path(chineseName).asString("") : value;
  }

  private static @Nullable Double number(JsonNode properties, String name, String chineseName) {
    JsonNode value = properties.path(name);
    JsonNode found = value.isNumber() ? value : properties.path(chineseName);
    return found.isNumber() ? found.doubleValue() : null;
  }

  private static DomainException unreadable(String zh, String en) {
    return Unreadable.invalid(
        "geojson-unreadable", "GeoJSON无法读取：" + zh, "The GeoJSON cannot be read: " + en);
  }
}
