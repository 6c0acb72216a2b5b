package org.kuangjie.ogc.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** What is said of one collection (OGC 17-069r4, 7.14). */
@Component
class CollectionDocument {

  private final List<ApiExtension> parts;
  private final CollectionExtents extents;

  CollectionDocument(List<ApiExtension> parts, CollectionExtents extents) {
    this.parts = parts;
    this.extents = extents;
  }

  List<Link> links(ApiRequest request, LayerDefinition layer) {
    String address = request.collection(layer);
    List<Link> links = new ArrayList<>();
    parts.forEach(part -> links.addAll(part.collectionLinks(layer, address)));
    return links;
  }

  Map<String, Object> extent(LayerDefinition layer, Actor actor) {
    return extents.extent(layer, actor);
  }

  /**
   * @param own links to the document itself
   */
  Map<String, Object> json(ApiRequest request, LayerDefinition layer, Actor actor, List<Link> own) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", ApiRequest.collectionId(layer));
    json.put("title", layer.title().inOneLine());
    json.put("description", layer.summary().inOneLine());
    if (!layer.presentation().keywords().isEmpty()) {
      json.put("keywords", layer.presentation().keywords());
    }
    List<Link> links = new ArrayList<>(own);
    links.addAll(links(request, layer));
    json.put("links", links.stream().map(Link::toJson).toList());
    Map<String, Object> extent = extents.extent(layer, actor);
    if (!extent.isEmpty()) {
      json.put("extent", extent);
    }
    json.put("itemType", "feature");
    json.put("crs", CollectionCrs.list(layer).stream().map(MapCrs::uri).toList());
    json.put("storageCrs", CollectionCrs.storage(layer).uri());
    return json;
  }
}
