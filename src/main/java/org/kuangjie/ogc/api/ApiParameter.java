package org.kuangjie.ogc.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kuangjie.shared.Text;

/**
 * A parameter in the OpenAPI document.
 *
 * @param in {@code path} or {@code query}
 * @param schema JSON schema of its value
 */
public record ApiParameter(String name, String in, Text description, Map<String, Object> schema) {

  public static ApiParameter path(String name, Text description) {
    return new ApiParameter(name, "path", description, Map.of("type", "string"));
  }

  public static ApiParameter query(String name, Text description, Map<String, Object> schema) {
    return new ApiParameter(name, "query", description, schema);
  }

  Map<String, Object> toJson() {
    boolean path = in.equals("path");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("in", in);
    json.put("description", description.inOneLine());
    json.put("required", path);
    json.put("schema", schema);
    json.put("style", path ? "simple" : "form");
    json.put("explode", false);
    return json;
  }
}
