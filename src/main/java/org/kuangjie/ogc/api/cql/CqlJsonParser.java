package org.kuangjie.ogc.api.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kuangjie.shared.DomainException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON encoding. */
final class CqlJsonParser {

  private final CqlBudget budget = new CqlBudget();

  private CqlJsonParser() {}

  /**
   * @throws DomainException INVALID when the text is no CQL2
   */
  static CqlNode parse(String text) {
    CqlBudget.checkLength(text);
    try {
      return new CqlJsonParser().node(JsonMapper.shared().readTree(text), "");
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw CqlErrors.at(String.valueOf(offset + 1), "不是 JSON", "this is not JSON");
    }
  }

  private CqlNode node(JsonNode json, String pointer) {
    String at = pointer.isEmpty() ? "/" : pointer;
    budget.enter(at);
    CqlNode node = json.isObject() ? object(json, pointer, at) : plain(json, pointer, at);
    budget.leave();
    return node;
  }

  private CqlNode plain(JsonNode json, String pointer, String at) {
    if (json.isString()) {
      return new CqlNode.Value(json.stringValue(), at);
    }
    if (json.isNumber()) {
      return new CqlNode.Value(CqlLiterals.number(json.asString(), at), at);
    }
    if (json.isBoolean()) {
      return new CqlNode.Value(json.booleanValue(), at);
    }
    if (json.isArray()) {
      return new CqlNode.Items(nodes(json, pointer), at);
    }
    throw CqlErrors.at(at, "此处不能是 null", "null cannot stand here");
  }

  private CqlNode object(JsonNode json, String pointer, String at) {
    if (json.has("op")) {
      JsonNode args = json.path("args");
      if (!json.get("op").isString() || !args.isArray()) {
        throw CqlErrors.at(at, "op 须为文字，args 须为数组", "op is a string and args an array");
      }
      String op = json.get("op").stringValue().toLowerCase(Locale.ROOT);
      return new CqlNode.Call(op, nodes(args, pointer + "/args"), at);
    }
    if (json.has("property")) {
      return new CqlNode.Property(text(json, "property", at), at);
    }
    if (json.has("date") || json.has("timestamp")) {
      String name = json.has("date") ? "date" : "timestamp";
      CqlNode value = new CqlNode.Value(text(json, name, at), at);
      return CqlLiterals.call(name, List.of(value), at);
    }
    if (json.has("interval") || json.has("bbox")) {
      String name = json.has("interval") ? "interval" : "bbox";
      return CqlLiterals.call(name, nodes(json.get(name), pointer + "/" + name), at);
    }
    if (json.has("type")) {
      return new CqlNode.Shape(geometry(json, pointer), at);
    }
    throw CqlErrors.at(
        at,
        "须有 op、property、date、timestamp、interval、bbox 或 type",
        "needs op, property, date, timestamp, interval, bbox or type");
  }

  private org.locationtech.jts.geom.Geometry geometry(JsonNode json, String pointer) {
    String at = pointer.isEmpty() ? "/" : pointer;
    String type = text(json, "type", at);
    if (!type.equals("GeometryCollection")) {
      return GeometryLiterals.build(type, lists(json.path("coordinates"), 0, at), at);
    }
    budget.enter(at);
    List<org.locationtech.jts.geom.Geometry> members = new ArrayList<>();
    for (JsonNode member : json.path("geometries")) {
      members.add(geometry(member, pointer + "/geometries/" + members.size()));
    }
    budget.leave();
    return GeometryLiterals.collection(members);
  }

  /** Coordinates as lists of lists of numbers; no geometry nests deeper than four. */
  private static List<Object> lists(JsonNode json, int depth, String at) {
    if (!json.isArray() || depth > 3) {
      throw CqlErrors.at(
          at, "coordinates 不是该类型的坐标", "coordinates are not those of the geometry type");
    }
    List<Object> all = new ArrayList<>();
    for (JsonNode each : json) {
      all.add(each.isNumber() ? (Object) each.doubleValue() : lists(each, depth + 1, at));
    }
    return all;
  }

  private List<CqlNode> nodes(JsonNode array, String pointer) {
    List<CqlNode> nodes = new ArrayList<>();
    for (JsonNode each : array) {
      nodes.add(node(each, pointer + "/" + nodes.size()));
    }
    return nodes;
  }

  private static String text(JsonNode json, String name, String at) {
    JsonNode value = json.get(name);
    if (value == null || !value.isString()) {
      throw CqlErrors.at(at, name + " 须为文字", name + " is a string");
    }
    return value.stringValue();
  }
}
