package org.kuangjie.ogc.api.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.OfferedLayers;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Finds what a path and the parameter {@code collections} name. */
@Component
class TilesetFinder {

  private final PublishedLayers layers;
  private final OfferedLayers offered;
  private final StyleBook styles;

  TilesetFinder(PublishedLayers layers, OfferedLayers offered, StyleBook styles) {
    this.layers = layers;
    this.offered = offered;
    this.styles = styles;
  }

  /**
   * @param path variables of the path: {@code collection} and {@code style}, as far as it has them
   * @throws DomainException NOT_FOUND for an unknown layer or style in the path, INVALID for one in
   *     the parameter
   */
  Tileset get(ApiRequest request, Map<String, String> path, boolean map, Actor actor) {
    Optional<String> collection = Optional.ofNullable(path.get("collection"));
    return collection.isEmpty()
        ? dataset(request, actor)
        : of(request, layers.get(collection.get(), actor), path.getOrDefault("style", ""), map);
  }

  private Tileset of(ApiRequest request, LayerDefinition layer, String style, boolean map) {
    if (!style.isEmpty() && !styles.names(layer).contains(style)) {
      throw DomainException.notFound(
          "style-unknown",
          "该图层的样式为 " + styles.names(layer),
          "The styles of this layer are " + styles.names(layer));
    }
    String base = request.collection(layer);
    String kind = map ? "/map/tiles" : "/tiles";
    String address = base + (style.isEmpty() ? "" : "/styles/" + ApiRequest.encoded(style)) + kind;
    return new Tileset(
        request.root(),
        address,
        "",
        map ? Tileset.Kind.MAP : Tileset.Kind.VECTOR,
        layer.title(),
        List.of(layer),
        style);
  }

  private Tileset dataset(ApiRequest request, Actor actor) {
    Optional<String> asked = request.find("collections");
    List<LayerDefinition> chosen = new ArrayList<>();
    if (asked.isEmpty()) {
      chosen.addAll(offered.list(actor));
    } else {
      for (String name : asked.get().split(",", -1)) {
        LayerDefinition layer = chosen(name.strip(), actor);
        if (!chosen.contains(layer)) {
          chosen.add(layer);
        }
      }
    }
    return new Tileset(
        request.root(),
        request.root() + "/tiles",
        asked.map(names -> "?collections=" + ApiRequest.encoded(names)).orElse(""),
        Tileset.Kind.VECTOR,
        Text.of("全部图层", "All layers"),
        chosen,
        "");
  }

  private LayerDefinition chosen(String name, Actor actor) {
    return layers
        .find(name)
        .filter(layer -> layer.isVisibleTo(actor))
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "collections-unknown",
                    "collections 中没有图层 %s，或须登录后查看".formatted(name),
                    "collections: there is no layer %s, or it is seen only after signing in"
                        .formatted(name)));
  }
}
