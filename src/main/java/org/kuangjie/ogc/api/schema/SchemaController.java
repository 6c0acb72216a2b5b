package org.kuangjie.ogc.api.schema;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.ApiAnswers;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.api.Trail;
import org.kuangjie.ogc.api.cql.CqlFunction;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schema, queryables and sortables of collections, and the functions of filters. */
@RestController
@Hidden
@RequestMapping("/ogcapi")
class SchemaController {

  private static final List<ApiFormat> SCHEMAS = List.of(ApiFormat.SCHEMA, ApiFormat.HTML);
  private static final List<ApiFormat> FUNCTIONS = List.of(ApiFormat.JSON, ApiFormat.HTML);

  private final PublishedLayers layers;
  private final PublicUrl publicUrl;

  SchemaController(PublishedLayers layers, PublicUrl publicUrl) {
    this.layers = layers;
    this.publicUrl = publicUrl;
  }

  @GetMapping("/collections/{collectionId}/schema")
  @PreAuthorize("permitAll()")
  void schema(
      @PathVariable String collectionId,
      HttpServletRequest request,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    answer(SchemaKind.SCHEMA, collectionId, request, response, actor);
  }

  @GetMapping("/collections/{collectionId}/queryables")
  @PreAuthorize("permitAll()")
  void queryables(
      @PathVariable String collectionId,
      HttpServletRequest request,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    answer(SchemaKind.QUERYABLES, collectionId, request, response, actor);
  }

  @GetMapping("/collections/{collectionId}/sortables")
  @PreAuthorize("permitAll()")
  void sortables(
      @PathVariable String collectionId,
      HttpServletRequest request,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    answer(SchemaKind.SORTABLES, collectionId, request, response, actor);
  }

  private void answer(
      SchemaKind kind,
      String collectionId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(SCHEMAS);
    LayerDefinition layer = layers.get(collectionId, actor);
    String address = request.collection(layer) + "/" + kind.path();
    Map<String, Object> json = LayerSchema.json(layer, kind, address);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, page(request, layer, kind, json));
    } else {
      ApiAnswers.json(request, response, format, json);
    }
  }

  private static HtmlPage page(
      ApiRequest request, LayerDefinition layer, SchemaKind kind, Map<String, Object> json) {
    List<List<Cell>> rows = new ArrayList<>();
    if (json.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, value) ->
              rows.add(
                  List.of(
                      Cell.of(String.valueOf(name)),
                      Cell.of(text(value, "title")),
                      Cell.of((text(value, "type") + " " + text(value, "format")).trim()))));
    }
    return new HtmlPage(request.root(), kind.title())
        .trail(Trail.collection(request, layer))
        .heading()
        .buttons(
            List.of(
                Link.of(
                    request.with("f", "json"),
                    "alternate",
                    ApiFormat.SCHEMA.mediaType(),
                    Text.of("JSON Schema", ""))))
        .table(List.of(Text.of("字段", "Name"), Text.of("含义", "Title"), Text.of("类型", "Type")), rows);
  }

  private static String text(Object json, String name) {
    return json instanceof Map<?, ?> map && map.containsKey(name)
        ? String.valueOf(map.get(name))
        : "";
  }

  /** Functions filters may call (OGC 19-079r2, 8.5). */
  @GetMapping("/functions")
  @PreAuthorize("permitAll()")
  void functions(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(FUNCTIONS);
    if (format.equals(ApiFormat.HTML)) {
      List<List<Cell>> rows =
          CqlFunction.list().stream()
              .map(
                  each ->
                      List.of(
                          Cell.of(each.name()),
                          Cell.of(each.description().inOneLine()),
                          Cell.of(each.arguments() + " → " + each.returns())))
              .toList();
      HtmlPage page =
          new HtmlPage(request.root(), Text.of("过滤函数", "Functions for filters"))
              .trail(List.of())
              .heading()
              .table(
                  List.of(
                      Text.of("函数", "Function"),
                      Text.of("含义", "Meaning"),
                      Text.of("参数与结果", "Arguments and result")),
                  rows);
      ApiAnswers.html(request, response, page);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("functions", CqlFunction.list().stream().map(SchemaController::function).toList());
    json.put(
        "links", request.selfAndAlternates(format, FUNCTIONS).stream().map(Link::toJson).toList());
    ApiAnswers.json(request, response, format, json);
  }

  private static Map<String, Object> function(CqlFunction function) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", function.name());
    json.put("description", function.description().inOneLine());
    json.put(
        "arguments",
        function.arguments().stream()
            .map(kind -> Map.of("type", List.of(kind.name().toLowerCase(Locale.ROOT))))
            .toList());
    json.put("returns", List.of(function.returns().name().toLowerCase(Locale.ROOT)));
    return json;
  }
}
