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
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.ogc.api.html.HtmlPage.Fact;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The collections the actor may see. */
@RestController
@Hidden
@RequestMapping("/ogcapi/collections")
class CollectionController {

  private static final List<ApiFormat> FORMATS = List.of(ApiFormat.JSON, ApiFormat.HTML);

  private final PublishedLayers layers;
  private final OfferedLayers offered;
  private final CollectionDocument document;
  private final PublicUrl publicUrl;

  CollectionController(
      PublishedLayers layers,
      OfferedLayers offered,
      CollectionDocument document,
      PublicUrl publicUrl) {
    this.layers = layers;
    this.offered = offered;
    this.document = document;
    this.publicUrl = publicUrl;
  }

  @GetMapping
  @PreAuthorize("permitAll()")
  void list(HttpServletRequest servlet, HttpServletResponse response, Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(FORMATS);
    List<Link> links = request.selfAndAlternates(format, FORMATS);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, listPage(request, links, offered.list(actor)));
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("links", links.stream().map(Link::toJson).toList());
    json.put(
        "collections",
        offered.list(actor).stream()
            .map(layer -> document.json(request, layer, actor, selfOf(request, layer)))
            .toList());
    ApiAnswers.json(request, response, format, json);
  }

  private static List<Link> selfOf(ApiRequest request, LayerDefinition layer) {
    return List.of(
        Link.of(request.collection(layer), "self", "application/json", layer.title()),
        Link.of(request.collection(layer) + "?f=html", "alternate", "text/html", layer.title()));
  }

  private static HtmlPage listPage(
      ApiRequest request, List<Link> links, List<LayerDefinition> visible) {
    HtmlPage page =
        new HtmlPage(request.root(), Text.of("数据集", "Collections"))
            .trail(List.of())
            .heading()
            .buttons(links.subList(1, links.size()));
    return table(page, request, visible);
  }

  /** What can be looked at, with the ways to it. */
  static HtmlPage table(HtmlPage page, ApiRequest request, List<LayerDefinition> visible) {
    List<List<Cell>> rows =
        visible.stream()
            .map(
                layer ->
                    List.of(
                        new Cell(layer.title().inOneLine(), request.collection(layer)),
                        new Cell("要素 Features", request.collection(layer) + "/items"),
                        Cell.of(ApiRequest.collectionId(layer))))
            .toList();
    return page.table(
        List.of(Text.of("名称", "Title"), Text.of("数据", "Data"), Text.of("标识", "Id")), rows);
  }

  @GetMapping("/{collectionId}")
  @PreAuthorize("permitAll()")
  void get(
      @PathVariable String collectionId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(FORMATS);
    LayerDefinition layer = layers.get(collectionId, actor);
    List<Link> own = request.selfAndAlternates(format, FORMATS);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, page(request, layer, actor, own));
      return;
    }
    ApiAnswers.json(request, response, format, document.json(request, layer, actor, own));
  }

  private HtmlPage page(ApiRequest request, LayerDefinition layer, Actor actor, List<Link> own) {
    String items = request.collection(layer) + "/items";
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("标识", "Id", ApiRequest.collectionId(layer)));
    facts.add(Fact.of("几何类型", "Geometry", layer.geometryType()));
    document.extent(layer, actor).forEach((name, value) -> facts.add(extentFact(name, value)));
    facts.add(
        Fact.of(
            "坐标系",
            "Coordinate systems",
            String.join(", ", CollectionCrs.list(layer).stream().map(MapCrs::code).toList())));
    facts.add(Fact.of("关键词", "Keywords", String.join("、", layer.presentation().keywords())));
    return new HtmlPage(request.root(), layer.title())
        .trail(Trail.collections(request))
        .heading()
        .paragraph(layer.summary())
        .buttons(own.subList(1, own.size()))
        .map(items + "?f=json&limit=1000", items)
        .facts(facts)
        .section(Text.of("数据与说明", "Data and descriptions"))
        .links(document.links(request, layer));
  }

  private static Fact extentFact(String name, Object value) {
    Object numbers =
        value instanceof Map<?, ?> map
            ? map.get(name.equals("spatial") ? "bbox" : "interval")
            : value;
    String text = String.valueOf(numbers).replaceAll("[\\[\\]]", "").replace("null", "…");
    return name.equals("spatial")
        ? Fact.of("空间范围（经度、纬度）", "Extent (longitude, latitude)", text)
        : Fact.of("时间范围", "Extent in time", text);
  }
}
