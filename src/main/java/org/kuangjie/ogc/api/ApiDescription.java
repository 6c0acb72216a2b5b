package org.kuangjie.ogc.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kuangjie.shared.Text;

/** The OpenAPI 3.0 document while it is put together; every reference in it is local. */
public final class ApiDescription {

  private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Map<String, Object> tags = new LinkedHashMap<>();

  /** A parameter several operations share; {@link Operation#shared} refers to it. */
  public void define(String key, ApiParameter parameter) {
    parameters.putIfAbsent(key, parameter.toJson());
  }

  /** A group of operations. */
  public void tag(String name, Text description) {
    tags.putIfAbsent(name, Map.of("name", name, "description", description.inOneLine()));
  }

  /**
   * @param path below the landing page, with {@code {variables}}
   * @param id unique among all operations
   */
  public Operation get(String path, String id, String tag, Text summary) {
    return operation("get", path, id, tag, summary);
  }

  public Operation operation(String method, String path, String id, String tag, Text summary) {
    Operation operation = new Operation(id, tag, summary);
    paths
        .computeIfAbsent(path, p -> new LinkedHashMap<>())
        .put(method.toLowerCase(Locale.ROOT), operation.json);
    return operation;
  }

  /** One operation; what is added is in the document at once. */
  public static final class Operation {

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Map<String, Object> responses = new LinkedHashMap<>();

    private Operation(String id, String tag, Text summary) {
      json.put("operationId", id);
      json.put("tags", List.of(tag));
      json.put("summary", summary.inOneLine());
      json.put("parameters", parameters);
      json.put("responses", responses);
      responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
    }

    public Operation with(ApiParameter parameter) {
      parameters.add(parameter.toJson());
      return this;
    }

    /** Parameters given to {@link ApiDescription#define}. */
    public Operation shared(String... keys) {
      for (String key : keys) {
        parameters.add(Map.of("$ref", "#/components/parameters/" + key));
      }
      return this;
    }

    /** The document a request carries. */
    public Operation takes(String mediaType, Text description) {
      json.put(
          "requestBody",
          Map.of(
              "description",
              description.inOneLine(),
              "required",
              true,
              "content",
              content(mediaType)));
      return this;
    }

    /** What a successful answer may be. */
    public Operation answers(String... mediaTypes) {
      return answers(200, Text.of("成功", "OK"), mediaTypes);
    }

    public Operation answers(int status, Text description, String... mediaTypes) {
      Map<String, Object> response = new LinkedHashMap<>();
      response.put("description", description.inOneLine());
      if (mediaTypes.length > 0) {
        response.put("content", content(mediaTypes));
      }
      responses.put(String.valueOf(status), response);
      return this;
    }

    private static Map<String, Object> content(String... mediaTypes) {
      Map<String, Object> content = new LinkedHashMap<>();
      for (String type : mediaTypes) {
        boolean text = type.startsWith("text/") || type.contains("xml");
        boolean binary = type.startsWith("image/") || type.contains("vector-tile");
        Map<String, Object> schema =
            binary
                ? Map.of("type", "string", "format", "binary")
                : Map.of("type", text ? "string" : "object");
        content.put(type, Map.of("schema", schema));
      }
      return content;
    }
  }

  Map<String, Map<String, Object>> paths() {
    return paths;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  List<Object> tags() {
    return List.copyOf(tags.values());
  }
}
