package org.kuangjie.ogc.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Landing page, conformance and API definition. The API describes itself at {@code /api}. */
@RestController
@Hidden
@RequestMapping("/ogcapi")
class CommonController {

  private static final List<ApiFormat> FORMATS = List.of(ApiFormat.JSON, ApiFormat.HTML);
  private static final List<ApiFormat> DEFINITIONS = List.of(ApiFormat.OPENAPI, ApiFormat.HTML);

  private final List<ApiExtension> parts;
  private final OfferedLayers layers;
  private final PublicUrl publicUrl;
  private final ServiceSettings service;
  private final OpenApiDocument definition;

  CommonController(
      List<ApiExtension> parts,
      OfferedLayers layers,
      PublicUrl publicUrl,
      ServiceSettings service,
      OpenApiDocument definition) {
    this.parts = parts;
    this.layers = layers;
    this.publicUrl = publicUrl;
    this.service = service;
    this.definition = definition;
  }

  @GetMapping({"", "/"})
  @PreAuthorize("permitAll()")
  void landingPage(HttpServletRequest servlet, HttpServletResponse response, Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(FORMATS);
    List<Link> links = new ArrayList<>(request.selfAndAlternates(format, FORMATS));
    parts.forEach(part -> links.addAll(part.landingLinks(request.root())));
    if (format.equals(ApiFormat.HTML)) {
      HtmlPage page =
          new HtmlPage(request.root(), Text.of(service.title(), ""))
              .heading()
              .note(service.summary())
              .section(Text.of("数据集", "Collections"));
      CollectionController.table(page, request, layers.list(actor))
          .section(Text.of("服务", "The service"))
          .links(readable(links));
      ApiAnswers.html(request, response, page);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", service.title());
    json.put("description", service.summary());
    json.put("links", links.stream().map(Link::toJson).toList());
    ApiAnswers.json(request, response, format, json);
  }

  /** For people each page once, and in the form they read. */
  private static List<Link> readable(List<Link> links) {
    Map<String, Link> once = new LinkedHashMap<>();
    links.stream()
        .filter(link -> !link.rel().equals("self") && !link.rel().equals("alternate"))
        .forEach(link -> once.putIfAbsent(link.href(), link));
    return List.copyOf(once.values());
  }

  @GetMapping("/conformance")
  @PreAuthorize("permitAll()")
  void conformance(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(FORMATS);
    List<String> classes =
        parts.stream().flatMap(part -> part.conformanceClasses().stream()).distinct().toList();
    List<Link> links = request.selfAndAlternates(format, FORMATS);
    if (format.equals(ApiFormat.HTML)) {
      List<List<HtmlPage.Cell>> rows =
          classes.stream().map(uri -> List.of(new HtmlPage.Cell(uri, uri))).toList();
      HtmlPage page =
          new HtmlPage(request.root(), Text.of("符合的标准", "Conformance classes"))
              .trail(List.of())
              .heading()
              .buttons(links.subList(1, links.size()))
              .table(List.of(Text.of("符合类", "Class")), rows);
      ApiAnswers.html(request, response, page);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("conformsTo", classes);
    json.put("links", links.stream().map(Link::toJson).toList());
    ApiAnswers.json(request, response, format, json);
  }

  @GetMapping("/api")
  @PreAuthorize("permitAll()")
  void definition(HttpServletRequest servlet, HttpServletResponse response, Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(DEFINITIONS);
    ApiDescription api = definition.describe(layers.list(actor));
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, OpenApiPage.of(request, api));
      return;
    }
    ApiAnswers.json(request, response, format, definition.json(request.root(), api));
  }
}
