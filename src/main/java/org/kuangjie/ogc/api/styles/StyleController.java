package org.kuangjie.ogc.api.styles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.ApiAnswers;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.api.OfferedLayers;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Styles of the server and of one collection, and each as the document it was made of. */
@RestController
@Hidden
@RequestMapping("/ogcapi")
class StyleController {

  private static final List<ApiFormat> LISTS = List.of(ApiFormat.JSON, ApiFormat.HTML);

  private final PublishedLayers layers;
  private final OfferedLayers offered;
  private final StyleBook styles;
  private final PublicUrl publicUrl;

  StyleController(
      PublishedLayers layers, OfferedLayers offered, StyleBook styles, PublicUrl publicUrl) {
    this.layers = layers;
    this.offered = offered;
    this.styles = styles;
    this.publicUrl = publicUrl;
  }

  @GetMapping("/styles")
  @PreAuthorize("permitAll()")
  void list(HttpServletRequest servlet, HttpServletResponse response, Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    List<Stylesheet> all = offered.list(actor).stream().flatMap(this::of).toList();
    answer(request, response, all, true);
  }

  @GetMapping("/collections/{collectionId}/styles")
  @PreAuthorize("permitAll()")
  void listOfCollection(
      @PathVariable String collectionId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    answer(request, response, of(layers.get(collectionId, actor)).toList(), false);
  }

  private Stream<Stylesheet> of(LayerDefinition layer) {
    return styles.documents(layer).stream().map(document -> new Stylesheet(layer, document));
  }

  private static void answer(
      ApiRequest request, HttpServletResponse response, List<Stylesheet> all, boolean global)
      throws IOException {
    ApiFormat format = request.format(LISTS);
    List<Link> links = request.selfAndAlternates(format, LISTS);
    if (format.equals(ApiFormat.HTML)) {
      List<List<Cell>> rows =
          all.stream()
              .map(
                  style ->
                      List.of(
                          new Cell(style.document().name(), style.address(request)),
                          new Cell(style.layer().title().zh(), request.collection(style.layer()))))
              .toList();
      HtmlPage page =
          new HtmlPage(request.root(), Text.of("样式", "Styles"))
              .trail(List.of())
              .heading()
              .buttons(links.subList(1, links.size()))
              .table(List.of(Text.of("样式", "Style"), Text.of("数据集", "Collection")), rows);
      ApiAnswers.html(request, response, page);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (!global && !all.isEmpty()) {
      json.put("default", all.get(0).document().name());
    }
    json.put("styles", all.stream().map(style -> json(request, style, global)).toList());
    json.put("links", links.stream().map(Link::toJson).toList());
    ApiAnswers.json(request, response, format, json);
  }

  private static Map<String, Object> json(ApiRequest request, Stylesheet style, boolean global) {
    String id = global ? style.globalId() : style.document().name();
    String address =
        global ? request.root() + "/styles/" + ApiRequest.encoded(id) : style.address(request);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("title", style.layer().title().inOneLine());
    json.put(
        "links",
        List.of(
            Link.of(address, "stylesheet", style.mediaType(), Text.of("样式文档", "Stylesheet"))
                .toJson()));
    return json;
  }

  @GetMapping("/styles/{styleId}")
  @PreAuthorize("permitAll()")
  void get(
      @PathVariable String styleId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    answer(
        servlet,
        response,
        layers.list(actor).stream()
            .flatMap(this::of)
            .filter(style -> style.globalId().equals(styleId))
            .findFirst());
  }

  @GetMapping("/collections/{collectionId}/styles/{styleId}")
  @PreAuthorize("permitAll()")
  void getOfCollection(
      @PathVariable String collectionId,
      @PathVariable String styleId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    answer(
        servlet,
        response,
        of(layers.get(collectionId, actor))
            .filter(style -> style.document().name().equals(styleId))
            .findFirst());
  }

  private void answer(
      HttpServletRequest servlet, HttpServletResponse response, Optional<Stylesheet> found)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    Stylesheet style =
        found.orElseThrow(
            () -> DomainException.notFound("style-unknown", "没有这个样式", "There is no such style"));
    request.format(List.of(style.format()));
    ApiAnswers.bytes(request, response, style.mediaType(), style.content());
  }
}
